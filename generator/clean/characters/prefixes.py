"""What a program put before every line: marks of a quoted message, times of a transcript."""

from __future__ import annotations

import re

from generator.clean.characters.edit import Edit
from generator.clean.manuscript import Why

_PREFIXES = (
    re.compile(r"^[ \t]*>(?:[ \t]?>)*[ \t]?", re.MULTILINE),
    re.compile(
        r"^[ \t]*[\[(<]?\d{1,3}:\d\d(?::\d\d)?(?:[.,:]\d{1,3})?[\])>]?(?=[ \t]*[^\d\s\-–—~至:：])[ \t]*", re.MULTILINE
    ),
)
_LINES = re.compile(r"^.*\S", re.MULTILINE)
SHARE = 0.5
"""So large a part of all lines …"""
ENOUGH = 5
"""… and so many of them have what is a prefix and no mark of the text."""


def edits(text: str) -> list[Edit]:
    """Removals of the prefix that most lines have."""
    found: list[Edit] = []
    for prefix in _PREFIXES:
        marks = list(prefix.finditer(text))
        if len(marks) >= ENOUGH and len(marks) >= SHARE * sum(1 for _ in _LINES.finditer(text)):
            found += [Edit(*match.span(), "", Why.FURNITURE) for match in marks]
    return found
