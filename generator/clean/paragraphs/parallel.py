"""Headings as wide as a paragraph's first line, over a paragraph: known by the other headings of the text.

In a narrow column such a line might begin the paragraph under it; the line after it is then too short to be inside one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.clean.manuscript import Block
from generator.clean.paragraphs.blanks import CONT, FIRST, SHOW, START
from generator.clean.paragraphs.joining import Part
from generator.clean.paragraphs.line import Line
from generator.clean.paragraphs.measure import FREE
from generator.clean.words import straddles

MARKS = re.compile(r"[，。、；：！？,;:!?…\d]")
"""What headings beside which others are alike seldom hold."""
SLACK = 0.6
"""So much room no line inside a paragraph leaves beside the unit that would not fit, in em."""
ALIKE = 3
"""So many headings of one shape, one of them certain, are no chance; others may then be like them."""
SURE = 0.5


def part_headings(parts: list[Part], lines: Sequence[Line], blocks: Sequence[Block]) -> list[Part]:
    """The parts, where the first line of a paragraph may be a heading's that others are like."""
    shapes: dict[int, tuple[int, float]] = {}
    short: Counter[tuple[int, float]] = Counter()
    for index in _candidates(parts, lines):
        text = blocks[index].text
        if MARKS.search(text) or straddles(text, blocks[index + 1].text):
            continue
        shape = (2, 0.0) if parts[index - 1].state == SHOW else (1, round(lines[index].width))
        shapes[index] = shape
        short[shape] += parts[index + 1].measure - lines[index + 1].width - lines[index + 2].unit >= SLACK
    if not short:
        return parts
    certain = Counter(_shapes(parts, lines))
    out = list(parts)
    for index, shape in shapes.items():
        if certain[shape] and short[shape] and certain[shape] + short[shape] >= ALIKE:
            out[index] = parts[index]._replace(state=SHOW, margin=SURE)
            out[index + 1] = parts[index + 1]._replace(state=FIRST, margin=SURE)
    return out


def _candidates(parts: Sequence[Part], lines: Sequence[Line]) -> Iterator[int]:
    """First lines of paragraphs, after a sentence or under one display line, over a line that may be one as well."""
    firsts = [index for index, part in enumerate(parts[:-2]) if part.state == FIRST and index]
    for index in firsts:
        part, below, after = parts[index : index + 3]
        if below.state != CONT or after.state != CONT or FREE in (part.measure, below.measure):
            continue
        line, next_line, over = lines[index], lines[index + 1], lines[index - 1]
        if next_line.form.no_start or next_line.form.open or line.indent or next_line.indent:
            continue
        if line.form.choice or next_line.form.choice:
            continue
        shown = [parts[at].state == SHOW for at in (index - 1, index - 2)]
        fits = line.width <= part.measure and next_line.width + START[FIRST] <= below.measure + SLACK
        if fits and (shown == [True, False] or (not shown[0] and over.form.stop)):
            yield index


def _shapes(parts: Sequence[Part], lines: Sequence[Line]) -> Iterator[tuple[int, float]]:
    """How many lines display type between paragraphs has; of one line, how wide it is."""
    begun = False
    for shown, run in groupby(range(len(parts)), key=lambda at: parts[at].state == SHOW):
        at = list(run)
        if shown and begun:
            yield (len(at), 0.0 if len(at) > 1 else round(lines[at[0]].width))
        begun = True
