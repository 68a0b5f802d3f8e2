"""How much neighbouring paragraphs look like one section: by columns, by run-in headings, by how they begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.clean.order.unit import Unit

SEAM = 1.6
"""No seam speaks louder for a boundary, or against one."""
SERIES = 0.7
"""Weight of a series of run-in headings that begin alike starting here."""
ALONE = 0.3
"""A plain paragraph among ones with run-in headings begins no section so surely as one that others follow."""
OPENING = 1.0
"""Weight of beginning as the first paragraphs of other sections do."""
COLUMN = (0.7, 1.8)
"""Differences of column measure, in em: up to the first it is the same column, from the second another."""


def ties_of(units: Sequence[Unit], count: int) -> list[float]:
    """For each paragraph how much it looks like one section with the paragraph before it."""
    ties = [0.0] + [likeness(a, b) for a, b in pairwise(units)]
    measures = [unit.block.measure for unit in units]
    for index in range(1, len(units)):
        ties[index] += _unsteady(measures[max(0, index - 2) : index], measures[index : index + 2])
    for index in range(1, len(units) - 1):
        if units[index - 1].runin and not units[index].runin and units[index + 1].runin:
            ties[index] += ALONE
        here, after = units[index], units[index + 1]
        if _begin_alike(here, after) and not _begin_alike(units[index - 1], here):
            ties[index] -= SERIES
    starts = Counter(u.block.text[:3] for u in units if not u.runin)
    for index, unit in enumerate(units):
        if not unit.runin and max(3, count - 1) <= starts[unit.block.text[:3]] <= count + 1:
            ties[index] -= OPENING
    return [max(-SEAM, min(SEAM, tie)) for tie in ties]


def _unsteady(above: Sequence[float], below: Sequence[float]) -> float:
    """What a change of measure was said to speak against one section, where the paragraphs beside do not show it."""
    one, other = above[-1], below[0]
    beside = [abs(one - m) for m in below if m] + [abs(m - other) for m in above if m]
    if not one or not other or abs(one - other) >= COLUMN[1]:
        return 0.0
    return _change(one - other) - _change(min(beside))


def _change(difference: float) -> float:
    """How much of another column a difference of measures is, in log odds."""
    low, high = COLUMN
    return 1.5 * min(1.0, max(0.0, (abs(difference) - low) / (high - low)))


def likeness(above: Unit, below: Unit) -> float:
    """How much two neighbouring paragraphs look like one section: negative at a likely boundary."""
    score = 0.0
    if above.zone != below.zone:
        score -= 1.0
    if above.block.measure and below.block.measure:
        score += 0.3 - _change(above.block.measure - below.block.measure)
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
