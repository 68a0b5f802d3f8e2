"""Which blocks stand elsewhere than in the source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from generator.clean.manuscript import Block


@dataclass(frozen=True, slots=True)
class Move:
    """A block that was moved; indices of blocks in reading order, −1 for the beginning of the report."""

    block: int
    source_after: int
    """The block it follows in the source."""
    now_after: int
    """The block it follows in the report."""


def moves(blocks: Sequence[Block]) -> tuple[Move, ...]:
    """The fewest blocks that explain the order: those outside the longest run that kept it.

    Longest increasing subsequence by patience sorting, O(n log n).
    """
    starts = [block.start for block in blocks]
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for index, start in enumerate(starts):
        place = bisect_left(tops, start)
        before.append(piles[place - 1] if place else -1)
        tops[place : place + 1] = [start]
        piles[place : place + 1] = [index]
    stayed = set()
    at = piles[-1] if piles else -1
    while at >= 0:
        stayed.add(at)
        at = before[at]
    order = sorted(range(len(blocks)), key=starts.__getitem__)
    above = dict(zip(order, [-1, *order], strict=False))
    return tuple(Move(index, above[index], index - 1) for index in range(len(blocks)) if index not in stayed)
