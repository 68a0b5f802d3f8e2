"""The table of an indicator, regions by years, cut into pages that do not grow with the collection."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from generator.catalog import path_of
from generator.catalog.relations import Cell as Given
from generator.catalog.relations import Comparison
from generator.report import Report
from generator.site.addresses import relative, report_path, year_path
from generator.site.quotes import values
from generator.site.shelf import Shelf
from generator.site.views import Cell, Link, Row

REPORTS = 500
"""So many reports stand on one page, more only if they are of one region: some 400 kB."""


class Place(NamedTuple):
    """One page of an indicator."""

    key: str
    number: int
    """Of the page, from 1."""
    before: str
    """The indicators before and after it; empty where there is none."""
    after: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A run of regions."""

    name: str
    """The first and the last of them."""
    reports: tuple[str, ...]
    """Ids of all reports that give the indicator or are missing from it, in the order of the catalog."""
    first: int
    """Of the cells of the indicator that stand here: the first, and how many."""
    count: int


def sheets_of(shelf: Shelf, comparison: Comparison) -> tuple[Sheet, ...]:
    """The pages of the table of ``comparison``."""
    given, asked = frozenset(comparison.given), {*comparison.given, *comparison.missing}
    found = [report for report in shelf.catalog.reports if report.id in asked]
    sheets: list[Sheet] = []
    first = 0
    for some in _runs(found):
        ids = tuple(report.id for report in some)
        count = sum(name in given for name in ids)
        sheets.append(Sheet(_span(some[0], some[-1]), ids, first, count))
        first += count
    return tuple(sheets)


def _runs(reports: Sequence[Report]) -> Iterator[list[Report]]:
    run: list[Report] = []
    for _, group in groupby(reports, _name):
        some = list(group)
        if run and len(run) + len(some) > REPORTS:
            yield run
            run = []
        run += some
    if run:
        yield run


def _span(first: Report, last: Report) -> str:
    """The divisions of highest rank that tell ``first`` from ``last``."""
    one, other = (path_of(report.region) or (_name(report),) for report in (first, last))
    rank = next((n for n, names in enumerate(zip(one, other, strict=False)) if names[0] != names[1]), -1)
    return one[-1] if one == other else f"{one[rank]}—{other[rank]}"


def _name(report: Report) -> str:
    return report.region or report.organ or report.title


def table(shelf: Shelf, path: str, cells: Iterable[Given], sheet: Sheet) -> tuple[tuple[Link, ...], tuple[Row, ...]]:
    """Columns (years, oldest first) and rows of ``sheet``, whose ``cells`` these are, on page ``path``."""
    given = {cell.report: cell for cell in cells}
    grid: defaultdict[str, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in sheet.reports:
        report = shelf.reports[name]
        grid[_name(report)][report.year].append(name)
    years = sorted({year for row in grid.values() for year in row})
    rows = (
        Row(name, _home(shelf, path, row), tuple(cell(shelf, path, row[year], given) for year in years))
        for name, row in grid.items()
    )
    return tuple(Link(str(year), relative(path, year_path(year))) for year in years), tuple(rows)


def _home(shelf: Shelf, path: str, row: Mapping[int, Sequence[str]]) -> str:
    """The page of the region of ``row``, or the report where no region is known."""
    return relative(path, shelf.page_of(shelf.reports[next(iter(row.values()))[0]]))


def cell(shelf: Shelf, path: str, ids: Sequence[str], given: Mapping[str, Given]) -> Cell:
    """What the reports ``ids`` say, of which those not in ``given`` are silent."""
    found = [value for name in ids if name in given for value in values(shelf, path, name, given[name].figures)]
    silent = next((name for name in ids if name not in given), "")
    return Cell(tuple(found), relative(path, report_path(silent)) if silent and not found else "")
