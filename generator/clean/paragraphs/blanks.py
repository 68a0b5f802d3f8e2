"""What an empty line between two lines says, by the tool that wrote it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate
from math import log

from generator.clean.paragraphs.indents import PRINTED
from generator.clean.paragraphs.line import Line

FIRST, CONT, HANG, SHOW = range(4)
"""States of a line: first of a paragraph, inside one, inside one with a hanging opener, display."""
START = (2.0, 0.0, -0.5, 0.0)
"""Where a line of each state begins, in em from the margin."""
SPACE = 0.4
"""Width of a space in em, between the .25 and .5 that fonts have."""
KEPT = 0.03
"""What a seam gains that is as the rule says."""
FEWEST = 4
"""Seams of which nearly all can be blank."""
UNWRAPPED = 0.1
"""Where more of the lines are wider than any column the text was not wrapped: there a blank parts paragraphs."""
PARTING = 2.0
"""A paragraph that goes on there under a blank."""
Table = tuple[tuple[float, ...], ...]
"""State of the upper line → state of the lower → what it costs that a blank is, or is not, between them."""
Model = Callable[[Sequence[Line], Sequence[bool]], list[Table]]
"""(lines, seams among which nearly all are blank) → for each line what the blank before it costs."""


def dense(lines: Sequence[Line], reach: int = 3) -> list[bool]:
    """For each seam: does nearly every line around it stand alone, so that a blank means nothing?"""
    blanks = [line.form.blank or line.form.page for line in lines]
    if sum(blanks) < FEWEST:
        return [False] * len(lines)
    ended = [True, *(line.form.stop or line.width < 8 for line in lines)]
    sums = [0, *accumulate(blanks)]
    inside = [0, *accumulate(blank and not end for blank, end in zip(blanks, ended, strict=False))]
    result = []
    for index in range(len(lines)):
        low, high = max(1, index - reach), min(len(lines), index + reach + 1)
        nearly = high - low >= FEWEST and sums[high] - sums[low] >= 0.85 * (high - low)
        result.append(nearly and inside[high] - inside[low] >= 2)
    return result


def pdfbox(lines: Sequence[Line], crowded: Sequence[bool]) -> list[Table]:
    """Apache PDFBox ``PDFTextStripper.isParagraphSeparation``: a blank marks a change of indent or a jump.

    The line after a blank is *flagged*; an indent after a flagged line makes no blank, which is why breaks
    get lost there and only there.
    """
    flagged = [True, True, *(line.form.blank or line.form.page for line in lines[1:])]
    return [_pdfbox(*told) for told in zip(map(_blank, lines), flagged, crowded, strict=False)]


@cache
def _pdfbox(blank: bool | None, flagged: bool, crowded: bool) -> Table:
    def cost(above: int, below: int) -> float:
        if above == SHOW or below == SHOW:
            return 0.4 if blank else 1.2
        move = START[below] - START[above]
        expected = not flagged and (move > 2 * SPACE or move < -SPACE)
        if blank == expected:
            return 0.0
        if blank:
            return 0.3 if crowded else 4.0
        return 9.0

    return _table(blank, cost)


def meaningful(lines: Sequence[Line], crowded: Sequence[bool]) -> list[Table]:
    """A blank between paragraphs, seldom anywhere else."""
    return [_meaningful(_blank(line), line.form.opener, crowd) for line, crowd in zip(lines, crowded, strict=True)]


@cache
def _meaningful(blank: bool | None, opener: bool, crowded: bool) -> Table:
    def cost(above: int, below: int) -> float:
        if blank == (below in (FIRST, SHOW)):
            return 0.0
        if blank:
            return 0.3 if crowded else 1.5 if opener else 4.0
        return 1.5 if above == SHOW or below == SHOW else 3.0

    return _table(blank, cost)


def strict(lines: Sequence[Line]) -> list[Table]:
    """A blank between all paragraphs and none inside: where it is so throughout it surely is in the place in doubt."""
    return [_strict(_blank(line)) for line in lines]


@cache
def _strict(blank: bool | None) -> Table:
    def cost(above: int, below: int) -> float:
        if blank == (below in (FIRST, SHOW)):
            return -KEPT
        return 1.5 if above == below == SHOW else 6.0

    return _table(blank, cost)


def sparse(lines: Sequence[Line], crowded: Sequence[bool]) -> list[Table]:
    """A blank between some paragraphs, and seldom inside one."""
    return [_sparse(_blank(line), crowd) for line, crowd in zip(lines, crowded, strict=True)]


@cache
def _sparse(blank: bool | None, crowded: bool) -> Table:
    def cost(_above: int, below: int) -> float:
        if below in (FIRST, SHOW):
            return 1.0 if blank else 0.5
        return 3.5 if blank and not crowded else 0.05

    return _table(blank, cost)


@cache
def _parting(blank: bool | None) -> Table:
    def cost(_above: int, below: int) -> float:
        return PARTING if blank and below in (CONT, HANG) else 0.0

    return _table(blank, cost)


def meaningless(lines: Sequence[Line], _crowded: Sequence[bool]) -> list[Table]:
    """No information: a coin with the file's own odds; but where the text was not wrapped none needs to be joined."""
    if sum(line.width > PRINTED for line in lines) > UNWRAPPED * len(lines):
        return [_parting(_blank(line)) for line in lines]
    share = (sum(line.form.blank for line in lines) + 1) / (len(lines) + 2)
    yes, no = (((-log(odds),) * 4,) * 4 for odds in (share, 1 - share))
    return [yes if line.form.blank else no for line in lines]


def _blank(line: Line) -> bool | None:
    """Whether a blank stands before the line; None where a page break does, which says nothing."""
    return None if line.form.page else line.form.blank


def _table(blank: bool | None, cost: Callable[[int, int], float]) -> Table:
    states = (FIRST, CONT, HANG, SHOW)
    return tuple(tuple(0.0 if blank is None else cost(above, below) for below in states) for above in states)


MODELS: tuple[Model, ...] = (pdfbox, meaningful, sparse)
