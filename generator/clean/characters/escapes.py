"""Characters that a tool wrote out: ``<U+201C>`` (R on Windows), ``&ldquo;`` (HTML), ``\\n`` (JSON, Python).

Or could not write: ``? ?`` (a narrower encoding)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from generator.clean.characters.edit import MAP, Edit, Finding
from generator.clean.manuscript import Why

BREAK = re.compile(r"\\(?:r\\n|[nrt])(?![A-Za-z])(?:\\u(?:3000|00[aA]0))*+")
"""A line end, or what parts cells, with the indent behind it; a path goes on with letters."""
_ESCAPE = re.compile(r"<U\+([0-9A-Fa-f]{4,6})>|&(?:[A-Za-z]{2,8}[1-4]{0,2}|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,6});")
_ASKED = re.compile(r"(?m)^\?(?: \?)++(?= ?[—\u4e00-\u9fff])")
"""Blanks of an indent for which an encoding had no character."""
_LOST = "\ufffd"
"""What HTML makes of a number that is no character's."""


def edits(text: str) -> list[Edit]:
    """The first sign of each escape as the character that is meant, without the rest; none of one for white space."""
    found = [Edit(*m.span(), "", Why.FURNITURE) for m in BREAK.finditer(text)] if "\\" in text else []
    if "? ?" in text:
        found += [Edit(*m.span(), "", Why.FURNITURE) for m in _ASKED.finditer(text)]
    for match in _found(text):
        start, end = match.span()
        if meant := _meant(match):
            found += (Edit(start, start + 1, meant, MAP), Edit(start + 1, end, "", Why.FURNITURE))
        elif meant is not None:
            found.append(Edit(start, end, "", Why.FURNITURE))
    return found


def findings(text: str) -> list[Finding]:
    """Escapes that stand for no character that can be seen: they stay."""
    return [Finding(*match.span(), "escape") for match in _found(text) if _meant(match) is None]


def written_out(text: str, at: int) -> str:
    """The character that the escape which begins ``at`` a place is for; empty where there is none."""
    match = _ESCAPE.match(text, at)
    return (_meant(match) or "") if match else ""


def _meant(match: re.Match[str]) -> str | None:
    """The character; empty for white space and marks that are not seen, nothing where it is none."""
    if match[1]:
        number = int(match[1], 16)
        one = chr(number) if number < 0x110000 else _LOST
    else:
        one = unescape(match[0])
    if len(one) != 1 or one == _LOST or "\ud800" <= one < "\uf900":
        return None
    return one if one.isprintable() and not one.isspace() else ""


def _found(text: str) -> Iterator[re.Match[str]]:
    return _ESCAPE.finditer(text) if "<U+" in text or "&" in text else iter(())
