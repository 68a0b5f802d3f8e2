"""The account of a manuscript: what became of each line, where each block came from, and the sums."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import NamedTuple

from generator.clean.manuscript import Decision, Manuscript
from generator.clean.role import Role
from generator.explain.fates import Fate, Stretch, stretches
from generator.explain.moves import Move, moves
from generator.explain.review import Doubt, doubts

EXCERPT = 10
"""Characters by which a block is named."""


class LineAccount(NamedTuple):
    """A line of the source: its stretches in order, and what was decided about it."""

    number: int
    start: int
    end: int
    stretches: tuple[Stretch, ...] = ()
    decisions: tuple[Decision, ...] = ()
    blocks: tuple[int, ...] = ()
    """Indices of the blocks that show something of it."""


@dataclass(frozen=True, slots=True)
class BlockAccount:
    """A block of the report, in reading order, and the numbers of the lines that it was made of."""

    role: Role
    begins: str
    """Its first characters."""
    lines: tuple[int, ...]
    move: Move | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """Characters of the source by what became of them; ``lost`` is 0 in every report that is written."""

    characters: int
    fates: Mapping[Fate, int]
    lost: int
    moved: int
    """Blocks."""
    duplicates: int
    """Stretches that were dropped as copies."""


@dataclass(frozen=True, slots=True)
class Account:
    """All of it."""

    lines: tuple[LineAccount, ...]
    blocks: tuple[BlockAccount, ...]
    totals: Totals
    doubts: tuple[Doubt, ...] = field(default=())
    """The least certain decisions first."""


def account(manuscript: Manuscript) -> Account:
    """The account of a verified manuscript, in time linear in its length but for sorting."""
    source = manuscript.source
    starts = [line.start for line in source.lines]
    decided: dict[int, list[Decision]] = {}
    for decision in manuscript.decisions:
        decided.setdefault(bisect_right(starts, decision.at) or 1, []).append(decision)
    found = stretches(manuscript)
    mine: list[list[Stretch]] = [[] for _ in starts]
    begins = [*starts, inf]
    at = 0
    for stretch in found:
        while begins[at + 1] <= stretch.start:
            at += 1
        reach = at
        while begins[reach] < stretch.end:
            part = _within(stretch, *source.lines[reach][1:])
            if part:
                mine[reach].append(part)
            reach += 1
    lines = tuple(
        LineAccount(*line, tuple(of), tuple(decided.get(line.number, ())), _blocks(of))
        for line, of in zip(source.lines, mine, strict=True)
    )
    rows: list[list[int]] = [[] for _ in manuscript.blocks]
    for line in lines:
        for index in line.blocks:
            rows[index].append(line.number)
    moved = {move.block: move for move in moves(manuscript.blocks)}
    blocks = tuple(
        BlockAccount(block.role, block.text[:EXCERPT], tuple(rows[index]), moved.get(index))
        for index, block in enumerate(manuscript.blocks)
    )
    return Account(lines, blocks, _totals(manuscript, found, len(moved)), doubts(manuscript))


def _blocks(line: Iterable[Stretch]) -> tuple[int, ...]:
    return tuple(dict.fromkeys([stretch.block for stretch in line if stretch.block >= 0]))


def _within(stretch: Stretch, start: int, end: int) -> Stretch | None:
    """The part of ``stretch`` in ``start`` … ``end``, or nothing; a mapped part keeps its share of what is shown."""
    if start <= stretch.start and stretch.end <= end:
        return stretch
    low, high = max(start, stretch.start), min(end, stretch.end)
    if low >= high:
        return None
    shown = stretch.shown[low - stretch.start : high - stretch.start]
    return Stretch(low, high, stretch.fate, stretch.block, shown, stretch.rule, stretch.master)


def _totals(manuscript: Manuscript, found: Sequence[Stretch], moved: int) -> Totals:
    sums: Counter[Fate] = Counter()
    for stretch in found:
        sums[stretch.fate] += stretch.end - stretch.start
    size = len(manuscript.source.text)
    copies = sum(stretch.fate is Fate.DUPLICATE for stretch in found)
    return Totals(size, sums, size - sum(sums.values()), moved, copies)
