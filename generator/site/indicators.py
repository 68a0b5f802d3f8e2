"""Indicators: each by region and year, with a chart, and every number leading to its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.cache import Earlier, Pieces
from generator.catalog.export import comparison_parts, comparison_tables
from generator.catalog.facts import Figure, indicators
from generator.catalog.relations import Cell as Given
from generator.catalog.relations import Comparison
from generator.report import Report
from generator.site.addresses import indicator_path, relative
from generator.site.entries import item
from generator.site.frame import frame
from generator.site.indicator_chart import chart
from generator.site.indicator_marks import IndicatorMarks
from generator.site.indicator_table import Place, Sheet, cell, sheets_of, table
from generator.site.sheets import sheet_path
from generator.site.shelf import Shelf
from generator.site.subject_lists import files
from generator.site.views import (
    Cell,
    Entry,
    Files,
    IndicatorIndex,
    IndicatorPage,
    IndicatorRow,
    Later,
    Link,
    Page,
)

INDEX = "indicators/index.html"
BESIDE = 8
"""Up to so many reports stand beside each other in the list of all indicators."""


def indicator_parts(shelf: Shelf) -> tuple[Sequence[Page], Sequence[Files]]:
    """The list of all indicators, and a page or several for each that some report gives; and the table of each as CSV
    and JSON, beside its page."""
    marks = IndicatorMarks.of(shelf)
    return tuple(_pages(shelf, marks)), tuple(_files(shelf, marks.heads))


def _pages(shelf: Shelf, marks: IndicatorMarks) -> Iterator[Page]:
    yield Page(INDEX, "indicators.html", Later(_index, (shelf,)))
    found = shelf.catalog.relations.indicators
    keys = ["", *found, ""]
    for before, key, after in zip(keys, keys[1:], keys[2:], strict=False):
        sheets = sheets_of(shelf, found[key])
        for number, _ in enumerate(sheets, 1):
            content = Later(_page, (shelf, Place(key, number, before, after), sheets), IndicatorMarks.page, (marks,))
            yield Page(sheet_path(indicator_path(key), number), "indicator.html", content)


def _files(shelf: Shelf, heads: Mapping[str, str]) -> Iterator[Files]:
    for key, comparison in shelf.catalog.relations.indicators.items():
        stem = indicator_path(key).removesuffix(".html")
        yield Files(_tables, (shelf, comparison, heads, stem), stem, _parts)


def _parts(_: Shelf, comparison: Comparison, heads: Mapping[str, str], __: str) -> Mapping[str, str]:
    return comparison_parts(comparison, heads)


def _tables(
    shelf: Shelf, comparison: Comparison, heads: Mapping[str, str], stem: str, earlier: Earlier | None
) -> Pieces:
    parts = comparison_parts(comparison, heads)
    return comparison_tables(comparison, parts, shelf.reports, shelf.catalog.facts, shelf.places, earlier, stem)


def name_of(shelf: Shelf, key: str) -> str:
    """The indicator's name in the language of the interface."""
    return shelf.word(indicators()[key].zh, indicators()[key].en)


def _index(shelf: Shelf) -> IndicatorIndex:
    beside = shelf.catalog.reports if len(shelf.catalog.reports) <= BESIDE else ()
    rows = tuple(
        IndicatorRow(
            name=name_of(shelf, key),
            href=relative(INDEX, indicator_path(key)),
            units="、".join(indicators()[key].units),
            given=len(comparison.given),
            missing=len(comparison.missing),
            cells=_beside(shelf, comparison, beside),
        )
        for key, comparison in shelf.catalog.relations.indicators.items()
    )
    reports = tuple(item(report, INDEX) for report in beside)
    here = frame(INDEX, shelf.settings, "nav.indicators")
    return IndicatorIndex(here, reports, rows, files(shelf, INDEX, "figures"))


def _beside(shelf: Shelf, comparison: Comparison, reports: Sequence[Report]) -> tuple[Cell, ...]:
    given = {cell.report: cell for cell in comparison.cells} if reports else {}
    asked = {*given, *comparison.missing}
    return tuple(cell(shelf, INDEX, [r.id] if r.id in asked else [], given) for r in reports)


def _page(shelf: Shelf, place: Place, sheets: tuple[Sheet, ...]) -> IndicatorPage:
    comparison, first = shelf.catalog.relations.indicators[place.key], indicator_path(place.key)
    path = sheet_path(first, place.number)
    sheet = sheets[place.number - 1]
    shown = range(sheet.first, sheet.first + sheet.count)
    cells: list[Given] = []
    main: list[tuple[str, Figure]] = []
    if place.number == 1:
        for number, given in enumerate(comparison.cells):
            main.append((given.report, given.figures[0]))
            cells += [given] if number in shown else []
    else:
        cells += comparison.cells.run(shown.start, shown.stop)
    years, rows = table(shelf, path, cells, sheet)
    stem = first.rpartition("/")[2].removesuffix(".html")
    return IndicatorPage(
        frame=frame(path, shelf.settings, "nav.indicators"),
        name=name_of(shelf, place.key),
        units="、".join(indicators()[place.key].units),
        given=len(comparison.given),
        missing=len(comparison.missing),
        bars=chart(shelf, path, main),
        years=years,
        rows=rows,
        sheets=tuple(
            Entry(sheet.name, relative(path, sheet_path(first, n)), len(sheet.reports), current=n == place.number)
            for n, sheet in enumerate(sheets, 1)
            if len(sheets) > 1
        ),
        csv=f"{stem}.csv",
        json=f"{stem}.json",
        previous=_neighbour(shelf, path, place.before),
        next=_neighbour(shelf, path, place.after),
    )


def _neighbour(shelf: Shelf, path: str, key: str) -> Link | None:
    return Link(name_of(shelf, key), relative(path, indicator_path(key))) if key else None


def indicator_entries(shelf: Shelf, counts: Mapping[str, int], path: str) -> tuple[Entry, ...]:
    """Indicators with how many reports give each, on page ``path``."""
    return tuple(
        Entry(name_of(shelf, key), relative(path, indicator_path(key)), counts[key])
        for key in indicators()
        if key in counts
    )
