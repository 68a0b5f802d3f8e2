"""Where each fingerprint stands: an inverted file (Zobel & Moffat 2006), in pieces."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat

from generator.catalog.facts.prints import unpack

PIECE = 50_000
"""Fingerprints in a piece: bounds the memory, and is few enough for the processor's cache."""
HALF = 32
"""Bits of a fingerprint, of a paragraph's number, of a place."""
LOW = (1 << HALF) - 1


@dataclass(frozen=True, slots=True)
class Postings:
    """The fingerprints of all reports. A place is a paragraph, numbered through all reports."""

    pieces: tuple[array[int], ...]
    """A fingerprint in the upper half of each number, its place in the lower: those of the first report, ascending,
    then those of the next. Equal fingerprints are in one piece."""
    report: array[int]
    """By place: the number of its report."""
    start: array[int]
    """By report: its first place."""


def postings(packed: Sequence[bytes]) -> Postings:
    """The postings of reports, from what :func:`generator.catalog.facts.prints.prints` gives for each."""
    count = 1 + sum(map(len, packed)) // 8 // PIECE
    bounds = [(n << 2 * HALF) // count for n in range(1, count)]
    pieces = tuple(array("Q") for _ in range(count))
    report, start = array("I"), array("I")
    for number, prints in enumerate(packed):
        start.append(len(report))
        found = unpack(prints)
        last = max(map(LOW.__and__, found), default=-1)
        found = array("Q", map(start[number].__add__, found))
        cuts = (0, *(bisect_left(found, bound) for bound in bounds), len(found))
        for piece, (a, b) in zip(pieces, pairwise(cuts), strict=True):
            piece.extend(found[a:b])
        report.extend(repeat(number, last + 1))
    return Postings(pieces, report, start)


def repeated(piece: array[int], most: int) -> Collection[Sequence[int]]:
    """The places of each fingerprint of a piece that has more than one, ascending: the first ``most`` of them."""
    values = [entry >> HALF for entry in piece]
    found = {value: array("I") for value, times in Counter(values).items() if times > 1}
    full = []
    for value, entry in zip(values, piece, strict=True):
        places = found.get(value)
        if places is not None:
            places.append(entry & LOW)
            if len(places) == most:
                full.append(found.pop(value))
    return (*found.values(), *full)
