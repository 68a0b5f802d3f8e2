"""Which displaced heading belongs over which paragraphs.

Headings keep their order, sections are contiguous: dynamic programming over paragraphs × headings, with the
lead before them and closing or lead paragraphs after them. Layout, the parallel form of run-in headings and
shared vocabulary are weighed together (46 of 49 paragraphs of the seeds right, against 27 by words alone).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.clean import cues
from generator.clean.order.affinity import Affinity
from generator.clean.order.ties import ties_of
from generator.clean.order.unit import Unit

LEAD, CLOSING, LATE = 0, -1, -2
"""Labels besides the headings' numbers, 1 …; LATE is a lead that stands after the sections."""
BEAM = 12.0
"""Placings that are this much worse than the best so far are given up."""
LONGEST = 60
"""Sections are not told apart by length beyond so many paragraphs."""
NEVER = float("-inf")
_Key = tuple[int, int]
EMPTY: Mapping[int, int] = {}
BALANCE = 1.0
"""Weight of sections being of like size: cost per squared deviation, in usual lengths."""
BEGINS, LATER, ENDS = 3.0, 1.0, 1.5
"""Log odds that the first paragraph, or one under a salutation, is a lead, that one comes late where it is none, and
that the last concludes."""


@dataclass(frozen=True, slots=True)
class Placing:
    """A label for each paragraph, and how good the whole is."""

    score: float
    labels: tuple[int, ...]
    margins: tuple[float, ...]
    """For each heading: by how much the best placing beats those that start its section elsewhere."""


def place(
    units: Sequence[Unit],
    affinity: Mapping[int, Affinity],
    count: int,
    pinned: Mapping[int, int] = EMPTY,
    *,
    begun: bool = False,
) -> Placing | None:
    """The best labels for ``units``; None when there are fewer paragraphs than headings.

    ``affinity`` gives for each unit, by ``id``, what :func:`affinities` says; ``count`` is the number of headings.
    ``pinned`` gives for the ``start`` of a paragraph the heading that a person put right over it; None also when no
    placing can have them so. ``begun``: a lead stands over these paragraphs already.
    """
    if len(units) < count or not units:
        return None
    ties = ties_of(units, count)
    first, late = (0.0, 0.0) if begun else (BEGINS, LATER)
    led = _way(units, affinity, count, pinned, ties, LEAD, first)
    plain = _way(units, affinity, count, pinned, ties, 1, late)
    return max((way for way in (led, plain) if way), key=lambda way: way.score, default=None)


def _way(
    units: Sequence[Unit],
    affinity: Mapping[int, Affinity],
    count: int,
    pinned: Mapping[int, int],
    ties: Sequence[float],
    start: int,
    led: float,
) -> Placing | None:
    """The best way from ``start``; ``led`` is what the lead is worth because there is one, first or late."""
    typical = max(1.0, len(units) / (count + 0.5))
    unbalanced = [BALANCE * (length / typical - 1) ** 2 for length in range(LONGEST + 1)]
    states = (LEAD, *range(1, count + 1), CLOSING, LATE)
    following = {state: [(label, 1) for label in _after(state, count)] for state in states}
    best: dict[_Key, float] = {}
    back: list[dict[_Key, _Key]] = []
    for index, unit in enumerate(units):
        greeted = index and cues.SALUTATION.match(units[index - 1].block.text)
        gains = {LEAD: unit.lead + (BEGINS if greeted else 0.0), LATE: unit.lead, CLOSING: unit.closing}
        stands, opens = affinity[id(unit)]
        begins = (
            gains
            | {LATE: unit.lead + (led if start else NEVER)}
            | {number: stands[number - 1] + opens[number - 1] for number in range(1, count + 1)}
        )
        gains |= dict(enumerate(stands, 1))
        here = pinned.get(unit.block.start, 0)
        if not index:
            begun = [start] if count or start == LEAD else [CLOSING, LATE]
            best = {
                (state, 1): begins[state] + (led if state == LEAD else 0.0)
                for state in begun
                if _may_begin(state, here, pinned)
            }
            continue
        reached: dict[_Key, float] = {}
        came: dict[_Key, _Key] = {}
        tie, free = ties[index], not pinned
        least = max(best.values(), default=0.0) - BEAM
        for key, score in best.items():
            if score < least:
                continue
            state, length = key
            goal = state, min(length + 1, LONGEST)
            total = score + gains[state] + tie
            if not here and total > reached.get(goal, NEVER):
                reached[goal], came[goal] = total, key
            left = score - tie - (unbalanced[length] if state > 0 else 0.0)
            for goal in following[state]:
                total = left + begins[goal[0]]
                if total > reached.get(goal, NEVER) and (free or _may_begin(goal[0], here, pinned)):
                    reached[goal], came[goal] = total, key
        best = reached
        back.append(came)
    finals = {
        key: score - (unbalanced[key[1]] if key[0] > 0 else 0.0) + (ENDS if key[0] == CLOSING else 0.0)
        for key, score in best.items()
        if key[0] == count or key[0] < 0
    }
    if not finals:
        return None
    key = max(finals, key=finals.__getitem__)
    total = finals[key]
    path = [key]
    for came in reversed(back):
        key = came[key]
        path.append(key)
    labels = tuple(LEAD if state == LATE else state for state, _ in reversed(path))
    return Placing(total, labels, _margins(units, labels, ties, count))


def _margins(units: Sequence[Unit], labels: Sequence[int], ties: Sequence[float], count: int) -> tuple[float, ...]:
    """For each heading how much weaker the seam over its section is than the seams beside it, 0 … 1."""
    found = []
    for number in range(1, count + 1):
        at = labels.index(number)
        beside = [ties[i] for i in (at - 1, at + 1) if 0 < i < len(units)]
        gap = (min(beside) - ties[at]) if at and beside else 2.0
        found.append(max(0.05, min(1.0, 0.5 + gap / 4)))
    return tuple(found)


def _may_begin(label: int, here: int, pinned: Mapping[int, int]) -> bool:
    """May ``label`` begin at a paragraph that heading ``here`` was put over, 0 for none?"""
    return label == here or (not here and label not in pinned.values())


def _after(state: int, count: int) -> tuple[int, ...]:
    """Labels that may follow ``state``: sections in order, then closing and late lead in any order."""
    if state == LEAD:
        return (1,) if count else (CLOSING, LATE)
    if 0 < state < count:
        return (state + 1,)
    return tuple(label for label in (CLOSING, LATE) if label != state)
