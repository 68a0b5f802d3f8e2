"""Line ends that became spaces: a whole page in one line, a space at every column's end.

Previews and flip-books give text like that. A space is taken for a line end only if the line is long, most of
it falls into stretches of one width, and the space ends such a stretch between two Han characters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.clean.characters.edit import HAN, Edit
from generator.clean.manuscript import Why
from generator.source.width import width

LONG = 60
"""Characters; no printed line is longer."""
NARROW, WIDE = 10, 50
"""Measures that pages are set in, in em."""
INDENT, SLACK = 2.75, 0.6
"""A paragraph's first line is 2 em short, and any line up to ¾ em; punctuation may hang over by ½ em."""
ENOUGH, COVER = 3, 0.4
"""So many stretches of one width make a measure; lines of it must fill so large a part of all long lines."""

_LONG_LINE = re.compile(f"^[^\\n]{{{LONG},}}", re.MULTILINE)
_SPACE = re.compile("[ \xa0]")
_HAN = re.compile(f"[{HAN}“”‘’《》（）]")


def edits(text: str) -> list[Edit]:
    """Removals of spaces that were line ends."""
    if max(map(len, text.split("\n"))) < LONG:
        return []
    lines = [_edges(text, m.start(), m.end()) for m in _LONG_LINE.finditer(text)]
    if all(len(edges) == 2 for edges in lines):  # no space in any long line
        return []
    widths = [[width(text[a + 1 : b]) for a, b in pairwise(edges)] for edges in lines]
    measure = _measure([w for of_line in widths for w in of_line])
    if not measure:
        return []
    ends = [(at, w) for edges, of_line in zip(lines, widths, strict=True) for at, w in _ends(edges, of_line, measure)]
    if sum(w for _, w in ends) < COVER * sum(map(sum, widths)):
        return []
    return [Edit(at, at + 1, "", Why.LAYOUT) for at, _ in ends if _HAN.match(text, at - 1) and _HAN.match(text, at + 1)]


def _edges(text: str, start: int, end: int) -> list[int]:
    return [start - 1, *(m.start() for m in _SPACE.finditer(text, start, end)), end]


def _measure(widths: Sequence[float]) -> float:
    """The width that most stretches have, 0 if too few have one width."""
    counts = Counter(w for w in widths if NARROW <= w <= WIDE)
    full = {m: counts[m - 0.5] + counts[m] + counts[m + 0.5] for m in counts}  # widths are multiples of ½
    best = max(full, key=lambda m: full[m], default=0.0)
    return best if best and full[best] >= ENOUGH else 0.0


def _ends(edges: Sequence[int], widths: Sequence[float], measure: float) -> Iterator[tuple[int, float]]:
    """Spaces that end a printed line, and its width; spaces inside of a line are part of it."""
    reached = 0.0
    for at, stretch in zip(edges[1:-1], widths, strict=False):
        reached += stretch
        if reached > measure + SLACK:
            # What came before ended a paragraph short of the measure.
            reached = stretch
        if reached < measure - INDENT:
            reached += 0.5
            continue
        if reached <= measure + SLACK:
            yield at, reached
        reached = 0.0
