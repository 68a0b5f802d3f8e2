"""The pages of one report: its text, its facts, beside the year before, beside its raw text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.catalog.facts import Facts
from generator.report import Report
from generator.site.addresses import changes_path, compare_path, facts_path, report_path
from generator.site.around import Around, near_to, shelf_of, wider
from generator.site.changes_page import changes_page
from generator.site.compare import compare_page
from generator.site.facts_page import facts_page
from generator.site.marks import Marks
from generator.site.measures import Peers, peers
from generator.site.report_page import report_page
from generator.site.shelf import Shelf
from generator.site.views import ChangesPage, ComparePage, FactsPage, Known, Later, Page, ReportPage, Sides, Stated


def own_pages(shelf: Shelf, sides: Mapping[str, Sides | Known]) -> Iterator[Page]:
    """The pages of each report: its text, its facts, beside the year before, and beside the raw text in ``sides``."""
    reports = shelf.catalog.reports
    beside = peers(shelf)
    known = (Marks.of(shelf, beside),)
    for report, last, next_ in zip(reports, (None, *reports[:-1]), (*reports[1:], None), strict=False):
        name, found = report.id, sides.get(report.id)
        yield Page(
            report_path(name), "report.html", Later(_report, (shelf, report, last, next_, found), Marks.report, known)
        )
        if name in shelf.catalog.facts:
            yield Page(facts_path(name), "facts.html", Later(_facts, (shelf, report, beside), Marks.facts, known))
            if name in shelf.before:
                yield Page(changes_path(name), "changes.html", Later(_changes, (shelf, report), Marks.changes, known))
        if found:
            yield Page(
                compare_path(name), "compare.html", Later(_compare, (shelf, report, found), Marks.compare, known)
            )


def _own(shelf: Shelf, report: Report) -> dict[str, Any]:
    """What every page of a report is made of."""
    return {"report": shelf.known(report), "facts": shelf.known_facts(report), "settings": shelf.settings}


def _report(
    shelf: Shelf, report: Report, last: Report | None, next_: Report | None, sides: Sides | Known | None
) -> Stated:
    older = {"before": _head(shelf.before.get(report.id)), "then": None}
    neighbours = {"previous": _head(last), "following": _head(next_), "sides": sides}
    return Stated(_report_view, {**_own(shelf, report), **older, **neighbours, "around": near_to(shelf, report)})


def _facts(shelf: Shelf, report: Report, beside: Peers) -> Stated:
    before = shelf.before.get(report.id)
    then = Facts(figures=tuple(f for f in shelf.facts(before.id).figures if f.indicator)) if before else None
    around = wider(shelf, report, near_to(shelf, report), beside, before, then)
    return Stated(_facts_view, {**_own(shelf, report), "before": _head(before), "then": then, "around": around})


def _changes(shelf: Shelf, report: Report) -> Stated:
    before = shelf.before[report.id]
    older = {"before": shelf.known(before), "then": shelf.known_facts(before)}
    around = Around(near_to(shelf, report).regions)
    return Stated(_changes_view, {**_own(shelf, report), **older, "around": around})


def _compare(shelf: Shelf, report: Report, sides: Sides | Known) -> Stated:
    alone = {"before": None, "then": None, "around": Around({}), "sides": sides}
    return Stated(_compare_view, {**_own(shelf, report), **alone})


def _report_view(previous: Report | None, following: Report | None, sides: Sides | None, **own: Any) -> ReportPage:
    return report_page(shelf_of(**own), own["report"], previous, following, sides)


def _facts_view(**own: Any) -> FactsPage:
    return facts_page(shelf_of(**own), own["report"], own["around"].beside)


def _changes_view(**own: Any) -> ChangesPage:
    return changes_page(shelf_of(**own), own["before"], own["report"])


def _compare_view(sides: Sides, **own: Any) -> ComparePage:
    return compare_page(shelf_of(**own), own["report"], sides)


def _head(report: Report | None) -> Report | None:
    """As much of it as a link shows."""
    return Report(report.id, report.title, year=report.year) if report else None
