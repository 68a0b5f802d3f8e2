"""Text as CommonMark that shows exactly that text.

Besides CommonMark's own marks, those of GitHub's dialect (``|``, ``~``, ``$``) are escaped too: they mean nothing in
plain CommonMark, where a backslash before any ASCII punctuation vanishes.
"""

from __future__ import annotations

import re

_MARKS = re.compile(r"[\\`*\[<|~$]|_|&(?=#?[0-9A-Za-z]+;)")
_WORD = re.compile(r"[0-9A-Za-z]")
_ENTITIES = {"<": "&lt;", "&": "&amp;"}
_UNSEEN = re.compile("[\t\n\f\r\u2028\u2029]")
"""Kept as references, lest an editor or a Markdown reader take them for layout."""
_LINE_START = re.compile(r"(?:[#+\-=>]|[0-9]{1,9}(?=[.)](?:\s|$)))")
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters and lone surrogates: Markdown and UTF-8 have no form for them."""


def inline(text: str) -> str:
    """``text`` escaped for the middle of a line; white space at its ends becomes character references."""
    text = _MARKS.sub(_mark, text)
    if text[:1].isspace():
        text = _reference(text[0]) + text[1:]
    if text[-1:].isspace():
        text = text[:-1] + _reference(text[-1])
    return _UNSEEN.sub(lambda match: _reference(match[0]), text)


def line_start(written: str) -> str:
    """What :func:`inline` returned, made safe for the beginning of a line (no heading, list, quote or underline)."""
    match = _LINE_START.match(written)
    if match is None:
        return written
    at = match.end() if written[0].isdigit() else 0
    return f"{written[:at]}\\{written[at:]}"


def _mark(match: re.Match[str]) -> str:
    mark = match[0]
    if mark == "_":
        # Between letters or digits it is no emphasis, and addresses stay readable.
        around = match.string[match.start() - 1 : match.end() + 1] if match.start() else ""
        if len(around) == 3 and _WORD.match(around[0]) and _WORD.match(around[2]):
            return mark
    return _ENTITIES.get(mark, "\\" + mark)


def _reference(character: str) -> str:
    return f"&#{ord(character)};"
