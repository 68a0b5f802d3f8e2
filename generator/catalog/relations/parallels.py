"""Parallel passages: paragraphs of different reports that say the same, found by rare fingerprints they share."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from generator.cache import Heap
from generator.catalog.relations.columns import Columns
from generator.catalog.relations.postings import postings

ENOUGH = 2
"""Shared fingerprints that make a parallel: about 30 characters."""
MOST = 12
"""Parallels kept of each report, the longest first."""
HALF = 32
"""Bits of a place."""
LOW = (1 << HALF) - 1


@dataclass(frozen=True, slots=True)
class Parallel:
    """A passage of one report that stands in another too."""

    paragraph: int
    """In this report."""
    report: str
    """The other report's id."""
    other: int
    """Its paragraph."""
    shared: int
    """Fingerprints in common: each stands for about 4.5 characters."""


def parallels(reports: Iterable[str], prints: Mapping[str, bytes], size: int, heap: Heap) -> Columns[Parallel]:
    """The parallels of each of ``reports``, by id, longest first, from the fingerprints of each; as columns those of
    :class:`Parallel`, other reports by their number in the order of ids. There are about ``size`` fingerprints; what
    is too much for memory goes to ``heap``. Raises :class:`OSError`.

    The work grows with the fingerprints, as a common one is skipped and a rare one joins few reports.
    """
    ids = sorted(reports)
    known = postings(map(prints.__getitem__, ids), size, heap)
    report, start = known.report, known.start
    pairs = [array("Q") for _ in ids]  # of each report: its place and one in a later report, once for each fingerprint
    for group in known.rare():
        for a, b in combinations(group, 2):
            pairs[report[a]].append(a << HALF | b)
    found = [array("I") for _ in ids]  # paragraph, other report, its paragraph, fingerprints in both; from both sides
    for one, places in enumerate(pairs):
        for pair, shared in Counter(places).items():
            other = report[pair & LOW]
            if shared >= ENOUGH and one != other:
                p, q = (pair >> HALF) - start[one], (pair & LOW) - start[other]
                found[one].extend((p, other, q, shared))
                found[other].extend((q, one, p, shared))
        del places[:]
    result: Columns[Parallel] = Columns(partial(_parallel, ids), "IIII")
    for one, flat in enumerate(found):
        result.add(ids[one], *_longest(flat))
    return result


def _longest(flat: Sequence[int]) -> Sequence[Sequence[int]]:
    """The columns of the first :data:`MOST` rows."""
    rows = zip(flat[::4], flat[1::4], flat[2::4], flat[3::4], strict=True)
    return [*zip(*sorted(rows, key=_rank)[:MOST], strict=True)] or [()] * 4


def _rank(row: tuple[int, int, int, int]) -> tuple[int, ...]:
    paragraph, report, other, shared = row
    return -shared, paragraph, report, other


def _parallel(ids: Sequence[str], paragraph: int, report: int, other: int, shared: int) -> Parallel:
    return Parallel(paragraph, ids[report], other, shared)
