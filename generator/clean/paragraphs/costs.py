"""What the setting and the wording of lines cost under each reading: negative log likelihoods, rounded.

They were set on typeset pages, not on the benchmark's wording.
"""

from __future__ import annotations

from functools import lru_cache
from math import log

from generator.clean.paragraphs.blanks import FIRST, START
from generator.clean.paragraphs.line import Form, Line
from generator.clean.paragraphs.measure import FREE

CAP = 9.0
"""No single misfit costs more: every rule of typesetting is broken somewhere."""
OVER = 16.0
"""But for a line longer than its column, which cannot be printed."""
OVERHANG = -1.0
"""With less room, in em, more than a mark hangs over the edge."""
CUT = 9.0
"""A paragraph that stops inside a sentence at the end of the file: it was cut off."""
SHORT_CUT = 4.5
"""Unwrapped text cut by a page break so soon after a paragraph's start …"""
SHORT_LINE = 42.0
"""… that less than this, in em, stands before it, without the end of a sentence: a heading rather."""
MORE_SHOW = 1.5
"""A display line right under another: headings and titles have up to three lines."""
HALVED = 5.0
"""A display line that ends with a comma, before a paragraph: the other half of the heading is missing."""
LONG = 52.0
"""No heading is so wide, in em, and holds two clauses."""
NOTE = 12.0
"""A footnote is no display line, though in small type it may be wider than the column."""
STRAY = 3.0
"""A paragraph without an indent where the others have one."""
SOLE = 1.0
"""A paragraph of one line."""
FLUSH = 4.0
"""A paragraph without a first-line indent."""
JOINED = {"": 0.05, ":": 1.2, ";": 0.6}
"""A paragraph that goes on after a line with this end …"""
PARTED = {"": 9.0, ":": 1.0, ";": 3.0}
"""… and one that stops there."""
GREETED = 5.0
"""… but not before a salutation, which begins a paragraph."""
UNDER = 12.0
"""A paragraph that goes on under publication data."""
HUNG = 0.7
"""An opener that hangs."""
INDENTED = -0.5
"""A paragraph, or a display line, with white space before it."""
FREE_LINE = 4.6
"""A line of text that was not wrapped: its width says nothing."""


def edge_costs(line: Line, unit: float, state: int, measure: float) -> tuple[float, float]:
    """How odd the right edge of ``line`` is, if the next line goes on with its paragraph and if it does not.

    The next line begins with a unit of ``unit`` em; 0 if there is none.
    """
    if measure == FREE:
        short = line.width < SHORT_LINE and not (line.form.stop or line.form.inside)
        return FREE_LINE + (SHORT_CUT if short else 0.0), FREE_LINE
    if line.form.beside:
        return 0.5, CAP
    start = line.indent if state == FIRST and (line.indent or line.form.block) else START[state]
    room = measure - start - line.width
    if line.extent > line.width and abs(measure - start - line.extent) < abs(room):
        room = measure - start - line.extent
    on, off = _room_costs(room, unit, measure)
    if state == FIRST:
        off += SOLE
        if room < OVERHANG and not line.indent:
            flush_on, flush_off = _room_costs(room + start, unit, measure)
            on, off = min(on, FLUSH + flush_on), min(off, FLUSH + flush_off)
    return on, off


@lru_cache(maxsize=4096)
def _room_costs(room: float, unit: float, measure: float) -> tuple[float, float]:
    """``room`` em are left on a line, and the next unit of its paragraph takes ``unit`` em; or there is none."""
    if room < OVERHANG:
        over = min(OVER, 0.5 + ((-room - 0.5) / 0.6) ** 2)
        return over, over
    slack = room - unit - 0.25
    return 0.5 if slack <= 0 else min(CAP, 0.5 + (slack / 0.55) ** 2), log(measure)


def join_cost(above: Form, line: Form) -> float:
    """How odd it is that the paragraph of ``above`` goes on with ``line``."""
    cost = 3.0 if above.stop else JOINED[above.semi]
    if line.no_start:
        return cost * 0.2
    if line.ordinal:
        cost += 4.5 if above.stop or above.semi else 6.0 if above.chapter and not above.inside else 1.5
    if line.indented or line.salutation or above.salutation:
        cost += 6.0
    if line.under:
        cost += UNDER
    if above.stop and line.runin:
        cost += 0.7
    return cost


def part_cost(above: Form, line: Form) -> float:
    """How odd it is that ``line`` goes on with no paragraph, whatever ``above`` is."""
    cost = 12.0 if line.no_start or (above.beside and line.beside) else 0.0
    if line.open:
        cost += 6.0
    if line.word and not above.ordinal:
        cost += 3.0
    return cost


def end_cost(above: Form, line: Form) -> float:
    """How odd it is that a paragraph ends with ``above``."""
    if above.stop or (above.semi and line.ordinal):
        return 0.1
    return min(PARTED[above.semi], GREETED) if line.salutation else PARTED[above.semi]


def show_cost(line: Line, measure: float) -> float:
    """How odd it is that ``line`` is display type: a title, a heading, a byline."""
    cost, form = 3.0, line.form
    if form.stop or form.semi:
        cost += 5.0 if line.width < 14 and not form.inside else 7.0
    if form.inside:
        cost += 5.0
    if form.credit:
        cost -= 6.0
    if form.doubled:
        cost -= 2.5
    if form.ordinal:
        cost -= 3.0 if form.chapter else 0.5
    if form.note or form.beside:
        cost += NOTE
    if form.comma:
        cost += 1.0
    if form.clauses and not form.ordinal and (measure != FREE or line.width > LONG):
        cost += 3.0
    if not form.credit:
        cost += 6.0 if line.width > 56 else 2.5 if line.width > 42 else 0.0
    if measure == FREE:
        return cost + FREE_LINE - 1.0
    room = measure - min(line.indent, START[FIRST]) - line.width
    return cost + (2.5 if room < 1.5 else 2.0 if room < 3.5 else 0.0)


def text_cost(line: Form) -> float:
    """How odd it is that ``line`` is body text."""
    return 6.0 if line.doubled else 4.0 if line.credit else 0.0
