"""White space that a tool wrote out: ``<U+00A0>`` (R on Windows), ``&nbsp;`` (HTML), ``? ?`` (a narrower encoding)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.clean.characters.edit import Edit, Finding
from generator.clean.manuscript import Why

_BLANK = re.compile(
    r"<U\+(?:0009|00A0|00AD|20(?:0[0-9A-Fa-f]|2F|5F|60)|3000|FEFF)>"
    r"|&(?:nbsp|ensp|emsp|thinsp|#160|#[xX][aA]0|#12288|#[xX]3000);"
)
_ASKED = re.compile(r"(?m)^\?(?: \?)++(?= ?[—\u4e00-\u9fff])")
"""Blanks of an indent for which an encoding had no character."""
_OTHER = re.compile(r"<U\+[0-9A-Fa-f]{4,6}>|&#[xX]?[0-9A-Fa-f]{2,6};")


def edits(text: str) -> list[Edit]:
    """Removals of escapes for white space."""
    asked = _ASKED.finditer(text) if "? ?" in text else ()
    return [Edit(m.start(), m.end(), "", Why.FURNITURE) for m in (*_found(_BLANK, text), *asked)]


def findings(text: str) -> list[Finding]:
    """Escapes for characters that are seen: one code point cannot be shown for many, so they stay."""
    return [Finding(m.start(), m.end(), "escape") for m in _found(_OTHER, text) if not _BLANK.match(m.group())]


def _found(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    return pattern.finditer(text) if "<U+" in text or "&" in text else iter(())
