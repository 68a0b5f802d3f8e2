"""Which lines are one paragraph: the cheapest story of how the page was set and extracted.

A hidden Markov model over lines, solved by Viterbi. The state of a line is its part in a paragraph and the
measure of its column; what each reading costs is in ``costs`` and ``blanks``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
    states = (FIRST, CONT, HANG, SHOW) if line.opener else (FIRST, CONT, SHOW)
    text, show = text_cost(line), SHOW
    return {
        a: [
            (b, seam_cost(above, line, a, b) + (0.0 if b == show else text))
            for b in states
            if (a != SHOW or b not in (CONT, HANG)) and (line.choice is None or _heeds(line.choice, a, b))
        ]
        for a in (FIRST, CONT, HANG, SHOW)
    }


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
        floor = min(best.values())
        change = CHANGE if line.blank or line.page else CHANGE + 2
        reached: dict[Key, float] = {}
        came: dict[Key, Key] = {}
        moves: dict[int, list[tuple[int, float]]] = {}
        for key, cost in best.items():
            if cost > floor + BEAM:
                continue
            above, measure = key
            if above not in moves:
                moves[above] = [(below, odd + blank(index, above, below)) for below, odd in seam[above]]
            on, off = edge[key]
            for below, odd in moves[above]:
                joins = below in (CONT, HANG)
                total = cost + odd + (on if joins else off)
                for target in measures[index]:
                    here = total
                    if target != measure:
                        here += _change(abs(target - measure), joins, change, FREE in (target, measure))
                    goal = below, target
                    if here < reached.get(goal, inf):
                        reached[goal] = here
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


def _change(gap: float, joins: bool, change: float, free: bool) -> float:
    """Cost of going on in a column ``gap`` em wider or narrower."""
    if gap <= WOBBLE:
        return 0.0
    if not joins:
        return CHANGE
    return change + (CAP if free else RESET if gap > NUDGE else 0.0)


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
