"""The collection as open data: the files, and the page that describes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.catalog.export import DATABASE, TABLES, count, database, package, rows, to_csv, to_json
from generator.data import load
from generator.site.frame import frame
from generator.site.shelf import Shelf
from generator.site.views import DataPage, DataTable, Files, Later, Page

FOLDER = "data"
INDEX = f"{FOLDER}/index.html"
PACKAGE = "datapackage.json"


def data_files(shelf: Shelf) -> Iterator[Files]:
    """Every file of open data; none in a catalog without facts."""
    if shelf.catalog.facts:
        yield from (Files(_table, (shelf, what)) for what in TABLES)
        yield Files(_database, (shelf,))


def _table(shelf: Shelf, what: str) -> Iterator[tuple[str, Iterable[bytes]]]:
    reports, facts = shelf.catalog.reports, shelf.catalog.facts
    yield f"{FOLDER}/{what}.csv", to_csv(*rows(what, reports, facts, shelf.places))
    yield f"{FOLDER}/{what}.json", to_json(*rows(what, reports, facts, shelf.places))


def _database(shelf: Shelf) -> Iterator[tuple[str, Iterable[bytes]]]:
    yield f"{FOLDER}/{PACKAGE}", (package("reports", shelf.settings.title),)
    yield f"{FOLDER}/{DATABASE}", database(shelf.catalog.reports, shelf.catalog.facts, shelf.places)


def data_page(shelf: Shelf) -> Page:
    """The page that describes them."""
    return Page(INDEX, "data.html", Later(_data_page, (shelf,)))


def _data_page(shelf: Shelf) -> DataPage:
    reports, facts = shelf.catalog.reports, shelf.catalog.facts
    tables = tuple(
        DataTable(
            name=name,
            rows=count(name, reports, facts),
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
        tables=tables,
        database=DATABASE if facts else "",
        package=PACKAGE if facts else "",
    )
