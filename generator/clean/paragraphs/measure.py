"""The column measure around each line: how many em the typesetter had."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, groupby, pairwise

from generator.clean.paragraphs.indents import NARROWEST, PRINTED
from generator.clean.paragraphs.line import RAGGED, Line

FREE = 0.0
"""Stands for "no measure": text that was not wrapped, or was reflowed."""
REACH = 7
"""Full lines looked at on each side."""
NEAR = 3
"""The same where a passage of a few lines has a measure of its own."""
QUANTILE = 0.72
"""Of the widths of lines that end inside a sentence; lower ones are first lines, two em short."""
SAME = 0.5
"""Estimates that differ by no more, in em, are one measure."""
DEEP = 4.5
"""White space before a line, in em, up to which it is an indent of running text; more centres display type."""
UNWRAPPED = 0.25
"""Where a smaller share of the lines stop inside a sentence, and no more than two on end, they are headings."""
SETTLED = 0.6
"""Where so many of the lines about have the width of a column the text was wrapped."""
MANY, FEW = 5, 0.03
"""So many lines fill the measure of a whole file, and no larger part of all lines is wider."""


def candidates(lines: Sequence[Line]) -> list[tuple[float, ...]]:
    """For each line the measures it may have been set to; FREE among them unless most lines about fill a column."""
    every = [line.width + (line.indent if line.indent <= DEEP else 0.0) for line in lines]
    inside = [not (line.form.stop or line.form.doubled or line.form.credit) for line in lines]
    full = [goes_on and line.width >= NARROWEST for line, goes_on in zip(lines, inside, strict=True)]
    if not (_wrapped(full) or 2 * sum(inside) >= len(inside)):
        return [(FREE,)] * len(lines)
    widths = [width for width, is_full in zip(every, full, strict=True) if is_full]
    seen, near = _seen(widths, REACH, 1), _seen(widths, NEAR, NEAR - 1)
    common = _distinct(FREE, _common(widths, every))
    # The full lines before this one, about it and after it, then only the nearest before and after it.
    shown = [
        _distinct(seen[at], seen[at + REACH - REACH // 2], seen[at + REACH], near[at], near[at + NEAR])
        for at in accumulate(full[:-1], initial=0)
    ]
    found: list[tuple[float, ...]] = []
    for mine, alike in groupby(shown[: len(lines)]):
        mine = mine if len(mine) > 1 else common
        settled = _settled(every, len(found), len(found) + len(list(alike)), mine[1:])
        found += [mine[1:] if is_settled else mine for is_settled in settled]
    return found


def _wrapped(full: Sequence[bool]) -> bool:
    """Do many lines, or several on end, stop inside a sentence?"""
    if sum(full) >= UNWRAPPED * len(full):
        return True
    return max((sum(run) for is_full, run in groupby(full) if is_full), default=0) >= NEAR


def _common(full: Sequence[float], every: Sequence[float]) -> float:
    """The measure of a file that has one: many lines fill it, give or take an em, and hardly any is wider."""
    counts = Counter(full)
    filled = [w for w in counts if w <= PRINTED and sum(counts[w - step / 2] for step in range(3)) >= MANY]
    widest = max(filled, default=FREE)
    return widest if sum(width > widest + RAGGED for width in every) <= FEW * len(every) else FREE


def _settled(widths: Sequence[float], start: int, end: int, measures: Sequence[float]) -> list[bool]:
    """For the lines from ``start`` to ``end``: does a large share of the lines about fill a column of some measure?"""
    low, high = max(0, start - REACH), min(len(widths), end + REACH)
    around = [(max(low, at - REACH) - low, min(high, at + REACH + 1) - low) for at in range(start, end)]
    found = [False] * (end - start)
    for measure in measures:
        least, most = measure - RAGGED, measure + RAGGED
        fill = [0, *accumulate(least <= width <= most for width in widths[low:high])]
        found = [
            already or (b - a > REACH and fill[b] - fill[a] >= SETTLED * (b - a))
            for already, (a, b) in zip(found, around, strict=True)
        ]
    return found


def _seen(widths: Sequence[float], reach: int, pairs: int) -> list[float]:
    """The measure that ``reach`` full lines show, ``pairs`` of neighbours alike; or FREE.

    For those that end before each line, and on past the last.
    """
    alike = [0, *accumulate(abs(a - b) <= RAGGED for a, b in pairwise(widths))]
    measures = []
    for end in range(len(widths) + reach + 1):
        low, high = max(0, end - reach), min(end, len(widths))
        measure = FREE
        if high - low > 1 and alike[high - 1] - alike[low] >= pairs:
            measure = round(2 * sorted(widths[low:high])[int(QUANTILE * (high - low))]) / 2
        measures.append(measure if measure <= PRINTED else FREE)
    return measures


@lru_cache(maxsize=4096)
def _distinct(*measures: float) -> tuple[float, ...]:
    """FREE and those that differ from the ones before them, ascending."""
    mine = [FREE]
    for measure in measures:
        if all(abs(measure - other) > SAME for other in mine):
            mine.append(measure)
    return tuple(sorted(mine))
