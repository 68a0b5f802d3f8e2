"""Which lines are one paragraph: the cheapest story of how the page was set and extracted.

A hidden Markov model over lines, solved by Viterbi. The state of a line is its part in a paragraph and the
measure of its column; what each reading costs is in ``costs`` and ``blanks``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.clean.manuscript import Role
from generator.clean.paragraphs.blanks import CONT, FIRST, HANG, MODELS, SHOW, Table, dense, meaningless
from generator.clean.paragraphs.costs import (
    CAP,
    CUT,
    HUNG,
    INDENTED,
    MORE_SHOW,
    STRAY,
    edge_costs,
    end_cost,
    join_cost,
    part_cost,
    show_cost,
    text_cost,
)
from generator.clean.paragraphs.line import Line
from generator.clean.paragraphs.measure import FREE, candidates
from generator.clean.settled import Choice

CHANGE = 4.0
"""A new column measure."""
RESET = 4.0
"""The same within a paragraph, by more than a picture's edge takes away …"""
NUDGE = 3.0
"""… in em."""


HEARING = 12.0
"""Accounts of the blanks that suit the reading without blanks this much worse than the best are not heard."""
WOBBLE = 0.75
"""Estimates of one measure differ by no more, in em."""
BEAM = 14.0
"""Stories that are this much dearer than the best one so far are given up: no rule makes up for it."""

DISPLAYED = frozenset({Role.KICKER, Role.TITLE, Role.SUBTITLE, Role.BYLINE, Role.HEADING})
"""Roles that a person gives to display lines; lines of any other begin a paragraph."""

Key = tuple[int, float]
"""State and measure of a line."""
Edges = dict[Key, tuple[float, float]]
"""State and measure → cost of the right edge, if the paragraph goes on and if it ends."""

Steps = Mapping[float, Sequence[tuple[float, float]]]
"""Measure above → measures below and what getting there costs."""


class Seam(NamedTuple):
    """States that the line below may be in, and what the text at the seam costs then."""

    joined: list[tuple[int, float]]
    """In the paragraph of the line above."""
    parted: list[tuple[int, float]]
    """After the end of that paragraph."""
    shown: list[tuple[int, float]]
    """After a display line."""


class Part(NamedTuple):
    """What a line turned out to be."""

    state: int
    """FIRST, CONT, HANG or SHOW (see blanks)."""
    measure: float
    """Of its column, in em; FREE when the text was not wrapped."""
    margin: float
    """How sure the seam before it is, 0 … 1."""


def join(lines: Sequence[Line]) -> list[Part]:
    """The part of each line, under the account of blank lines that explains the file best.

    The lines are read without their blanks first; the accounts that suit that reading are then heard.
    """
    if not lines:
        return []
    measures = candidates(lines)
    crowded = dense(lines)
    seams = [_seam(above, line) for above, line in pairwise(lines)]
    edges = [_edges(line, after, at) for line, after, at in zip(lines, [*lines[1:], None], measures, strict=True)]
    neutral = meaningless(lines, crowded)
    best = _viterbi(lines, measures, seams, edges, neutral)
    first = best[1]
    accounts = [neutral, *(model(lines, crowded) for model in MODELS)]
    odds = [_blanks_cost(first, account) for account in accounts]
    for account, cost in zip(accounts[1:], odds[1:], strict=True):
        if cost < min(odds) + HEARING:
            best = min(best, _viterbi(lines, measures, seams, edges, account), key=lambda story: story[0])
    return [Part(*key, _margin(index, best[1], seams, edges)) for index, key in enumerate(best[1])]


def _blanks_cost(path: Sequence[Key], account: Sequence[Table]) -> float:
    """What an account of blank lines costs for a story that was told without it."""
    return sum(table[above][below] for table, ((above, _), (below, _)) in zip(account[1:], pairwise(path), strict=True))


def _seam(above: Line, line: Line) -> Seam:
    text = text_cost(line)
    parts = part_cost(above, line)
    indented = INDENTED if line.indent else 0.0
    stray = STRAY if line.flush and above.stop else 0.0
    join = join_cost(above, line) + text
    ends = parts + end_cost(above, line) + indented
    seam = Seam(
        [(CONT, join), (HANG, join + HUNG)] if line.opener else [(CONT, join)],
        [(FIRST, ends + stray + text), (SHOW, ends)],
        [
            (FIRST, parts + stray + indented + text),
            (SHOW, parts - (0.0 if line.blank or line.page else MORE_SHOW)),
        ],
    )
    return seam if line.choice is None else _heeding(seam, line.choice)


