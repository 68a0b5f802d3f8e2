"""Where each rare fingerprint stands: an inverted file (Zobel & Moffat 2006), made and read in pieces."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress, pairwise, repeat

from generator.cache import Heap
from generator.catalog.facts.prints import unpack

RARE = 8
"""A fingerprint in more reports than that is boilerplate and says nothing about two of them."""
SEEN = 2 * RARE + 1
"""Places of a fingerprint that are looked at, the first ones."""
PIECE = 1 << 17
"""Fingerprints in a piece: some 12 MB while it is looked at."""
PIECES = 64
"""No more of them: cutting a report takes time for each. Beyond, each holds more, and takes more memory."""
HELD = 1 << 22
"""Fingerprints that are held before they are put down: 32 MB."""


class Postings:
    """The fingerprints of reports. A place is a paragraph, numbered through all reports."""

    def __init__(self, size: int, heap: Heap) -> None:
        """For about ``size`` of them; what is too much for memory goes to ``heap``."""
        count = min(1 + size // PIECE, PIECES)
        self.report = array("I")
        """By place: the number of its report."""
        self.start = array("I")
        """By report: its first place."""
        self._bounds = [(number << 32) // count for number in range(count + 1)]
        self._pieces = [(array("I"), array("I")) for _ in range(count)]
        """Fingerprints of one range and their places: those of the first report, ascending, then those of the next."""
        self._heap = heap
        self._held = 0
        self._parts: list[list[tuple[int, int]]] = [[] for _ in range(count)]
        """Of each piece: where parts of it lie, and how long either array is there, in bytes."""

    def add(self, packed: bytes) -> None:
        """Those of the next report, from :func:`generator.catalog.facts.prints.prints`. Raises :class:`OSError`."""
        prints, paragraphs = unpack(packed)
        first = len(self.report)
        places = array("I", map(first.__add__, paragraphs))
        self.report.extend(repeat(len(self.start), 1 + max(paragraphs, default=-1)))
        self.start.append(first)
        cuts = pairwise([bisect_left(prints, bound) for bound in self._bounds])
        for (some, theirs), (start, end) in zip(self._pieces, cuts, strict=True):
            some += prints[start:end]
            theirs += places[start:end]
        self._held += len(prints)
        if self._held > HELD:
            self._put_down()

    def rare(self) -> Iterator[Sequence[int]]:
        """The places of each fingerprint that is in two reports or more, ascending: the first :data:`SEEN`, where
        these are not in too many. Gives up what was added."""
        while self._pieces:
            prints, places = array("I"), array("I")
            for start, length in self._parts.pop():
                prints.frombytes(self._heap.read(start, length))
                places.frombytes(self._heap.read(start + length, length))
            some, theirs = self._pieces.pop()
            yield from self._rare(prints + some, places + theirs)

    def _rare(self, prints: Sequence[int], places: Sequence[int]) -> Iterator[Sequence[int]]:
        found = {one: array("I") for one, times in Counter(prints).items() if times > 1}
        report, full = self.report, []
        for number in compress(range(len(prints)), map(found.__contains__, prints)):  # of those that are still in it
            one = prints[number]
            group = found[one]
            group.append(places[number])
            if len(group) > RARE:
                if len({report[place] for place in group}) > RARE:
                    del found[one]
                elif len(group) == SEEN:
                    full.append(found.pop(one))
        for group in chain(found.values(), full):
            if report[group[0]] != report[group[-1]]:
                yield group

    def _put_down(self) -> None:
        for parts, (some, theirs) in zip(self._parts, self._pieces, strict=True):
            data = some.tobytes()
            parts.append((self._heap.add(data + theirs.tobytes()), len(data)))
            del some[:], theirs[:]
        self._held = 0


def postings(packed: Iterable[bytes], size: int, heap: Heap) -> Postings:
    """The postings of reports, whose fingerprints are ``packed``, about ``size`` of them. Raises :class:`OSError`."""
    found = Postings(size, heap)
    for some in packed:
        found.add(some)
    return found
