"""The pages of one report: its text, its facts, beside the year before, beside its raw text."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from itertools import compress
from typing import Any, overload

from generator.catalog.facts import Facts
from generator.report import Report
from generator.site.addresses import changes_path, compare_path, facts_path, report_path
from generator.site.around import Around, above, near_to, shelf_of, wider
from generator.site.changes_page import changes_page
from generator.site.compare import compare_page
from generator.site.facts_page import facts_page
from generator.site.marks import Marks
from generator.site.measures import Peers, peers
from generator.site.report_page import report_page
from generator.site.shelf import Shelf
from generator.site.views import ChangesPage, ComparePage, FactsPage, Known, Later, Page, ReportPage, Sides, Stated

REPORT, FACTS, CHANGES, COMPARE = KINDS = range(4)
"""Pages of a report: its text, its facts, beside the year before, beside the raw text."""


class Pages(Sequence[Page]):
    """Those of a site: the ``others``, then those of each report, beside the raw text where there are ``sides``.

    Those of reports are made when they are asked for: a site has several for each.
    """

    def __init__(self, others: Sequence[Page], shelf: Shelf, sides: Mapping[str, Sides | Known]) -> None:
        self._others = others
        self._shelf = shelf
        self._sides = sides
        self._beside = peers(shelf)
        self._marks = (Marks.of(shelf, self._beside),)
        self._own = array("I")
        """By place, the number of the report and the kind of page, as one number."""
        for number, report in enumerate(shelf.catalog.reports):
            name, facts = report.id, report.id in shelf.catalog.facts
            there = True, facts, facts and name in shelf.before, name in sides
            self._own.extend(number * len(KINDS) + kind for kind in compress(KINDS, there))

    def __len__(self) -> int:
        return len(self._others) + len(self._own)

    @overload
    def __getitem__(self, index: int) -> Page: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Page]: ...
    def __getitem__(self, index: int | slice) -> Page | Sequence[Page]:
        if isinstance(index, slice):
            return tuple(self[number] for number in range(*index.indices(len(self))))
        place = range(len(self))[index] - len(self._others)
        return self._page(*divmod(self._own[place], len(KINDS))) if place >= 0 else self._others[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def _page(self, number: int, kind: int) -> Page:
        shelf, reports = self._shelf, self._shelf.catalog.reports
        report = reports[number]
        name = report.id
        if kind == FACTS:
            facts = Later(_facts, (shelf, report, self._beside), Marks.facts, self._marks)
            return Page(facts_path(name), "facts.html", facts)
        if kind == CHANGES:
            return Page(
                changes_path(name), "changes.html", Later(_changes, (shelf, report), Marks.changes, self._marks)
            )
        if kind == COMPARE:
            compared = Later(_compare, (shelf, report, self._sides[name]), Marks.compare, self._marks)
            return Page(compare_path(name), "compare.html", compared)
        last = reports[number - 1] if number else None
        next_ = reports[number + 1] if number + 1 < len(reports) else None
        given = (shelf, report, last, next_, self._sides.get(name))
        return Page(report_path(name), "report.html", Later(_report, given, Marks.report, self._marks))


def _own(shelf: Shelf, report: Report) -> dict[str, Any]:
    """What every page of a report is made of."""
    return {"report": shelf.known(report), "facts": shelf.known_facts(report), "settings": shelf.settings}


def _places(shelf: Shelf, report: Report) -> object:
    """The addresses of its paragraphs, to be looked up when a page is made."""
    return Known(shelf.places, report.id, "")


def _report(
    shelf: Shelf, report: Report, last: Report | None, next_: Report | None, sides: Sides | Known | None
) -> Stated:
    older = {"before": _head(shelf.before.get(report.id)), "then": None}
    neighbours = {"previous": _head(last), "following": _head(next_), "sides": sides}
    given = {**_own(shelf, report), **older, **neighbours, "around": near_to(shelf, report)}
    return Stated(_report_view, given, {"places": _places(shelf, report)})


def _facts(shelf: Shelf, report: Report, beside: Peers) -> Stated:
    before = shelf.before.get(report.id)
    then = Facts(figures=tuple(f for f in shelf.facts(before.id).figures if f.indicator)) if before else None
    around = wider(shelf, report, near_to(shelf, report), beside, before, then)
    given = {**_own(shelf, report), "before": _head(before), "then": then, "around": around}
    return Stated(_facts_view, given, {"places": _places(shelf, report)})


def _changes(shelf: Shelf, report: Report) -> Stated:
    before = shelf.before[report.id]
    older = {"before": shelf.known(before), "then": shelf.known_facts(before)}
    given = {**_own(shelf, report), **older, "around": Around(above(shelf, report))}
    return Stated(_changes_view, given, {"places": _places(shelf, report), "earlier": _places(shelf, before)})


def _compare(shelf: Shelf, report: Report, sides: Sides | Known) -> Stated:
    alone = {"before": None, "then": None, "around": Around({}), "sides": sides}
    return Stated(_compare_view, {**_own(shelf, report), **alone}, {"places": _places(shelf, report)})


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