def _heeding(seam: Seam, choice: Choice) -> Seam:
    """Without the states that a person ruled out."""
    above = FIRST, FIRST, SHOW
    return Seam(*([way for way in ways if _heeds(choice, a, way[0])] for a, ways in zip(above, seam, strict=True)))


def _heeds(choice: Choice, above: int, state: int) -> bool:
    """Whether a line after one in state ``above`` may be in ``state``; for every ``above`` one may."""
    if choice.role is not None:
        return state == (SHOW if choice.role in DISPLAYED else FIRST)
    if choice.joins:
        return state in (CONT, HANG) or above == state == SHOW
    return state in (FIRST, SHOW) or not (choice.joins is False or choice.placed)


def _edges(line: Line, following: Line | None, measures: tuple[float, ...]) -> Edges:
    """For each state and measure the cost of the line's right edge, if its paragraph goes on and if it ends."""
    edges: Edges = {}
    for measure in measures:
        show = show_cost(line, measure)
        edges[SHOW, measure] = show, show
        for state in (FIRST, CONT, HANG) if line.opener else (FIRST, CONT):
            edges[state, measure] = edge_costs(line, following, state, measure)
    return edges


def _viterbi(
    lines: Sequence[Line],
    measures: Sequence[tuple[float, ...]],
    seams: Sequence[Seam],
    edges: Sequence[Edges],
    account: Sequence[Table],
) -> tuple[float, list[Key]]:
    """Cost and states of the cheapest story. Beam search, see BEAM."""
    start = FIRST, FREE
    best: dict[Key, tuple[float, Key]] = {(FIRST, m): (text_cost(lines[0]), start) for m in measures[0]}
    best |= {(SHOW, m): (0.0, start) for m in measures[0]}
    if (choice := lines[0].choice) and choice.role is not None:
        best = {key: came for key, came in best.items() if _heeds(choice, FIRST, key[0])}
    told = [best]
    for index in range(1, len(lines)):
        line, seam, edge, table = lines[index], seams[index - 1], edges[index - 1], account[index]
        limit = min(best.values())[0] + BEAM
        joins, parts = _steps(measures[index - 1], measures[index], CHANGE if line.blank or line.page else CHANGE + 2)
        reached: dict[Key, tuple[float, Key]] = {}
        for key, (cost, _) in best.items():
            if cost > limit:
                continue
            above, measure = key
            blank, (on, off) = table[above], edge[key]
            if above == SHOW:
                ways = [(off, parts[measure], seam.shown)]
            else:
                ways = [(on, joins[measure], seam.joined), (off, parts[measure], seam.parted)]
            for left, steps, states in ways:
                for target, change in steps:
                    here = cost + left + change
                    for below, odd in states:
                        total = here + (odd + blank[below])
                        known = reached.get((below, target))
                        if known is None or total < known[0]:
                            reached[below, target] = total, key
        best = reached
        told.append(best)
    last = lines[-1]
    totals = {
        key: cost + edges[-1][key][1] + (0.0 if key[0] == SHOW or last.stop else CUT) for key, (cost, _) in best.items()
    }
    key = min(totals, key=totals.__getitem__)
    total = totals[key]
    path: list[Key] = []
    for best in reversed(told):
        path.append(key)
        key = best[key][1]
    return total, path[::-1]


@lru_cache(maxsize=4096)
def _steps(above: tuple[float, ...], below: tuple[float, ...], change: float) -> tuple[Steps, Steps]:
    """The steps within a paragraph and from one to the next."""
    within, between = (
        {measure: [(target, _change(measure, target, joins, change)) for target in below] for measure in above}
        for joins in (True, False)
    )
    return within, between


def _change(measure: float, target: float, joins: bool, change: float) -> float:
    """Cost of going on in another column."""
    gap = abs(target - measure)
    if gap <= WOBBLE:
        return 0.0
    if not joins:
        return CHANGE
    return change + (CAP if FREE in (target, measure) else RESET if gap > NUDGE else 0.0)


def _margin(index: int, path: Sequence[Key], seams: Sequence[Seam], edges: Sequence[Edges]) -> float:
    """How sure the seam before a line is, 0 … 1: by what the other reading of it would cost."""
    if not index:
        return 1.0
    above, (state, _) = path[index - 1], path[index]
    seam = seams[index - 1]
    if above[0] == SHOW:
        return 0.8
    if not (seam.joined and seam.parted):
        return 1.0  # a person settled it
    if state == SHOW:
        return 0.8
    on, off = edges[index - 1][above]
    join, split = seam.joined[0][1] + on, seam.parted[0][1] + off
    gain = split - join if state in (CONT, HANG) else join - split
    return max(0.05, min(1.0, 0.5 + gain / 12))
