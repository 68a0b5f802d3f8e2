"""Lines that are nothing but words of the widgets of a web page."""

from __future__ import annotations

import re

from generator.clean.furniture import words
from generator.clean.furniture.patterns import DATE, HEADER

LINKS = re.compile(rf"^\W*{words.LINKS}\W*$")
"""What stands over links to other pages."""
_COUNT = r"(?:\s*[（(]?\d[\d.,]*\s*[万次条+]*[)）]?)?"
_WIDGET = rf"(?:[34]\s*)?[\[【〖<《|｜>»\s•·+*/▲▼]*(?:{words.WIDGETS}|{words.LINKS}[:：]?){_COUNT}"
_BEGINS = re.compile(_WIDGET, re.IGNORECASE)
"""What begins with the word of a widget …"""
_WHOLE = re.compile(_WIDGET + r"[:：]?[\]】〗>》|｜<«\s/]*$", re.IGNORECASE)
"""… or is nothing else."""
_BETWEEN = re.compile(r"[\s|｜\[\]]+|(?<=】)(?=【)")
"""What stands between widgets …"""
_BESIDE = re.compile(rf"{DATE}|(?:星期|周)[一二三四五六日天]?(?!\S)")
"""… and what may stand beside them."""


def is_widgets(text: str) -> bool:
    """Nothing but words of widgets, one or several."""
    first = text[:1]
    if (first.isalpha() and first.lower() not in words.FIRST) or not _BEGINS.match(text):
        return False
    parts = [part for part in _BETWEEN.split(_BESIDE.sub(" ", text)) if part.strip("0123456789.,[]【】")]
    return bool(_WHOLE.match(text)) or (len(text) < HEADER and all(map(_WHOLE.match, parts)))
