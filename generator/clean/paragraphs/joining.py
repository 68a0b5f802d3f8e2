"""Which lines are one paragraph: the cheapest story of how the page was set and extracted.

A hidden Markov model over lines, solved by Viterbi. The state of a line is its part in a paragraph and the
measure of its column; costs are negative log likelihoods, rounded. They were set on typeset pages, not on
the benchmark's wording; see ``notes`` in CONTRIBUTING for how to measure a change.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, log

from generator.clean.paragraphs.blanks import CONT, FIRST, HANG, MODELS, SHOW, START, Cost, dense
from generator.clean.paragraphs.line import Line
from generator.clean.paragraphs.measure import FREE, candidates

CAP = 9.0
"""No single misfit costs more: every rule of typesetting is broken somewhere."""
OVER = 16.0
"""But for a line longer than its column, which cannot be printed."""
CHANGE = 4.0
"""A new column measure."""
RESET = 4.0
"""The same within a paragraph, by more than a picture's edge takes away …"""
NUDGE = 3.0
"""… in em."""
CUT = 9.0
"""A paragraph that stops inside a sentence at the end of the file: it was cut off."""
SHORT_CUT = 4.5
"""Unwrapped text cut by a page break so soon after a paragraph's start …"""
SHORT_LINE = 36.0
"""… that less than this, in em, stands before it, without the end of a sentence: a heading rather."""
MORE_SHOW = 1.5
"""A display line right under another: headings and titles have up to three lines."""
FLUSH = 4.0
"""A paragraph without a first-line indent."""
FREE_LINE = 4.6
"""A line of text that was not wrapped: its width says nothing."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a line turned out to be."""

    state: int
    """FIRST, CONT, HANG or SHOW (see blanks)."""
    measure: float
    """Of its column, in em; FREE when the text was not wrapped."""
    margin: float
    """Cost by which the other reading of the seam before it is dearer."""


def join(lines: Sequence[Line]) -> list[Part]:
    """The part of each line, under the account of blank lines that explains the file best."""
    if not lines:
        return []
    measures = candidates(lines)
    crowded = dense(lines)
    stories = (_viterbi(lines, measures, model(lines, crowded)) for model in MODELS)
    return min(stories, key=lambda story: story[0])[1]


def _viterbi(
    lines: Sequence[Line], measures: Sequence[tuple[float, ...]], blank: Cost
) -> tuple[float, list[Part]]:
    back: list[dict[tuple[int, float], tuple[int, float]]] = []
    best: dict[tuple[int, float], float] = {}
    for measure in measures[0]:
        best[FIRST, measure] = text_cost(lines[0])
        best[SHOW, measure] = show_cost(lines[0], measure)
    for index in range(1, len(lines)):
        line, above = lines[index], lines[index - 1]
        states = (FIRST, CONT, HANG, SHOW) if line.opener else (FIRST, CONT, SHOW)
        seams = {(a, b): seam_cost(above, line, a, b) + blank(index, a, b) for b in states for a in (FIRST, CONT, HANG, SHOW)}
        short = above.width < SHORT_LINE and not (above.stop or above.inside)
        edges = {key: (edge_cost(above, line, *key, True), edge_cost(above, line, *key, False)) for key in best}
        reached: dict[tuple[int, float], float] = {}
        came: dict[tuple[int, float], tuple[int, float]] = {}
        for measure in measures[index]:
            for state in states:
                joins = state in (CONT, HANG)
                lowest, origin = inf, (FIRST, FREE)
                for key, cost in best.items():
                    if joins and key[0] == SHOW:
                        continue
                    total = cost + seams[key[0], state] + edges[key][0 if joins else 1]
                    if short and joins and key[1] == FREE:
                        total += SHORT_CUT
                    if abs(key[1] - measure) > 0.75:
                        total += CHANGE if line.blank or line.page or not joins else CHANGE + 2
                        if joins and abs(key[1] - measure) > NUDGE:
                            total += CAP if FREE in (key[1], measure) else RESET
                    if total < lowest:
                        lowest, origin = total, key
                lowest += show_cost(line, measure) if state == SHOW else text_cost(line)
                reached[state, measure], came[state, measure] = lowest, origin
        best = reached
        back.append(came)
    last = lines[-1]
    for key in best:
        best[key] += edge_cost(last, None, *key, False)
        if key[0] != SHOW:
            best[key] += 0.0 if last.stop else CUT
    key = min(best, key=best.__getitem__)
    total = best[key]
    path = [key]
    for came in reversed(back):
        key = came[key]
        path.append(key)
    path.reverse()
    return total, [Part(state, measure, 0.0) for state, measure in path]


