"""What the reports of a list have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.report import Report
from generator.site.addresses import relative, slogan_path, term_path
from generator.site.indicators import indicator_entries
from generator.site.shelf import Shelf
from generator.site.subjects import document_entry
from generator.site.views import Entry, Shared

TOP = 12
"""So many documents, slogans and terms are named."""


def common(shelf: Shelf, reports: Sequence[Report], path: str) -> Shared:
    """What ``reports`` count, cite and say, for page ``path``."""
    works: Counter[str] = Counter()
    slogans: Counter[str] = Counter()
    terms: Counter[str] = Counter()
    for report in reports:
        facts = shelf.facts(report.id)
        works.update(citation.work for citation in facts.citations)
        slogans.update(slogan.slogan for slogan in facts.slogans)
        terms.update(t.term for t in shelf.catalog.relations.terms.get(report.id, ()) if t.term in shelf.terms)
    return Shared(
        indicators=indicator_entries(shelf, reports, path),
        documents=tuple(document_entry(w, shelf.titles[w], n, path) for w, n in _most(works)),
        slogans=tuple(Entry(s, relative(path, slogan_path(s)), n) for s, n in _most(slogans)),
        terms=tuple(Entry(t, relative(path, term_path(t)), n) for t, n in _most(terms)),
    )


def _most(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:TOP]
