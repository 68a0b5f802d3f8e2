"""Parallel passages: paragraphs of different reports that say the same, found by rare fingerprints they share."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from generator.catalog.relations.columns import Columns
from generator.catalog.relations.postings import rare

ENOUGH = 2
"""Shared fingerprints that make a parallel: about 30 characters."""
MOST = 12
"""Parallels kept of each report, the longest first."""


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


def parallels(reports: Iterable[str], prints: Mapping[str, bytes]) -> Columns[Parallel]:
    """The parallels of each of ``reports``, by id, longest first, from the fingerprints of each; as columns those of
    :class:`Parallel`, other reports by their number in the order of ids.

    The work grows with the fingerprints, as a common one is skipped and a rare one joins few reports.
    """
    ids = sorted(reports)
    pairs = [array("I") for _ in ids]  # of each report: paragraph, later report, its paragraph, for each fingerprint
    for places in rare(len(ids), lambda number: prints[ids[number]]):
        for (one, p), (other, q) in combinations(places, 2):
            if one != other:
                pairs[one].extend((p, other, q))
    found = [array("I") for _ in ids]  # the same with the fingerprints in common, from both sides
    for one, flat in enumerate(pairs):
        for (p, other, q), shared in Counter(zip(flat[::3], flat[1::3], flat[2::3], strict=True)).items():
            if shared >= ENOUGH:
                found[one].extend((p, other, q, shared))
                found[other].extend((q, one, p, shared))
        pairs[one] = flat[:0]
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
