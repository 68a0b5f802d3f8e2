"""Parallel passages: paragraphs of different reports that say the same, found by rare fingerprints they share."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.catalog.facts.prints import unpack

RARE = 8
"""A fingerprint in more reports than that is boilerplate and says nothing about two of them."""
ENOUGH = 2
"""Shared fingerprints that make a parallel: about 30 characters."""
MOST = 12
"""Parallels kept of each report, the longest first."""
SHARD = 200_000
"""Fingerprints looked at together: bounds the memory of large collections."""


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


def parallels(prints: Mapping[str, Sequence[bytes]]) -> Mapping[str, tuple[Parallel, ...]]:
    """The parallels of every report, by id, longest first. Linear in the number of fingerprints: a common
    fingerprint is skipped and a rare one joins at most ``RARE`` reports."""
    ids = sorted(prints)
    shared: Counter[tuple[int, int, int, int]] = Counter()
    for shard in _shards(ids, prints):
        for places in _places(shard).values():
            if len(places) > 1 and 2 <= len({number for number, _ in places}) <= RARE:
                shared.update((a, p, b, q) for (a, p), (b, q) in combinations(places, 2) if a != b)
    found: defaultdict[str, list[Parallel]] = defaultdict(list)
    for (a, p, b, q), count in shared.items():
        if count >= ENOUGH:
            found[ids[a]].append(Parallel(p, ids[b], q, count))
            found[ids[b]].append(Parallel(q, ids[a], p, count))
    return {i: tuple(sorted(found[i], key=lambda x: (-x.shared, x.paragraph, x.report, x.other))[:MOST]) for i in ids}


def _shards(ids: Sequence[str], prints: Mapping[str, Sequence[bytes]]) -> Sequence[array[int]]:
    """All fingerprints with their places, ``value, report, paragraph`` in a row, equal values in one shard."""
    count = 1 + sum(len(p) // 4 for i in ids for p in prints[i]) // SHARD
    shards = [array("I") for _ in range(count)]
    for number, report in enumerate(ids):
        for paragraph, packed in enumerate(prints[report]):
            for value in unpack(packed):
                shards[value % count].extend((value, number, paragraph))
    return shards


def _places(shard: array[int]) -> Mapping[int, list[tuple[int, int]]]:
    """Where each fingerprint of a shard stands; of those in many places only the first ``2 * RARE + 1``."""
    places: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for value, number, paragraph in zip(shard[::3], shard[1::3], shard[2::3], strict=True):
        if len(places[value]) <= 2 * RARE:
            places[value].append((number, paragraph))
    return places
