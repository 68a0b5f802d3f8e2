"""Key terms in the light of the collection: what every report says is no key to any."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

from generator.catalog.facts import Term

SHOWN = 12


def key_terms(candidates: Mapping[str, Sequence[Term]]) -> Mapping[str, tuple[Term, ...]]:
    """The :data:`SHOWN` heaviest terms of every report: its candidates' tf·idf times their idf in the collection."""
    frequency = Counter(t.term for terms in candidates.values() for t in terms)
    size = len(candidates)
    weight = {term: 1 + log((size + 1) / (n + 1)) for term, n in frequency.items()}
    result = {}
    for report, terms in candidates.items():
        heaviest = sorted((-round(t.weight * weight[t.term], 6), t.term, t.count) for t in terms)[:SHOWN]
        result[report] = tuple([Term(term, count, -less) for less, term, count in heaviest])
    return result
