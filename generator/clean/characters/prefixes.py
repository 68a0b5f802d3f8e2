"""What a program put before every line: its number, marks of a quoted message, times of a transcript; and who passes
it on."""

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
_NUMBERED = re.compile(r"^[ \t]*+(\d{1,4}+)(?![\d.．、）)年月日%％])(?:[:|][ \t]?|[ \t]|$)(.*)", re.MULTILINE)
_LINES = re.compile(r"^.*\S", re.MULTILINE)
SHARE = 0.5
"""So large a part of all lines …"""
ENOUGH = 5
"""… and so many of them have what is a prefix and no mark of the text."""
COUNTED = 0.9
"""So large a part of all lines has the number that comes next …"""
INSIDE = 0.4
"""… and so large a part of these ends within a sentence: lines are counted, not items."""
HEAD = 500
"""So many characters of a text show whether its lines are counted at all."""
STOPS = "。！？；：”"
COVER = 0.2
"""Less than this part of a message that quotes, over and under the quotation, is what its sender says of it."""


def edits(text: str) -> list[Edit]:
    """Removals of the prefix that most lines have, and of the message that passes a quotation on."""
    found: list[Edit] = _numbers(text)
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


def _numbers(text: str) -> list[Edit]:
    """Removals of the numbers of lines."""
    head = text[:HEAD]
    if sum(1 for _ in _NUMBERED.finditer(head)) < SHARE * sum(1 for _ in _LINES.finditer(head)):
        return []
    lines = list(_NUMBERED.finditer(text))
    numbers = [int(line[1]) for line in lines]
    lines = [
        line
        for line, before, number, after in zip(lines, [0, *numbers], numbers, [*numbers[1:], 0], strict=False)
        if before + 1 == number or number + 1 == after
    ]
    if len(lines) < max(ENOUGH, COUNTED * sum(1 for _ in _LINES.finditer(text))):
        return []
    texts = [line[2].rstrip() for line in lines]
    if "。" not in text or any("\t" in line for line in texts):
        return []
    if sum(line[-1:] not in STOPS for line in texts) < INSIDE * len(texts):
        return []
    return [Edit(line.start(), line.start(2), "", Why.FURNITURE) for line in lines]
