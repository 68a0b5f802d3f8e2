"""Brackets and quotation marks that are open where a line ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.clean.texts import Texts

OPENERS = "“‘《〈（「『【〔(["
CLOSERS = "”’》〉）」』】〕)]"
PAIR = dict(zip(CLOSERS, OPENERS, strict=True))
BRACKETS = re.compile(f"[{re.escape(OPENERS + CLOSERS)}]")
QUOTED = '”"'
ASCRIBED = re.compile(r"^[^，。；：“”\"]{2,20}(?:说|道|介绍|表示|认为|坦言|感慨|感叹|回忆)。$")
"""Who said what is quoted on the line before: a sentence that begins no paragraph."""
LOOKBACK = 2
"""Lines over which an open bracket is followed."""


def open_seams(texts: Sequence[str], together: Texts) -> set[int]:
    """Indices of the lines before which a pair of brackets straddles the seam.

    A bracket counts as open when it was opened on one of the LOOKBACK lines before and is closed on one
    of the LOOKBACK lines after: extraction loses marks, so one that is never closed proves nothing.
    """
    needs: dict[int, list[str]] = {}
    leaves: dict[int, list[str]] = {}
    for index in together.holding(BRACKETS):
        needs[index], leaves[index] = _unpaired(texts[index])
    found = set()
    for seam in {index + step for index, left in leaves.items() if left for step in range(1, LOOKBACK + 1)}:
        before = {char for index in range(seam - LOOKBACK, seam) for char in leaves.get(index, ())}
        after = (char for index in range(seam, seam + LOOKBACK) for char in needs.get(index, ()))
        if not before.isdisjoint(after):
            found.add(seam)
    return found


def ascribed_seams(texts: Sequence[str]) -> set[int]:
    """Indices of the lines before which a quotation ends that they ascribe to somebody, and do no more."""
    pairs = enumerate(pairwise(texts), 1)
    return {index for index, (above, text) in pairs if above[-1] in QUOTED and ASCRIBED.match(text)}


def _unpaired(text: str) -> tuple[list[str], list[str]]:
    """The openers that closers of ``text`` lack, and those that it leaves open."""
    stack: list[str] = []
    missing: list[str] = []
    for char in BRACKETS.findall(text):
        if char in OPENERS:
            stack.append(char)
        elif stack and stack[-1] == PAIR[char]:
            stack.pop()
        elif not stack:
            missing.append(PAIR[char])
    return missing, stack
