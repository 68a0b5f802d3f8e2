"""Key terms in the light of the collection: what every report says is no key to any."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import compress
from math import log
from operator import pos

from generator.catalog.facts import Term
from generator.catalog.relations.columns import Columns

SHOWN = 12
LEAST = 2
"""Reports that a term is in, to be shared by them."""


class Candidates:
    """Terms of many reports, with what each weighs there."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._rows: Columns[float] = Columns(pos, "IId")
        self._frequency: Counter[int] = Counter()

    def add(self, report: str, words: Iterable[str], counts: Iterable[int], weights: Iterable[float]) -> None:
        """Those of ``report``."""
        numbers = [self._numbers.setdefault(word, len(self._numbers)) for word in words]
        self._frequency.update(numbers)
        self._rows.add(report, numbers, counts, weights)

    def key_terms(self) -> Iterator[tuple[str, tuple[Term, ...]]]:
        """The :data:`SHOWN` heaviest terms of every report: their tf·idf times their idf in the collection."""
        words, size = list(self._numbers), len(self._rows)
        weight = [1 + log((size + 1) / (self._frequency[number] + 1)) for number in range(len(words))]
        for report in self._rows:
            rows = zip(*self._rows.columns(report), strict=True)
            heaviest = sorted((-round(own * weight[n], 6), words[n], count) for n, count, own in rows)[:SHOWN]
            yield report, tuple([Term(term, count, -less) for less, term, count in heaviest])

    def shared(self, terms: Collection[str]) -> Columns[tuple[str, int]]:
        """Those of ``terms`` that are found in :data:`LEAST` reports or more, in the most of them first: the report,
        and how often."""
        wanted = {self._numbers[term]: (array("I"), array("I")) for term in terms}
        for place, report in enumerate(self._rows):
            numbers, counts, _ = self._rows.columns(report)
            for number, count in compress(zip(numbers, counts, strict=True), map(wanted.__contains__, numbers)):
                reports, times = wanted[number]
                reports.append(place)
                times.append(count)
        result: Columns[tuple[str, int]] = Columns(partial(_used, list(self._rows)), "II")
        for term in sorted(terms, key=lambda term: (-self._frequency[self._numbers[term]], term)):
            if self._frequency[self._numbers[term]] >= LEAST:
                result.add(term, *wanted[self._numbers[term]])
        return result


def _used(reports: Sequence[str], place: int, count: int) -> tuple[str, int]:
    return reports[place], count
