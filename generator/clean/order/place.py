"""Which displaced heading belongs over which paragraphs.

Headings keep their order, sections are contiguous: dynamic programming over paragraphs × headings, with the
lead before them and closing or lead paragraphs after them. Layout, the parallel form of run-in headings and
shared vocabulary are weighed together (46 of 49 paragraphs of the seeds right, against 27 by words alone).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.clean.order.unit import Unit, grams

LEAD, CLOSING = 0, -1
"""Labels besides the headings' numbers, 1 …"""
WORDS = 2.5
"""Weight of shared vocabulary."""
BALANCE = 0.06
"""Weight of sections being of like size: cost per squared deviation in paragraphs."""
COLUMN = 0.8
"""Difference of column measures, in em, that is none."""


@dataclass(frozen=True, slots=True)
class Placing:
    """A label for each paragraph, and how good the whole is."""

    score: float
    labels: tuple[int, ...]
    margins: tuple[float, ...]
    """For each heading: by how much the best placing beats those that start its section elsewhere."""


def place(units: Sequence[Unit], headings: Sequence[str], rare: Mapping[str, float]) -> Placing | None:
    """The best labels for ``units``; None when there are fewer paragraphs than headings."""
    count = len(headings)
    if len(units) < count or not units:
        return None
    affinity = [_affinity(unit, headings, rare) for unit in units]
    ties = [0.0] + [likeness(a, b) for a, b in zip(units, units[1:], strict=False)]
    typical = max(1.0, len(units) / (count + 0.5))
    states = [LEAD, *range(1, count + 1), CLOSING, -2]
    best: list[dict[tuple[int, int], tuple[float, tuple[int, int] | None]]] = []
    for index, unit in enumerate(units):
        row: dict[tuple[int, int], tuple[float, tuple[int, int] | None]] = {}
        for state in states:
            gain = _gain(unit, state, affinity[index])
            if index == 0:
                if state in (LEAD, 1) or (count == 0 and state < 0):
                    row[state, 1] = (gain, None)
                continue
            for (before, length), (score, _) in best[-1].items():
                if before == state:
                    key, total = (state, min(length + 1, 60)), score + gain + ties[index]
                elif _follows(before, state, count):
                    key = (state, 1)
                    total = score + gain - ties[index] - (_unbalanced(length, typical) if before > 0 else 0.0)
                else:
                    continue
                if key not in row or total > row[key][0]:
                    row[key] = (total, (before, length))
        best.append(row)
    finals = {
        key: score - (_unbalanced(key[1], typical) if key[0] > 0 else 0.0)
        for key, (score, _) in best[-1].items()
        if key[0] == count or key[0] < 0
    }
    if not finals:
        return None
    key: tuple[int, int] | None = max(finals, key=finals.__getitem__)
    total = finals[key] if key else 0.0
    labels: list[int] = []
    for row in reversed(best):
        assert key is not None
        labels.append(key[0] if key[0] != -2 else LEAD)
        key = row[key][1]
    labels.reverse()
    return Placing(total, tuple(labels), ())


def likeness(above: Unit, below: Unit) -> float:
    """How much two neighbouring paragraphs look like one section: negative at a likely boundary."""
    score = 0.0
    if above.zone != below.zone:
        score -= 1.0
    if above.block.measure and below.block.measure:
        score += 0.3 if abs(above.block.measure - below.block.measure) <= COLUMN else -1.2
    if above.runin and below.runin:
        score += _parallel(above.runin, below.runin)
    elif above.runin:
        score -= 0.9
    else:
        score += 0.2
    return score


def _parallel(one: str, other: str) -> float:
    """Run-in headings of one section begin, end or run alike."""
    score = -0.15
    if one[:2] == other[:2]:
        score += 0.8
    elif one[0] == other[0]:
        score += 0.3
    if one[-2] == other[-2]:
        score += 0.2
    return score + (0.15 if len(one) == len(other) else 0.0)


def _affinity(unit: Unit, headings: Sequence[str], rare: Mapping[str, float]) -> list[float]:
    """For each heading the share of its vocabulary, by rarity, that the paragraph uses, over the average."""
    shares = []
    for heading in headings:
        wanted = grams(heading)
        weight = sum(rare.get(g, 0.0) for g in wanted)
        shares.append(sum(rare[g] for g in wanted & unit.grams) / weight if weight else 0.0)
    mean = sum(shares) / len(shares) if shares else 0.0
    return [share - mean for share in shares]


def _gain(unit: Unit, state: int, affinity: Sequence[float]) -> float:
    if state > 0:
        return WORDS * affinity[state - 1]
    return unit.closing if state == CLOSING else unit.lead


def _follows(before: int, state: int, count: int) -> bool:
    """May a paragraph with label ``state`` stand right after one with label ``before``?"""
    if before == LEAD:
        return state == 1 or (count == 0 and state < 0)
    if before > 0:
        return state == before + 1 if before < count else state < 0
    return state < 0


def _unbalanced(length: int, typical: float) -> float:
    return BALANCE * (length - typical) ** 2
