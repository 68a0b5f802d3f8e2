"""Where each rare fingerprint stands: an inverted file (Zobel & Moffat 2006), a piece of it at a time."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import compress, pairwise, repeat

from generator.catalog.facts.prints import unpack

RARE = 8
"""A fingerprint in more reports than that is boilerplate and says nothing about two of them."""
SEEN = 2 * RARE + 1
"""Places of a fingerprint that are looked at, the first ones."""
PIECE = 1 << 17
"""Fingerprints in a piece: some 20 MB while it is looked at."""
PIECES = 64
"""No more of them, whose fingerprints are more then: cutting a report takes time for each."""
AT_ONCE = 1 << 21
"""Fingerprints of the pieces that are cut at a time: 24 MB."""

Place = tuple[int, int]
"""The number of a report and that of its paragraph."""
Piece = tuple[Sequence[int], Sequence[int], Sequence[int]]
"""Fingerprints with the reports and the paragraphs that they stand in: those of the first report, then of the next."""


def rare(count: int, read: Callable[[int], bytes]) -> Iterator[Sequence[Place]]:
    """The places of each fingerprint that is in two reports or more but not in too many, ascending: the first
    :data:`SEEN` of them. ``read`` gives of each of ``count`` reports what :func:`generator.catalog.facts.prints.prints`
    gave; it is asked again for every :data:`AT_ONCE` fingerprints of all reports."""
    size = sum(len(read(number)) for number in range(count)) // 8
    pieces = min(1 + size // PIECE, PIECES)
    bounds = [(number << 32) // pieces for number in range(pieces + 1)]
    together = max(1, AT_ONCE * pieces // (size + 1))
    for first in range(0, pieces, together):
        for piece in _cut(count, read, bounds[first : first + together + 1]):
            yield from _rare(*piece)


def _cut(count: int, read: Callable[[int], bytes], bounds: Sequence[int]) -> Iterator[Piece]:
    """The pieces between ``bounds``."""
    pieces = [(array("I"), array("I"), array("I")) for _ in bounds[1:]]
    for number in range(count):
        prints, paragraphs = unpack(read(number))
        cuts = pairwise([bisect_left(prints, bound) for bound in bounds])
        for (some, reports, places), (start, end) in zip(pieces, cuts, strict=True):
            some += prints[start:end]
            places += paragraphs[start:end]
            reports.extend(repeat(number, end - start))
    while pieces:
        yield pieces.pop(0)


def _rare(prints: Sequence[int], reports: Sequence[int], paragraphs: Sequence[int]) -> Iterator[Sequence[Place]]:
    found: dict[int, list[Place]] = {one: [] for one, times in Counter(prints).items() if times > 1}
    full = []
    repeated = compress(range(len(prints)), map(found.__contains__, prints))  # of those that are still in it
    for number in repeated:
        places = found[prints[number]]
        places.append((reports[number], paragraphs[number]))
        if len(places) > RARE:
            if len({report for report, _ in places}) > RARE:
                del found[prints[number]]
            elif len(places) == SEEN:
                full.append(found.pop(prints[number]))
    return (places for some in (found.values(), full) for places in some if places[0][0] != places[-1][0])
