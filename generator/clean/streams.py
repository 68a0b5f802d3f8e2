"""Lines of text that lost its line ends: cut where wraps, indents or bullets left their mark."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.source.text import Line, SourceText
from generator.source.width import width

LONG = 120
"""Characters of a line that may be a stream."""
WRAPS = 5
"""Spaces that must stand at the measure before they are taken for wraps."""
REGULAR = 0.5
"""Share of the stretches between spaces that must have the same width …"""
RAGGED = 2.0
"""… give or take this much, in em."""
SHORTEST = 6.0
"""Shorter stretches, in em, come from spaces inside a line."""
INDENT = re.compile(r"(?<=[。！？：；”’）》.!?:)])(?:\s*\u3000\u3000+|\s*[\xa0\u2003]{2,}|(?:<U\+00A0>)+)(?=\s*\S)")
"""A first-line indent after the end of a sentence, as fonts and web pages make it, or what an export left of one."""
STOP = re.compile(r"[。！？；…][”’」』）]*$")
ORDINAL = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部]"
)
SPACE = re.compile(r"(?<=[^\sA-Za-z\d])[ \t]+(?=[^\sA-Za-z\d])")
BULLET = re.compile(r"(?<=\S)\s+(?=[•●▪◆■]\s*\S)")


def virtual_lines(source: SourceText) -> Iterator[Line]:
    """The source's lines; each part of a stream is a line of its own, with the number of the line it stands in."""
    for line in source.lines:
        if line.end - line.start < LONG:
            yield line
            continue
        start = line.start
        for cut in sorted(_cuts(source.text[line.start : line.end])):
            yield Line(line.number, start, line.start + cut)
            start = line.start + cut
        yield Line(line.number, start, line.end)


def _cuts(text: str) -> set[int]:
    cuts = {m.start() for m in INDENT.finditer(text)}
    bullets = [m.start() for m in BULLET.finditer(text)]
    if len(bullets) > 1:
        cuts.update(bullets)
    return cuts | _wraps(text)


def _wraps(text: str) -> set[int]:
    """All spaces between Han, when most stretches between them have the width of one column."""
    spots = [m.span() for m in SPACE.finditer(text)]
    if len(spots) < WRAPS:
        return set()
    widths = [width(text[a[1] : b[0]]) for a, b in pairwise(spots)]
    long = [w for w in widths if w >= SHORTEST]
    common = Counter(round(w) for w in long)
    if not common:
        return set()
    measure = max(common, key=lambda m: (sum(common[m + d] for d in (-1, 0, 1)), m))
    regular = sum(abs(w - measure) <= RAGGED for w in long)
    return _at_measure(text, spots, measure) if regular >= max(WRAPS - 1, REGULAR * len(long)) else set()


def _at_measure(text: str, spots: Sequence[tuple[int, int]], measure: float) -> set[int]:
    """The spaces where a line was full, a sentence ended, or a numbered heading begins or ends."""
    cuts: set[int] = set()
    start = 0
    for space, after in spots:
        line = text[start:space].strip()
        numbered = ORDINAL.match(line) and not STOP.search(line)
        if width(line) >= measure - RAGGED or STOP.search(line) or numbered or ORDINAL.match(text[after : after + 6]):
            cuts.add(space)
            start = after
    return cuts
