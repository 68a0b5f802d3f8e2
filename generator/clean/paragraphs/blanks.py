"""What an empty line between two lines says, by the tool that wrote it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from math import log

from generator.clean.paragraphs.line import Line

FIRST, CONT, HANG, SHOW = range(4)
"""States of a line: first of a paragraph, inside one, inside one with a hanging opener, display."""
START = (2.0, 0.0, -0.5, 0.0)
"""Where a line of each state begins, in em from the margin."""
SPACE = 0.4
"""Width of a space in em, between the .25 and .5 that fonts have."""
Cost = Callable[[int, int, int], float]
"""(index of the lower line, state of the upper, state of the lower) → cost of the blank as it is."""
Model = Callable[[Sequence[Line], Sequence[bool]], Cost]
"""(lines, seams among which nearly all are blank) → what its blanks cost."""


def dense(lines: Sequence[Line], reach: int = 3) -> list[bool]:
    """For each seam: does nearly every line around it stand alone, so that a blank means nothing?"""
    blanks = [line.blank or line.page for line in lines]
    ended = [True, *(line.stop or line.width < 8 for line in lines)]
    sums = [0, *accumulate(blanks)]
    inside = [0, *accumulate(blank and not end for blank, end in zip(blanks, ended, strict=False))]
    result = []
    for index in range(len(lines)):
        low, high = max(1, index - reach), min(len(lines), index + reach + 1)
        nearly = high - low >= 4 and sums[high] - sums[low] >= 0.85 * (high - low)
        result.append(nearly and inside[high] - inside[low] >= 2)
    return result


def pdfbox(lines: Sequence[Line], crowded: Sequence[bool]) -> Cost:
    """Apache PDFBox ``PDFTextStripper.isParagraphSeparation``: a blank marks a change of indent or a jump.

    The line after a blank is *flagged*; an indent after a flagged line makes no blank, which is why breaks
    get lost there and only there.
    """

    def cost(index: int, above: int, below: int) -> float:
        line = lines[index]
        if line.page:
            return 0.0
        if above == SHOW or below == SHOW:
            return 0.4 if line.blank else 1.2
        flagged = index == 1 or lines[index - 1].blank or lines[index - 1].page
        move = START[below] - START[above]
        expected = not flagged and (move > 2 * SPACE or move < -SPACE)
        if line.blank == expected:
            return 0.0
        if line.blank:
            return 0.3 if crowded[index] else 4.0
        return 9.0

    return cost


def meaningful(lines: Sequence[Line], crowded: Sequence[bool]) -> Cost:
    """A blank between paragraphs, seldom anywhere else."""

    def cost(index: int, above: int, below: int) -> float:
        line = lines[index]
        if line.page:
            return 0.0
        parted = below in (FIRST, SHOW)
        if line.blank == parted:
            return 0.0
        if line.blank:
            return 0.3 if crowded[index] else 1.5 if line.opener else 4.0
        return 1.5 if above == SHOW or below == SHOW else 3.0

    return cost


def sparse(lines: Sequence[Line], crowded: Sequence[bool]) -> Cost:
    """A blank between some paragraphs, and seldom inside one."""

    def cost(index: int, _above: int, below: int) -> float:
        line = lines[index]
        if line.page:
            return 0.0
        if below in (FIRST, SHOW):
            return 1.0 if line.blank else 0.5
        return 3.5 if line.blank and not crowded[index] else 0.05

    return cost


def meaningless(lines: Sequence[Line], _crowded: Sequence[bool]) -> Cost:
    """No information: a coin with the file's own odds."""
    share = (sum(line.blank for line in lines) + 1) / (len(lines) + 2)
    yes, no = -log(share), -log(1 - share)

    def cost(index: int, _above: int, _below: int) -> float:
        return yes if lines[index].blank else no

    return cost


MODELS: tuple[Model, ...] = (pdfbox, meaningful, sparse)
