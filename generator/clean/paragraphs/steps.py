"""What a line's right edge costs, and the way from its column to that of the next line.

Few widths, forms and columns make up a report: what they cost is worked out once and remembered.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.clean.paragraphs.blanks import CONT, FIRST, HANG, SHOW
from generator.clean.paragraphs.costs import CAP, edge_costs, show_cost
from generator.clean.paragraphs.line import Line
from generator.clean.paragraphs.measure import FREE
from generator.clean.paragraphs.seams import Seam, Ways

CHANGE = 4.0
"""A new column measure."""
RESET = 4.0
"""The same within a paragraph, by more than a picture's edge takes away …"""
NUDGE = 3.0
"""… in em."""
WOBBLE = 0.75
"""Estimates of one measure differ by no more, in em."""

Key = tuple[int, float]
"""State and measure of a line."""
Edges = Mapping[Key, tuple[float, float]]
"""State and measure → cost of the right edge, if the paragraph goes on and if it ends."""
Step = tuple[bool, float, Key, float]
"""Whether the paragraph above ends; cost of the change of measure; key of the line below; cost of its text."""
Steps = Mapping[Key, Sequence[Step]]
"""By the key of the line above."""


@lru_cache(maxsize=2048)
def edges(line: Line, unit: float, measures: tuple[float, ...]) -> Edges:
    """Of ``line``, set to one of ``measures``, above a line whose first unit takes ``unit`` em."""
    found: dict[Key, tuple[float, float]] = {}
    for measure in measures:
        show = show_cost(line, measure)
        found[SHOW, measure] = show, show
        for state in (FIRST, CONT, HANG) if line.form.opener else (FIRST, CONT):
            found[state, measure] = edge_costs(line, unit, state, measure)
    return found


@lru_cache(maxsize=2048)
def steps(found: Seam, above: tuple[float, ...], below: tuple[float, ...]) -> Steps:
    """Over a seam, from each of the measures ``above`` to each of those ``below``."""
    change = CHANGE if found.apart else CHANGE + 2

    def ways(measure: float, states: Ways, ends: bool) -> list[Step]:
        changes = [(target, _change(measure, target, not ends, change)) for target in below]
        return [(ends, cost, (state, target), odd) for target, cost in changes for state, odd in states]

    reached: dict[Key, Sequence[Step]] = {}
    for measure in above:
        both = ways(measure, found.joined, False) + ways(measure, found.parted, True)
        reached |= {(state, measure): both for state in (FIRST, CONT, HANG)}
        reached[SHOW, measure] = ways(measure, found.shown, True)
    return reached


def _change(measure: float, target: float, joins: bool, change: float) -> float:
    """Cost of going on in another column."""
    gap = abs(target - measure)
    if gap <= WOBBLE:
        return 0.0
    if not joins:
        return CHANGE
    return change + (CAP if FREE in (target, measure) else RESET if gap > NUDGE else 0.0)
