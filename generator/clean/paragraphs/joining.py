"""Which lines are one paragraph: the cheapest story of how the page was set and extracted.

A hidden Markov model over lines, solved by Viterbi. The state of a line is its part in a paragraph and the
measure of its column; what each reading costs is in ``costs`` and ``blanks``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import inf

from generator.clean.manuscript import Role
from generator.clean.paragraphs.blanks import CONT, FIRST, HANG, MODELS, SHOW, Cost, dense, meaningless
from generator.clean.paragraphs.costs import (
    CAP,
    CUT,
    SHORT_CUT,
    SHORT_LINE,
    edge_cost,
    seam_cost,
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
Seam = dict[int, list[tuple[int, float]]]
"""State above → states below and what the text at the seam costs."""
Edges = dict[Key, tuple[float, float]]
"""State and measure → cost of the right edge, if the paragraph goes on and if it ends."""


@dataclass(frozen=True, slots=True)
class Part:
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
    seams = [_seams(above, line) for above, line in pairwise(lines)]
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


def _blanks_cost(path: Sequence[Key], blank: Cost) -> float:
    """What an account of blank lines costs for a story that was told without it."""
    return sum(blank(index, path[index - 1][0], path[index][0]) for index in range(1, len(path)))


def _seams(above: Line, line: Line) -> Seam:
    text = text_cost(line)

    def below(before: int, states: Iterable[int]) -> list[tuple[int, float]]:
        return [
            (state, seam_cost(above, line, before, state) + (0.0 if state == SHOW else text))
            for state in states
            if line.choice is None or _heeds(line.choice, before, state)
        ]

    after_text = below(FIRST, (FIRST, CONT, HANG, SHOW) if line.opener else (FIRST, CONT, SHOW))
    return {FIRST: after_text, CONT: after_text, HANG: after_text, SHOW: below(SHOW, (FIRST, SHOW))}


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
        for state in (FIRST, CONT, HANG) if line.opener else (FIRST, CONT):
            on = edge_cost(line, following, state, measure, True)
            if measure == FREE and line.width < SHORT_LINE and not (line.stop or line.inside):
                on += SHORT_CUT
            edges[state, measure] = on, edge_cost(line, following, state, measure, False)
        edges[SHOW, measure] = show, show
    return edges


def _viterbi(
    lines: Sequence[Line],
    measures: Sequence[tuple[float, ...]],
    seams: Sequence[Seam],
    edges: Sequence[Edges],
    blank: Cost,
) -> tuple[float, list[Key]]:
    """Cost and states of the cheapest story. Beam search, see BEAM."""
    best: dict[Key, float] = {(FIRST, m): text_cost(lines[0]) for m in measures[0]}
    best |= {(SHOW, m): 0.0 for m in measures[0]}
    if (choice := lines[0].choice) and choice.role is not None:
        best = {key: cost for key, cost in best.items() if _heeds(choice, FIRST, key[0])}
    back: list[dict[Key, Key]] = []
    for index in range(1, len(lines)):
        line, seam, edge = lines[index], seams[index - 1], edges[index - 1]
        limit = min(best.values()) + BEAM
        steps = _steps(measures[index - 1], measures[index], CHANGE if line.blank or line.page else CHANGE + 2)
        ways: dict[tuple[int, bool], dict[float, tuple[float, Key]]] = {}
        for key, cost in best.items():
            if cost > limit:
                continue
            above, measure = key
            on, off = edge[key]
            for joins in (False,) if above == SHOW else (True, False):
                way = ways.setdefault((above, joins), {})
                here = cost + (on if joins else off)
                for target, odd in steps[measure, joins]:
                    if target not in way or here + odd < way[target][0]:
                        way[target] = here + odd, key
        reached: dict[Key, float] = {}
        came: dict[Key, Key] = {}
        for (above, joins), way in ways.items():
            for below, odd in seam[above]:
                if (below in (CONT, HANG)) is not joins:
                    continue
                odd += blank(index, above, below)
                for target, (cost, key) in way.items():
                    goal = below, target
                    if cost + odd < reached.get(goal, inf):
                        reached[goal] = cost + odd
                        came[goal] = key
        best = reached
        back.append(came)
    last = lines[-1]
    for key in best:
        best[key] += edges[-1][key][1] + (0.0 if key[0] == SHOW or last.stop else CUT)
    key = min(best, key=best.__getitem__)
    total = best[key]
    path = [key]
    for came in reversed(back):
        key = came[key]
        path.append(key)
    return total, path[::-1]


@lru_cache(maxsize=4096)
def _steps(
    above: tuple[float, ...], below: tuple[float, ...], change: float
) -> Mapping[tuple[float, bool], Sequence[tuple[float, float]]]:
    """Measure above, and whether the paragraph goes on → measures below and what getting there costs."""
    return {
        (measure, joins): [(target, _change(measure, target, joins, change)) for target in below]
        for measure in above
        for joins in (True, False)
    }


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
    seam = dict(seams[index - 1][above[0]])
    if above[0] != SHOW and not {CONT, FIRST} <= seam.keys():
        return 1.0  # a person settled it
    if above[0] == SHOW or state == SHOW:
        return 0.8
    on, off = edges[index - 1][above]
    join_cost, split_cost = seam[CONT] + on, seam[FIRST] + off
    gain = split_cost - join_cost if state in (CONT, HANG) else join_cost - split_cost
    return max(0.05, min(1.0, 0.5 + gain / 12))
