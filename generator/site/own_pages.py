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
from generator.site.measures import Peers, peers
from generator.site.report_page import report_page
from generator.site.shelf import Shelf
from generator.site.views import ChangesPage, ComparePage, FactsPage, Later, Page, ReportPage, Sides


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
    near = near_to(shelf, report)
    older: dict[str, Any] = {"before": _head(before), "then": None}
    neighbours = {"previous": _head(last), "following": _head(next_), "sides": found}
    yield Page(report_path(report.id), "report.html", Later(_report_view, own | older | neighbours | {"around": near}))
    if facts:
        measured = Facts(figures=tuple(f for f in then.figures if f.indicator)) if then else None
        around = wider(shelf, report, near, beside, before, measured)
        older = {"before": _head(before), "then": measured}
        yield Page(facts_path(report.id), "facts.html", Later(_facts_view, own | older | {"around": around}))
    if facts and before:
        older = {"before": before, "then": then, "around": Around(near.regions)}
        yield Page(changes_path(report.id), "changes.html", Later(_changes_view, own | older))
    if found:
        alone = {"before": None, "then": None, "around": Around({}), "sides": found}
        yield Page(compare_path(report.id), "compare.html", Later(_compare_view, own | alone))


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
