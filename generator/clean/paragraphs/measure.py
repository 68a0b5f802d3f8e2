"""The column measure around each line: how many em the typesetter had."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.clean.paragraphs.line import RAGGED, Line

FREE = 0.0
"""Stands for "no measure": text that was not wrapped, or was reflowed."""
REACH = 7
"""Full lines looked at on each side."""
QUANTILE = 0.72
"""Of the widths of lines that end inside a sentence; lower ones are first lines, two em short."""
NARROWEST = 9.0
"""No column is narrower: shorter lines are display type or scraps."""
SETTLED = 0.6
"""Where so many of the lines about have the width of a column the text was wrapped."""
WIDEST = 62.0
"""Wider columns do not occur in print."""


def candidates(lines: Sequence[Line]) -> list[tuple[float, ...]]:
    """For each line the measures it may have been set to; FREE among them unless most lines about fill a column."""
    every = [line.width for line in lines]
    places: list[int] = []
    widths: list[float] = []
    for index, line in enumerate(lines):
        if not (line.stop or line.doubled or line.credit or line.width < NARROWEST):
            places.append(index)
            widths.append(line.width)
    found: list[tuple[float, ...]] = []
    at = 0
    for index in range(len(lines)):
        while at < len(places) and places[at] < index:
            at += 1
        mine = {FREE}
        for low, high in ((at - REACH, at), (at - REACH // 2, at + REACH // 2 + 1), (at, at + REACH)):
            window = widths[max(0, low) : high]
            if not any(abs(a - b) <= RAGGED for a, b in pairwise(window)):
                continue
            ranked = sorted(window)
            measure = round(2 * ranked[min(len(ranked) - 1, int(QUANTILE * len(ranked)))]) / 2
            if measure <= WIDEST and not any(abs(measure - other) < 0.75 for other in mine):
                mine.add(measure)
        near = every[max(0, index - REACH) : index + REACH + 1]
        least = SETTLED * len(near)
        if len(near) > REACH and any(m and len([w for w in near if -RAGGED <= w - m <= RAGGED]) >= least for m in mine):
            mine.discard(FREE)
        found.append(tuple(sorted(mine)))
    return found
