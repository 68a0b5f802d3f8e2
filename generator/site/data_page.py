"""The collection as open data: the files, and the page that describes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.cache import Earlier, Pieces
from generator.catalog import Catalog
from generator.catalog.export import DATABASE, TABLES, database, package, tables
from generator.data import load
from generator.site.frame import frame
from generator.site.shelf import Shelf
from generator.site.views import DataPage, DataTable, Files, Later, Page

FOLDER = "data"
INDEX = f"{FOLDER}/index.html"
PACKAGE = "datapackage.json"


def data_files(catalog: Catalog, title: str) -> tuple[Files, ...]:
    """Every file of open data of the site ``title``, what takes longest first; none in a catalog without facts. They
    need nothing of what reports share."""
    if not catalog.said:
        return ()
    return (
        Files(_database, (catalog,), f"{FOLDER}/{DATABASE}", _parts),
        Files(_tables, (catalog,), f"{FOLDER}/", _parts),
        Files(_package, (title,)),
    )


def _parts(catalog: Catalog) -> Mapping[str, str]:
    return catalog.digests


def _tables(catalog: Catalog, earlier: Earlier | None) -> Pieces:
    return tables(catalog.digests, catalog.library.reports, catalog.said, earlier, f"{FOLDER}/")


def _database(catalog: Catalog, earlier: Earlier | None) -> Iterator[tuple[str, bytes]]:
    pieces = database(catalog.digests, catalog.library.reports, catalog.said, earlier)
    return ((f"{FOLDER}/{DATABASE}", piece) for piece in pieces)


def _package(title: str) -> Iterator[tuple[str, bytes]]:
    yield f"{FOLDER}/{PACKAGE}", package("reports", title)


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
