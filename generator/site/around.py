"""What a page of a report shows of other reports: it is made of that alone, and so again only for that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.catalog import Catalog
from generator.catalog.facts import Facts, Term
from generator.catalog.relations import Parallel, Related, Relations
from generator.config import Settings
from generator.report import Report
from generator.report.library import texts
from generator.site.measures import Peers
from generator.site.shelf import Shelf, divisions


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


def above(shelf: Shelf, report: Report) -> Mapping[tuple[str, ...], str]:
    """The pages of its division and of those above it."""
    return {names: shelf.regions[names] for names in divisions(report.region)}


def near_to(shelf: Shelf, report: Report) -> Around:
    """What the page of ``report`` itself shows of others."""
    relations = shelf.catalog.relations
    terms = relations.terms.get(report.id, ())
    related = relations.related.get(report.id, ())
    return Around(
        regions=above(shelf, report),
        terms=tuple(Term(term.term, term.count, weight=0.0) for term in terms),
        shared=tuple(term.term for term in terms if term.term in shelf.terms),
        related=tuple(Related(one.report, 0.0, one.reasons) for one in related),
        reports={one.report: _bare(shelf.reports[one.report]) for one in related},
    )


def wider(
    shelf: Shelf, report: Report, near: Around, beside: Peers, before: Report | None, then: Facts | None
) -> Around:
    """What the page of the facts of ``report`` shows of others; ``then`` holds figures of ``before``, the last year."""
    last = [(before.id, figure.paragraph) for figure in then.figures] if before and then else []
    parallels = shelf.catalog.relations.parallels.get(report.id, ())
    given = {(f.indicator, report.genre, report.year, f.unit) for f in shelf.facts(report.id).figures if f.indicator}
    ours = {key: beside[key] for key in sorted(given & beside.keys())}
    passages: dict[str, dict[int, str]] = {}
    for parallel in parallels:
        passages.setdefault(parallel.report, {})[parallel.other] = shelf.texts[parallel.report][parallel.other]
    peers = [(one, figure.paragraph) for _, *ends in ours.values() for one, figure in ends]
    places: dict[str, dict[int, str]] = {}
    for one, number in (*((p.report, p.other) for p in parallels), *peers, *last):
        places.setdefault(one, {})[number] = shelf.places[one][number]
    return replace(
        near,
        parallels=tuple(Parallel(p.paragraph, p.report, p.other, shared=0) for p in parallels),
        beside=ours,
        reports={**near.reports, **{one: _bare(shelf.reports[one]) for one in places}},
        texts=passages,
        places=places,
    )


def shelf_of(
    report: Report,
    facts: Facts | None,
    before: Report | None,
    then: Facts | None,
    around: Around,
    settings: Settings,
    places: Sequence[str],
    earlier: Sequence[str] = (),
) -> Shelf:
    """A shelf that holds ``report`` with the addresses of its paragraphs, ``places``, the one ``before`` it with those,
    ``earlier``, and what is ``around`` it, and nothing else."""
    known = [(report, facts), *([(before, then)] if before else [])]
    own, older = report.id, before.id if before else ""
    return Shelf(
        catalog=Catalog(
            facts={one.id: found for one, found in known if found is not None},
            relations=Relations(
                terms={own: around.terms}, related={own: around.related}, parallels={own: around.parallels}
            ),
        ),
        settings=settings,
        reports={**around.reports, **{one.id: one for one, _ in known}},
        texts={older: texts(before) if before else (), **around.texts, own: texts(report)},
        places={older: earlier, **around.places, own: places},
        regions=around.regions,
        before={own: before} if before else {},
        titles={},
        kinds={},
        terms=dict.fromkeys(around.shared, ()),
    )


def _bare(report: Report) -> Report:
    """As much of it as a line of a list shows: what :func:`generator.site.entries.item` looks at."""
    return Report(
        report.id,
        report.title,
        report.subtitle,
        organ=report.organ,
        region=report.region,
        year=report.year,
        genre=report.genre,
        published=report.published,
    )
