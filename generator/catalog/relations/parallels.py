"""Parallel passages: paragraphs of different reports that say the same, found by rare fingerprints they share."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.catalog.relations.postings import HALF, LOW, postings, repeated

RARE = 8
"""A fingerprint in more reports than that is boilerplate and says nothing about two of them."""
ENOUGH = 2
"""Shared fingerprints that make a parallel: about 30 characters."""
MOST = 12
"""Parallels kept of each report, the longest first."""
SEEN = 2 * RARE + 1
"""Places of a fingerprint that are looked at, the first ones."""


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


def parallels(prints: Mapping[str, bytes]) -> Mapping[str, tuple[Parallel, ...]]:
    """The parallels of every report, by id, longest first, from the fingerprints of each. The work grows with their
    number, as a common fingerprint is skipped and a rare one joins at most ``RARE`` reports; but for cutting them into
    pieces, which grows with reports times pieces."""
    ids = sorted(prints)
    known = postings([prints[i] for i in ids])
    pairs = [array("Q") for _ in ids]  # of each report: its place and one in a later report, once for each fingerprint
    for piece in known.pieces:
        for group in repeated(piece, SEEN):
            if _rare(group, known.report):
                for a, b in combinations(group, 2):
                    pairs[known.report[a]].append(a << HALF | b)
    found: list[list[tuple[int, int, int, int]]] = [[] for _ in ids]
    for one, places in enumerate(pairs):
        for pair, shared in Counter(places).items():
            other = known.report[pair & LOW]
            if shared >= ENOUGH and one != other:
                p, q = (pair >> HALF) - known.start[one], (pair & LOW) - known.start[other]
                found[one].append((-shared, p, other, q))
                found[other].append((-shared, q, one, p))
    return {
        i: tuple([Parallel(p, ids[other], q, -less) for less, p, other, q in sorted(some)[:MOST]])
        for i, some in zip(ids, found, strict=True)
    }


def _rare(group: Sequence[int], report: Sequence[int]) -> bool:
    """Whether the places ``group``, which ascend, are in two reports or more, but not in too many."""
    if len(group) <= RARE:
        return report[group[0]] != report[group[-1]]
    return 2 <= len({report[place] for place in group}) <= RARE
