"""What the reports of a list have in common."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.report import Report
from generator.site.addresses import relative, slogan_path, term_path
from generator.site.indicators import indicator_entries
from generator.site.shelf import Shelf
from generator.site.subject_lists import document_entry
from generator.site.views import Entry, Shared

TOP = 12
"""So many documents, slogans and terms are named."""


def common(shelf: Shelf, reports: Sequence[Report], path: str) -> Shared:
    """What ``reports`` count, cite and say, for page ``path``."""
    features = shelf.catalog.relations.features
    numbers: Counter[int] = Counter()
    for report in reports:
        numbers.update(features.numbers(report.id))
    counts: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for number, count in numbers.items():
        kind, what = features.known[number]
        if kind != "term" or what in shelf.terms:
            counts[kind][what] = count
    return Shared(
        indicators=indicator_entries(shelf, counts["indicator"], path),
        documents=tuple(document_entry(w, shelf.titles[w], n, path) for w, n in _most(counts["citation"])),
        slogans=tuple(Entry(s, relative(path, slogan_path(s)), n) for s, n in _most(counts["slogan"])),
        terms=tuple(Entry(t, relative(path, term_path(t)), n) for t, n in _most(counts["term"])),
    )


def _most(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:TOP]