def edge_cost(line: Line, following: Line | None, state: int, measure: float, joined: bool) -> float:
    """How odd the right edge of ``line`` is, if the next line goes on with its paragraph or not."""
    if state == SHOW:
        return 0.0
    if measure == FREE:
        return FREE_LINE
    start = line.indent if state == FIRST and line.indent else START[state]
    room = measure - start - line.width
    if line.extent > line.width and abs(measure - start - line.extent) < abs(room):
        room = measure - start - line.extent
    unit = following.unit if joined and following else 0.0
    cost = _room_cost(room, unit, measure)
    if state == FIRST and not line.indent and cost > FLUSH:
        cost = min(cost, FLUSH + _room_cost(room + start, unit, measure))
    return cost


def _room_cost(room: float, unit: float, measure: float) -> float:
    """``room`` em are left on a line; the next unit of its paragraph takes ``unit`` em, 0 when there is none."""
    if room < -1.0:
        return min(OVER, 0.5 + ((-room - 0.5) / 0.6) ** 2)
    if not unit:
        return log(measure)
    slack = room - unit - 0.3
    return 0.5 if slack <= 0 else min(CAP, 0.5 + (slack / 0.7) ** 2)


def seam_cost(above: Line, line: Line, before: int, state: int) -> float:
    """How odd it is that a paragraph goes on, or ends, between these two lines."""
    if state in (CONT, HANG):
        cost = 3.0 if above.stop else {":": 1.2, ";": 0.6}.get(above.semi, 0.05)
        if state == HANG:
            cost += 0.7
        if line.no_start:
            return cost * 0.2
        if line.ordinal:
            cost += 4.5 if above.stop or above.semi else 1.5
        if line.indent or line.salutation:
            cost += 6.0
        if above.stop and line.runin:
            cost += 0.7
        return cost
    cost = 12.0 if line.no_start else 0.0
    if line.open:
        cost += 6.0
    if line.word and not above.ordinal:
        cost += 3.0
    if state == before == SHOW:
        return cost - (0.0 if line.blank or line.page else MORE_SHOW)
    if before != SHOW:
        cost += 0.1 if above.stop or (above.semi and line.ordinal) else {":": 1.0, ";": 3.0}.get(above.semi, 9.0)
    if line.indent:
        cost -= 0.5
    return cost


def show_cost(line: Line, measure: float) -> float:
    """How odd it is that ``line`` is display type: a title, a heading, a byline."""
    cost = 3.0
    if line.stop or line.semi:
        cost += 5.0 if line.width < 14 and not line.inside else 7.0
    if line.inside:
        cost += 5.0
    if line.credit:
        cost -= 6.0
    if line.doubled:
        cost -= 2.5
    if line.ordinal:
        cost -= 0.5
    if line.comma:
        cost += 1.0
    if measure == FREE:
        return cost + (FREE_LINE - 1.0) + (0.0 if line.credit else 6.0 if line.width > 48 else 2.5 if line.width > 34 else 0.0)
    room = measure - line.width
    return cost + (2.5 if room < 1.5 else 2.0 if room < 3.5 else 0.0)


def text_cost(line: Line) -> float:
    """How odd it is that ``line`` is body text."""
    return 6.0 if line.doubled else 4.0 if line.credit else 0.0
