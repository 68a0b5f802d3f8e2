"""What a program put before every line: marks of a quoted message, times of a transcript; and who passes it on."""

from __future__ import annotations

import re

from generator.clean.characters.edit import Edit
from generator.clean.manuscript import Why

_QUOTED = re.compile(r"^[ \t]*>(?:[ \t]?>)*[ \t]?", re.MULTILINE)
_TIMED = re.compile(
    r"^[ \t]*[\[(<]?\d{1,3}:\d\d(?::\d\d)?(?:[.,:]\d{1,3})?[\])>]?(?=[ \t]*[^\d\s\-–—~至:：])[ \t]*", re.MULTILINE
)
_PREFIXES = ((">", _QUOTED), (":", _TIMED))
"""With the sign that each holds."""
_LINES = re.compile(r"^.*\S", re.MULTILINE)
SHARE = 0.5
"""So large a part of all lines …"""
ENOUGH = 5
"""… and so many of them have what is a prefix and no mark of the text."""
COVER = 0.2
"""Less than this part of a message that quotes, over and under the quotation, is what its sender says of it."""


def edits(text: str) -> list[Edit]:
    """Removals of the prefix that most lines have, and of the message that passes a quotation on."""
    found: list[Edit] = []
    for sign, prefix in _PREFIXES:
        marks = list(prefix.finditer(text)) if sign in text else []
        if len(marks) < ENOUGH:
            continue
        lines = list(_LINES.finditer(text))
        if len(marks) < SHARE * len(lines):
            continue
        found += [Edit(*match.span(), "", Why.FURNITURE) for match in marks]
        if prefix is _QUOTED:
            around = [line.span() for line in lines if not marks[0].start() <= line.start() <= marks[-1].start()]
            if sum(end - start for start, end in around) < COVER * len(text):
                found += [Edit(*span, "", Why.FURNITURE) for span in around]
    return found
