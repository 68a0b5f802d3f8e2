"""The pages of one report, and what they show of others: they are made of that alone, and so again only for that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from generator.catalog import Catalog, path_of
from generator.catalog.facts import Facts, Term
from generator.catalog.relations import Parallel, Related, Relations
from generator.config import Settings
from generator.report import Report
from generator.report.address import addresses
from generator.site.addresses import changes_path, compare_path, facts_path, report_path
from generator.site.changes_page import changes_page
from generator.site.compare import compare_page
from generator.site.facts_page import facts_page
from generator.site.measures import Peers, peers
from generator.site.report_page import report_page
from generator.site.shelf import Shelf, texts_of
from generator.site.views import ChangesPage, ComparePage, FactsPage, Later, Page, ReportPage, Sides


@dataclass(frozen=True, slots=True)
class Around:
    """What a page of a report shows of others. What is not shown, weights for example, is left empty."""

    regions: Mapping[tuple[str, ...], str]
    """Pages of its division and those above it."""
    terms: tuple[Term, ...] = ()
    shared: tuple[str, ...] = ()
    """Key terms that have a page."""
    related: tuple[Related, ...] = ()
    parallels: tuple[Parallel, ...] = ()
    beside: Peers = field(default_factory=dict)
    """Peers in what it gives itself."""
    reports: Mapping[str, Report] = field(default_factory=dict)
    """Related reports, those of parallels and of peers, without their text."""
    texts: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    """Paragraphs of others that stand on the page, by report and index."""
    places: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    """Addresses of paragraphs of others that it leads to, by report and index."""


def own_pages(shelf: Shelf, sides: Mapping[str, Sides]) -> Iterator[Page]:
    """The pages of each report: its text, its facts, beside the year before, and beside the raw text in ``sides``."""
    reports = shelf.catalog.reports
    beside = peers(shelf)
    for report, last, next_ in zip(reports, (None, *reports[:-1]), (*reports[1:], None), strict=False):
        yield from _of_one(shelf, report, last, next_, sides.get(report.id), beside)


def _of_one(
    shelf: Shelf, report: Report, last: Report | None, next_: Report | None, found: Sides | None, beside: Peers
) -> Iterator[Page]:
    facts, before = shelf.catalog.facts.get(report.id), shelf.before.get(report.id)
    then = Facts(figures=shelf.facts(before.id).figures) if before else None
    own: dict[str, Any] = {"report": report, "facts": facts, "settings": shelf.settings}
    near = _near(shelf, report)
    older: dict[str, Any] = {"before": _head(before), "then": None}
    neighbours = {"previous": _head(last), "following": _head(next_), "sides": found}
    yield Page(report_path(report.id), "report.html", Later(_report_view, own | older | neighbours | {"around": near}))
    if facts:
        measured = Facts(figures=tuple(f for f in then.figures if f.indicator)) if then else None
        around = _wider(shelf, report, near, beside, _figures_of(before, measured))
        older = {"before": _head(before), "then": measured}
        yield Page(facts_path(report.id), "facts.html", Later(_facts_view, own | older | {"around": around}))
    if facts and before:
        older = {"before": before, "then": then, "around": Around(near.regions)}
        yield Page(changes_path(report.id), "changes.html", Later(_changes_view, own | older))
    if found:
        alone = {"before": None, "then": None, "around": Around({}), "sides": found}
        yield Page(compare_path(report.id), "compare.html", Later(_compare_view, own | alone))


def _near(shelf: Shelf, report: Report) -> Around:
    """What the page of ``report`` itself shows of others."""
    relations = shelf.catalog.relations
    names = path_of(report.region)
    terms = relations.terms.get(report.id, ())
    related = relations.related.get(report.id, ())
    return Around(
        regions={names[:n]: shelf.regions[names[:n]] for n in range(1, len(names) + 1)},
        terms=tuple(replace(term, weight=0.0) for term in terms),
        shared=tuple(term.term for term in terms if term.term in shelf.terms),
        related=tuple(replace(one, score=0.0) for one in related),
        reports={one.report: _bare(shelf.reports[one.report]) for one in related},
    )


def _wider(shelf: Shelf, report: Report, near: Around, beside: Peers, figures: Iterable[tuple[str, int]]) -> Around:
    """What the page of the facts of ``report`` shows of others; ``figures`` are the places of those of last year."""
    parallels = shelf.catalog.relations.parallels.get(report.id, ())
    given = {(f.indicator, report.genre, report.year, f.unit) for f in shelf.facts(report.id).figures if f.indicator}
    ours = {key: beside[key] for key in sorted(given & beside.keys())}
    texts: dict[str, dict[int, str]] = {}
    for parallel in parallels:
        texts.setdefault(parallel.report, {})[parallel.other] = shelf.texts[parallel.report][parallel.other]
    peers = [(one, figure.paragraph) for _, *ends in ours.values() for one, figure in ends]
    places: dict[str, dict[int, str]] = {}
    for one, number in (*((p.report, p.other) for p in parallels), *peers, *figures):
        places.setdefault(one, {})[number] = shelf.places[one][number]
    return replace(
        near,
        parallels=tuple(replace(parallel, shared=0) for parallel in parallels),
        beside=ours,
        reports={**near.reports, **{one: _bare(shelf.reports[one]) for one in places}},
        texts=texts,
        places=places,
    )


def _shelf(
    report: Report, facts: Facts | None, before: Report | None, then: Facts | None, around: Around, settings: Settings
) -> Shelf:
    """A shelf with nothing else on it."""
    known = [(report, facts), *([(before, then)] if before else [])]
    whole = [one for one, _ in known if one.id not in around.places or one is report]
    own = report.id
    return Shelf(
        catalog=Catalog(
            facts={one.id: found for one, found in known if found is not None},
            relations=Relations(
                terms={own: around.terms}, related={own: around.related}, parallels={own: around.parallels}
            ),
        ),
        settings=settings,
        reports={**around.reports, **{one.id: one for one, _ in known}},
        texts={**around.texts, **{one.id: texts_of(one) for one in whole}},
        places={**around.places, **{one.id: addresses(one) for one in whole}},
        regions=around.regions,
        before={own: before} if before else {},
        titles={},
        terms=dict.fromkeys(around.shared, ()),
    )


def _report_view(previous: Report | None, following: Report | None, sides: Sides | None, **own: Any) -> ReportPage:
    return report_page(_shelf(**own), own["report"], previous, following, sides)


def _facts_view(**own: Any) -> FactsPage:
    return facts_page(_shelf(**own), own["report"], own["around"].beside)


def _changes_view(**own: Any) -> ChangesPage:
    return changes_page(_shelf(**own), own["before"], own["report"])


def _compare_view(sides: Sides, **own: Any) -> ComparePage:
    return compare_page(_shelf(**own), own["report"], sides)


def _figures_of(report: Report | None, facts: Facts | None) -> Iterator[tuple[str, int]]:
    if report and facts:
        yield from ((report.id, figure.paragraph) for figure in facts.figures)


def _bare(report: Report) -> Report:
    """The report without its text and without what only its own pages show."""
    return replace(report, lead=(), sections=(), conclusion=(), people=(), flags=(), origin=None)


def _head(report: Report | None) -> Report | None:
    """As much of it as a link shows."""
    return Report(report.id, report.title, year=report.year) if report else None
