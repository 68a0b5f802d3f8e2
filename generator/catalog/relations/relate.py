"""Everything that reports share, from their facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from generator.catalog.facts import Citation, Facts, Slogan, Term
from generator.catalog.relations.comparison import Comparison, compare
from generator.catalog.relations.gather import Gathered
from generator.catalog.relations.parallels import Parallel, parallels
from generator.catalog.relations.related import Related, related
from generator.catalog.relations.terms import key_terms
from generator.report import Report

T = TypeVar("T")

SHARED = 2


@dataclass(frozen=True, slots=True)
class Relations:
    """What reports share. Mappings to pairs keep the reports in the order they were given."""

    indicators: Mapping[str, Comparison] = field(default_factory=dict)
    works: Mapping[str, tuple[tuple[str, Citation], ...]] = field(default_factory=dict)
    """By :attr:`Citation.work`, the most cited first: the report and its citation."""
    slogans: Mapping[str, tuple[tuple[str, Slogan], ...]] = field(default_factory=dict)
    """By slogan, the most used first."""
    topics: Mapping[str, tuple[tuple[str, tuple[int, ...]], ...]] = field(default_factory=dict)
    """By ``genre/topic``: the report and its paragraphs under the topic."""
    terms: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)
    """The key terms of each report, by its id."""
    shared: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    """Terms that are key to some report and found in :data:`SHARED` or more: the report, and how often, by how many."""
    related: Mapping[str, tuple[Related, ...]] = field(default_factory=dict)
    parallels: Mapping[str, tuple[Parallel, ...]] = field(default_factory=dict)


def relate(reports: Sequence[Report], gathered: Gathered) -> Relations:
    """Relate ``reports`` by what was gathered of their facts. Deterministic; no two reports are compared that
    share nothing rare."""
    facts = gathered.light
    terms = key_terms(gathered.terms)
    passages = parallels(gathered.prints)
    return Relations(
        indicators=compare(reports, facts),
        works=_grouped(reports, lambda r: ((c.work, c) for c in facts[r].citations)),
        slogans=_grouped(reports, lambda r: ((s.slogan, s) for s in facts[r].slogans)),
        topics=_topics(reports, facts),
        terms=terms,
        shared=_shared(reports, gathered.terms, terms),
        related=related({r.id: list(_features(r, facts[r.id], terms[r.id], passages[r.id])) for r in reports}),
        parallels=passages,
    )


def _grouped(
    reports: Sequence[Report], found: Callable[[str], Iterable[tuple[str, T]]]
) -> Mapping[str, tuple[tuple[str, T], ...]]:
    groups: defaultdict[str, list[tuple[str, T]]] = defaultdict(list)
    for report in reports:
        for key, value in found(report.id):
            groups[key].append((report.id, value))
    return {key: tuple(groups[key]) for key in sorted(groups, key=lambda k: (-len(groups[k]), k))}


def _topics(
    reports: Sequence[Report], facts: Mapping[str, Facts]
) -> Mapping[str, tuple[tuple[str, tuple[int, ...]], ...]]:
    groups: defaultdict[str, list[tuple[str, tuple[int, ...]]]] = defaultdict(list)
    for report in reports:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for index, topic in enumerate(facts[report.id].topics.paragraphs):
            places[topic].append(index)
        for topic, indices in places.items():
            groups[f"{report.genre}/{topic}"].append((report.id, tuple(indices)))
    return {key: tuple(groups[key]) for key in sorted(groups)}


def _shared(
    reports: Sequence[Report], candidates: Mapping[str, Sequence[Term]], key: Mapping[str, Sequence[Term]]
) -> Mapping[str, tuple[tuple[str, int], ...]]:
    wanted = {term.term for terms in key.values() for term in terms}
    found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for report in reports:
        for term in candidates[report.id]:
            if term.term in wanted:
                found[term.term].append((report.id, term.count))
    shared = (term for term, pairs in found.items() if len(pairs) >= SHARED)
    return {term: tuple(found[term]) for term in sorted(shared, key=lambda t: (-len(found[t]), t))}


def _features(
    report: Report, facts: Facts, terms: Sequence[Term], passages: Sequence[Parallel]
) -> Iterable[tuple[str, str]]:
    if report.region:
        yield "region", report.region
    yield from (("citation", c.work) for c in facts.citations)
    yield from (("slogan", s.slogan) for s in facts.slogans)
    yield from (("term", t.term) for t in terms)
    yield from (("passage", "|".join(sorted((report.id, p.report)))) for p in passages)
