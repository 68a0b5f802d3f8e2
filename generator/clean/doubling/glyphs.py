"""Glyphs of fake bold that were left twice: those of characters that a font shares with a radical.

An extractor that drops what is drawn twice compares characters: of a glyph that stands for 力 and for the
radical ⼒ it may read one here and the other there, and keeps both (活力力). So in a line that was drawn twice
each of these characters stands twice, and no other does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.clean.characters.radicals import SIMPLIFIED, equivalents
from generator.clean.doubling.cover import Repeat

FEWEST = 3
"""So many lines of a file hold nothing else of these characters but pairs, and so many pairs …"""
WORDS = frozenset("一人户日面方心行小")
"""… are no words: 人人, 一一, 方方面面."""
LONGEST = 30
"""Longest line, in characters, that bold type is expected in."""
SHARE = 0.5
"""Of the short lines that hold a pair of these, no fewer hold nothing else of them."""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """One of these characters twice, and a run of one of them."""
    shared = "".join(sorted({*equivalents().values(), *SIMPLIFIED.values()}))
    return re.compile(rf"([{shared}])\1"), re.compile(rf"([{shared}])\1*")


def left_twice(texts: Sequence[str]) -> dict[int, list[Repeat]]:
    """For the indices of lines drawn twice the glyphs that are left of the copy."""
    pair, run = _patterns()
    if len(pair.findall("\n".join(texts))) < FEWEST:
        return {}
    held = [index for index, text in enumerate(texts) if len(text) <= LONGEST and pair.search(text)]
    found: dict[int, list[Repeat]] = {}
    for index in held:
        runs = [match.span() for match in run.finditer(texts[index])]
        if all((end - start) % 2 == 0 for start, end in runs):
            found[index] = [((at, at + 1), (at - 1, at)) for start, end in runs for at in range(start + 1, end, 2)]
    if len(found) < max(FEWEST, SHARE * len(held)):
        return {}
    sure = sum(texts[index][at] not in WORDS for index, repeats in found.items() for (at, _), _ in repeats)
    return found if sure >= FEWEST else {}
