"""Which displaced heading belongs over which paragraphs.

Headings keep their order, sections are contiguous: dynamic programming over paragraphs × headings, with the
lead before them and closing or lead paragraphs after them. Layout, the parallel form of run-in headings and
shared vocabulary are weighed together (46 of 49 paragraphs of the seeds right, against 27 by words alone).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.clean.order.fields import agreement, fields_of
from generator.clean.order.unit import Unit, grams

SERIES = 0.7
"""Weight of a series of run-in headings that begin alike starting here."""
LEAD, CLOSING = 0, -1
"""Labels besides the headings' numbers, 1 …"""
WORDS = 2.0
"""Weight of shared vocabulary …"""
SMOOTH = 6.0
"""… whose rarity is measured against this much more than the heading has: one rare pair proves little."""
MATTER = 2.0
"""Weight of speaking of the same matter."""
OPENING = 1.0
"""Weight of beginning as the first paragraphs of other sections do."""
BALANCE = 0.06
"""Weight of sections being of like size: cost per squared deviation in paragraphs."""
COLUMN = (0.7, 1.8)
"""Differences of column measure, in em: up to the first it is the same column, from the second another."""


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
    ties = _ties(units, count)
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


def _ties(units: Sequence[Unit], count: int) -> list[float]:
    """For each paragraph how much it looks like one section with the paragraph before it."""
    ties = [0.0] + [likeness(a, b) for a, b in zip(units, units[1:], strict=False)]
    for index in range(1, len(units) - 1):
        here, after = units[index], units[index + 1]
        if _begin_alike(here, after) and not _begin_alike(units[index - 1], here):
            ties[index] -= SERIES
    starts = Counter(u.block.text[:3] for u in units if not u.runin)
    for index, unit in enumerate(units):
        if not unit.runin and max(3, count - 1) <= starts[unit.block.text[:3]] <= count + 1:
            ties[index] -= OPENING
    return ties


def likeness(above: Unit, below: Unit) -> float:
    """How much two neighbouring paragraphs look like one section: negative at a likely boundary."""
    score = 0.0
    if above.zone != below.zone:
        score -= 1.0
    if above.block.measure and below.block.measure:
        low, high = COLUMN
        change = (abs(above.block.measure - below.block.measure) - low) / (high - low)
        score += 0.3 - 1.5 * min(1.0, max(0.0, change))
    if above.runin and below.runin:
        score += _parallel(above.runin, below.runin)
    elif above.runin:
        score -= 0.9
    else:
        score += 0.2
    return score


def _begin_alike(one: Unit, other: Unit) -> bool:
    return bool(one.runin and other.runin) and one.runin[:2] == other.runin[:2]


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
    """For each heading how much more than the average heading the paragraph has to do with it."""
    shares = []
    for heading in headings:
        wanted = grams(heading)
        weight = SMOOTH + sum(rare.get(g, 0.0) for g in wanted)
        shared = sum(rare[g] for g in wanted & unit.grams) / weight
        shares.append(WORDS * shared + MATTER * agreement(fields_of(heading), unit.fields))
    mean = sum(shares) / len(shares) if shares else 0.0
    return [share - mean for share in shares]


def _gain(unit: Unit, state: int, affinity: Sequence[float]) -> float:
    if state > 0:
        return affinity[state - 1]
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
