"""The collection as open data: the files, and the page that describes them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.export import DATABASE, TABLES, database, package, tables
from generator.data import load
from generator.report import Report
from generator.site.frame import frame
from generator.site.shelf import Shelf
from generator.site.views import DataPage, DataTable, Files, Later, Page

FOLDER = "data"
INDEX = f"{FOLDER}/index.html"
PACKAGE = "datapackage.json"


def data_files(shelf: Shelf) -> Iterator[Files]:
    """Every file of open data; none in a catalog without facts."""
    if shelf.catalog.facts:
        yield Files(_database, (shelf,))
        yield Files(_tables, (shelf,))


def _whole(shelf: Shelf) -> Iterator[Report]:
    return (shelf.catalog.library.reports[report.id] for report in shelf.catalog.reports)


def _tables(shelf: Shelf) -> Iterator[tuple[str, bytes]]:
    return ((f"{FOLDER}/{name}", piece) for name, piece in tables(_whole(shelf), shelf.catalog.said))


def _database(shelf: Shelf) -> Iterator[tuple[str, bytes]]:
    yield f"{FOLDER}/{PACKAGE}", package("reports", shelf.settings.title)
    yield from ((f"{FOLDER}/{DATABASE}", piece) for piece in database(_whole(shelf), shelf.catalog.said))


def data_page(shelf: Shelf) -> Page:
    """The page that describes them."""
    return Page(INDEX, "data.html", Later(_data_page, (shelf,)))


def _data_page(shelf: Shelf) -> DataPage:
    facts, counts = shelf.catalog.facts, {"topics": shelf.catalog.counts.get("paragraphs", 0), **shelf.catalog.counts}
    described = tuple(
        DataTable(
            name=name,
            rows=counts[name],
            columns=tuple(
                (column, kind, shelf.word(zh, en)) for column, (kind, zh, en) in load("columns")[name].items()
            ),
            csv=f"{name}.csv",
            json=f"{name}.json",
        )
        for name in TABLES
        if facts
    )
    return DataPage(
        frame=frame(INDEX, shelf.settings, "nav.data"),
        tables=described,
        database=DATABASE if facts else "",
        package=PACKAGE if facts else "",
    )
