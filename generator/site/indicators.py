"""Indicators: each by region and year, with a chart, and every number leading to its sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.cache import Earlier
from generator.catalog.export import Pieces, comparison_parts, comparison_tables
from generator.catalog.facts import indicators
from generator.catalog.relations import Cell as Given
from generator.catalog.relations import Comparison
from generator.report import Report
from generator.site.addresses import indicator_path, relative, report_path, year_path
from generator.site.entries import item
from generator.site.frame import frame
from generator.site.marks import heads_mark
from generator.site.quotes import value, values
from generator.site.shelf import Shelf
from generator.site.subjects import files
from generator.site.views import (
    Bar,
    Cell,
    Entry,
    Files,
    IndicatorIndex,
    IndicatorPage,
    IndicatorRow,
    Later,
    Link,
    Page,
    Row,
)

INDEX = "indicators/index.html"
BESIDE = 8
"""Up to so many reports stand beside each other in the list of all indicators."""
BARS = 40
"""So many bars a chart has: those of the newest year first, the longest first."""
ROWS = 200
"""So many regions a table has; the files hold all."""


def indicator_pages(shelf: Shelf) -> Iterator[Page]:
    """The list of all indicators, and a page for each that some report gives."""
    yield Page(INDEX, "indicators.html", Later(_index, (shelf,)))
    keys, mark = list(shelf.catalog.relations.indicators), (heads_mark(shelf),)
    for key, before, after in zip(keys, ("", *keys), (*keys[1:], ""), strict=False):
        content = Later(_page, (shelf, key, before, after), _page_key, mark)
        yield Page(indicator_path(key), "indicator.html", content)


def indicator_files(shelf: Shelf) -> Iterator[Files]:
    """The table of each indicator as CSV and JSON, beside its page."""
    for key, comparison in shelf.catalog.relations.indicators.items():
        stem = indicator_path(key).removesuffix(".html")
        yield Files(_tables, (shelf, comparison, stem), stem, _parts)


def _parts(shelf: Shelf, comparison: Comparison, _: str) -> Mapping[str, str]:
    return comparison_parts(comparison, shelf.digests)


def _tables(shelf: Shelf, comparison: Comparison, stem: str, earlier: Earlier | None) -> Pieces:
    parts = comparison_parts(comparison, shelf.digests)
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
            given=len(comparison.cells),
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
    return tuple(_cell(shelf, INDEX, [r.id], given, comparison.missing) for r in reports)


def _cell(shelf: Shelf, path: str, ids: Iterable[str], given: Mapping[str, Given], missing: Iterable[str]) -> Cell:
    found = [v for i in ids if i in given for v in values(shelf, path, i, given[i].figures)]
    silent = next((i for i in ids if i in missing), "")
    return Cell(tuple(found), relative(path, report_path(silent)) if silent and not found else "")


def _page_key(mark: str, shelf: Shelf, key: str, *beside: str) -> object:
    comparison = shelf.catalog.relations.indicators[key]
    return mark, beside, comparison.cells.digest, comparison.missing


def _page(shelf: Shelf, key: str, before: str, after: str) -> IndicatorPage:
    path, comparison = indicator_path(key), shelf.catalog.relations.indicators[key]
    given = {cell.report: cell for cell in comparison.cells}
    missing = frozenset(comparison.missing)
    grid: defaultdict[str, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for report in shelf.catalog.reports:
        if report.id in given or report.id in missing:
            grid[report.region or report.organ or report.title][report.year].append(report.id)
    years = sorted({year for row in grid.values() for year in row})
    rows = [
        Row(name, _home(shelf, path, row), tuple(_cell(shelf, path, row[y], given, missing) for y in years))
        for name, row in list(grid.items())[:ROWS]
    ]
    stem = path.rpartition("/")[2].removesuffix(".html")
    return IndicatorPage(
        frame=frame(path, shelf.settings, "nav.indicators"),
        name=name_of(shelf, key),
        units="、".join(indicators()[key].units),
        given=len(given),
        missing=len(missing),
        bars=_bars(shelf, path, comparison),
        years=tuple(Link(str(year), relative(path, year_path(year))) for year in years),
        rows=tuple(rows),
        left=len(grid) - len(rows),
        csv=f"{stem}.csv",
        json=f"{stem}.json",
        previous=_neighbour(shelf, path, before),
        next=_neighbour(shelf, path, after),
    )


def _home(shelf: Shelf, path: str, row: Mapping[int, Sequence[str]]) -> str:
    """The region's page, or the report where no region is known."""
    first = shelf.reports[next(iter(row.values()))[0]]
    return relative(path, shelf.page_of(first))


def _neighbour(shelf: Shelf, path: str, key: str) -> Link | None:
    return Link(name_of(shelf, key), relative(path, indicator_path(key))) if key else None


def _bars(shelf: Shelf, path: str, comparison: Comparison) -> tuple[Bar, ...]:
    """The main figure of each report; only those in the unit that most are in, which alone can be compared."""
    first = [(shelf.reports[cell.report], cell.figures[0]) for cell in comparison.cells]
    unit = Counter(figure.unit for _, figure in first).most_common(1)[0][0]
    chosen = [(report, figure) for report, figure in first if figure.unit == unit]
    if len(chosen) > BARS:
        chosen = sorted(chosen, key=lambda pair: (-pair[0].year, -pair[1].value, pair[0].id))[:BARS]
    longest = max(figure.value for _, figure in chosen) or 1
    return tuple(
        Bar(_label(shelf, report), value(shelf, path, report.id, figure), round(100 * figure.value / longest, 2))
        for report, figure in sorted(chosen, key=lambda pair: -pair[1].value)
    )


def _label(shelf: Shelf, report: Report) -> str:
    place = shelf.short(report)
    return f"{place} {report.year}" if report.year else place


def indicator_entries(shelf: Shelf, counts: Mapping[str, int], path: str) -> tuple[Entry, ...]:
    """Indicators with how many reports give each, on page ``path``."""
    return tuple(
        Entry(name_of(shelf, key), relative(path, indicator_path(key)), counts[key])
        for key in indicators()
        if key in counts
    )
