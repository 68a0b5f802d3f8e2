"""Letter-spaced text: justified lines and display type whose every character was set apart (``年 末 常 住 人 口``)."""

from __future__ import annotations

import re

from generator.clean.characters.edit import HAN, Edit
from generator.clean.manuscript import Why

MARKS = "，。、；：？！“”‘’（）《》…‰%"
SINGLE = rf"[{HAN}{MARKS}]"
UNIT = rf"(?:{SINGLE}|\d[\d.,]*%?‰?|[A-Za-z]+)"
RUN = re.compile(rf" (?<={SINGLE} )(?<![{HAN}]{SINGLE} ){UNIT}(?: {UNIT}){{4,}}(?![{HAN}])")
"""Six or more characters in a row with one space between each two; numbers and Latin words count as characters.

It begins with its first space, for that is rare.
"""
ENOUGH = 50
"""Characters of a file that is letter-spaced throughout."""
SHARE = 0.7
"""Of the units of a run so many must be single characters: a list of words is no letter-spacing."""


_APART = re.compile(rf"(?<={SINGLE}) (?={SINGLE})")
_TOGETHER = re.compile(rf"[{HAN}](?=[{HAN}])")


def edits(text: str) -> list[Edit]:
    """Removal of the spaces of letter-spaced runs; of all, where a file has more characters apart than together."""
    apart = [m.start() for m in _APART.finditer(text)]
    if len(apart) >= ENOUGH and len(apart) > sum(1 for _ in _TOGETHER.finditer(text)):
        return [Edit(at, at + 1, "", Why.LAYOUT) for at in apart]
    found = []
    for run in RUN.finditer(text):
        units = [text[run.start() - 1], *run.group()[1:].split(" ")]
        if sum(len(unit) == 1 for unit in units) >= SHARE * len(units):
            at = run.start() - 1
            for unit in units[:-1]:
                at += len(unit)
                found.append(Edit(at, at + 1, "", Why.LAYOUT))
                at += 1
    return found
