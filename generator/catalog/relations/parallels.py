"""Parallel passages: paragraphs of different reports that say the same, found by rare fingerprints they share."""

from __future__ import annotations

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
    total = sum(len(p) // 4 for i in ids for p in prints[i])
    shared: Counter[tuple[int, int, int, int]] = Counter()
    shards = 1 + total // SHARD
    for shard in range(shards):
        for places in _places(ids, prints, shard, shards).values():
            reports = {number for number, _ in places}
            if 2 <= len(reports) <= RARE:
                shared.update((a, p, b, q) for (a, p), (b, q) in combinations(places, 2) if a != b)
    found: defaultdict[str, list[Parallel]] = defaultdict(list)
    for (a, p, b, q), count in shared.items():
        if count >= ENOUGH:
            found[ids[a]].append(Parallel(p, ids[b], q, count))
            found[ids[b]].append(Parallel(q, ids[a], p, count))
    return {i: tuple(sorted(found[i], key=lambda x: (-x.shared, x.paragraph, x.report, x.other))[:MOST]) for i in ids}


def _places(
    ids: Sequence[str], prints: Mapping[str, Sequence[bytes]], shard: int, shards: int
) -> Mapping[int, list[tuple[int, int]]]:
    """Where each fingerprint of one shard stands; of those in many places only the first ``2 * RARE``."""
    places: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, report in enumerate(ids):
        for paragraph, packed in enumerate(prints[report]):
            for value in unpack(packed):
                if value % shards == shard and len(places[value]) <= 2 * RARE:
                    places[value].append((number, paragraph))
    return places
