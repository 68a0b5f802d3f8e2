"""The source as stretches, each with what became of it: a partition, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from operator import itemgetter
from typing import NamedTuple

from generator.clean.manuscript import Manuscript, Why


class Fate(StrEnum):
    """What became of a stretch of the source; those from ``LAYOUT`` on have the names of the reasons for removal."""

    KEPT = "kept"
    MAPPED = "mapped"
    """Shown as other characters, one for one: a radical as its Han character, a comma in the other width."""
    LAYOUT = "layout"
    INVISIBLE = "invisible"
    DUPLICATE = "duplicate"
    FURNITURE = "furniture"
    ORNAMENT = "ornament"


class Stretch(NamedTuple):
    """``source[start:end]``, within one line or at the line ends after it. A tuple: there are thousands of them."""

    start: int
    end: int
    fate: Fate
    block: int = -1
    """Index of the block that shows it; −1 for none."""
    shown: str = ""
    """Of mapped characters: what is shown for them."""
    rule: str = ""
    """Of what is not shown: the rule that removed it."""
    master: tuple[tuple[int, int], ...] = ()
    """Of a duplicate: the stretches that were kept."""


REMOVED = {why: Fate(why.value) for why in Why}
"""What became of what was removed, by the reason."""


def stretches(manuscript: Manuscript) -> list[Stretch]:
    """The whole source, ascending; of a verified manuscript nothing is missing and nothing comes twice."""
    source, kept = manuscript.source.text, Fate.KEPT
    found = [Stretch(r.start, r.end, REMOVED[r.why], -1, "", r.rule, r.master) for r in manuscript.removed]
    for index, block in enumerate(manuscript.blocks):
        for start, end, text in block.pieces:
            if start == end:
                continue
            if source[start:end] == text:
                found.append(Stretch(start, end, kept, index))
            else:
                found += _mapped(source[start:end], text, start, index)
    found.sort(key=itemgetter(0))
    return found


def _mapped(original: str, text: str, start: int, block: int) -> Iterator[Stretch]:
    """A piece cut where characters begin or cease to be mapped."""
    same = [a == b for a, b in zip(original, text, strict=True)]
    begun = 0
    for at in range(1, len(same) + 1):
        if at == len(same) or same[at] != same[begun]:
            fate, shown = (Fate.KEPT, "") if same[begun] else (Fate.MAPPED, text[begun:at])
            yield Stretch(start + begun, start + at, fate, block, shown)
            begun = at
