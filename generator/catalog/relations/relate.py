"""Everything that reports share, from their facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from generator.cache import Heap
from generator.catalog.facts import Citation, Facts, Slogan, Term
from generator.catalog.facts.said import Said
from generator.catalog.relations.comparison import Comparison, comparisons
from generator.catalog.relations.features import Features
from generator.catalog.relations.gather import Gathered, gather
from generator.catalog.relations.parallels import Parallel, parallels
from generator.catalog.relations.ranges import Peers, Range
from generator.catalog.relations.related import Related, related
from generator.report import Report
from generator.report.library import Library


@dataclass(frozen=True, slots=True)
class Relations:
    """What reports share. Lists keep the reports in the order they were given; long ones may lie on disk."""

    indicators: Mapping[str, Comparison] = field(default_factory=dict)
    works: Mapping[str, Sequence[tuple[str, Citation]]] = field(default_factory=dict)
    """By :attr:`Citation.work`, the most cited first: the report and its citation."""
    slogans: Mapping[str, Sequence[tuple[str, Slogan]]] = field(default_factory=dict)
    """By slogan, the most used first."""
    topics: Mapping[str, Sequence[tuple[str, tuple[int, ...]]]] = field(default_factory=dict)
    """By ``genre/topic``: the report and its paragraphs under the topic."""
    headed: AbstractSet[str] = frozenset()
    """Topics that a section of any report is about, in the same form."""
    terms: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)
    """The key terms of each report, by its id."""
    shared: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    """Terms that are key to some report and found in two or more: the report, and how often, by how many."""
    related: Mapping[str, tuple[Related, ...]] = field(default_factory=dict)
    parallels: Mapping[str, tuple[Parallel, ...]] = field(default_factory=dict)
    ranges: Mapping[Peers, Range] = field(default_factory=dict)
    """How far the indicators of peers reach."""
    features: Features = field(default_factory=Features)
    """What each report may have in common with others."""


def relate(reports: Sequence[Report], gathered: Gathered, prints: Mapping[str, bytes], heap: Heap) -> Relations:
    """Relate ``reports`` by what was gathered of them. Deterministic; no two reports are compared that
    share nothing rare. What is too much for memory goes to ``heap``. Raises :class:`OSError`."""
    features = gathered.features
    keys: set[str] = set()
    for report, terms in gathered.terms.key_terms():
        features.add_terms(report, terms)
        keys.update(term.term for term in terms)
    passages = parallels([report.id for report in reports], prints, gathered.prints, heap)
    return Relations(
        indicators=comparisons(reports, gathered.indicators, gathered.marks, features),
        works=gathered.works,
        slogans=gathered.slogans,
        topics=gathered.topics,
        headed=gathered.headed,
        terms=features.terms,
        shared=gathered.terms.shared(keys),
        related=related(features, passages),
        parallels=passages,
        ranges=gathered.ranges.of,
        features=features,
    )


def compare(reports: Sequence[Report], facts: Mapping[str, Facts]) -> Mapping[str, Comparison]:
    """The indicators that any of ``reports`` gives, by key, in the order of the data file; in memory."""
    gathered = gather(reports, Said.at_hand(facts), Library.of(reports), Heap())
    return comparisons(reports, gathered.indicators, gathered.marks, gathered.features)
