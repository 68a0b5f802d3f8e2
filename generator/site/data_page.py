"""The collection as open data: the files, and the page that describes them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalog.export import TABLES, open_data
from generator.catalog.export.folder import DATABASE
from generator.data import load
from generator.site.frame import frame
from generator.site.shelf import Shelf
from generator.site.views import DataPage, DataTable, Page

FOLDER = "data"
INDEX = f"{FOLDER}/index.html"


def data_files(shelf: Shelf) -> Mapping[str, bytes]:
    """Every file of open data by its path; none in a catalog without facts."""
    if not shelf.catalog.facts:
        return {}
    files = open_data(shelf.catalog.reports, shelf.catalog.facts, shelf.settings.title, shelf.places)
    return {f"{FOLDER}/{name}": data for name, data in files.items()}


def data_page(shelf: Shelf, files: Mapping[str, bytes]) -> Page:
    """The page that describes ``files``."""
    tables = tuple(
        DataTable(
            name=name,
            rows=files[f"{FOLDER}/{name}.json"].count(b"\n") - 2,
            columns=tuple(
                (column, kind, shelf.word(zh, en)) for column, (kind, zh, en) in load("columns")[name].items()
            ),
            csv=f"{name}.csv",
            json=f"{name}.json",
        )
        for name in TABLES
        if files
    )
    size = len(files.get(f"{FOLDER}/{DATABASE}", b""))
    view = DataPage(
        frame=frame(INDEX, shelf.settings, "nav.data"),
        tables=tables,
        database=DATABASE if files else "",
        size=round(size / 1000),
        package="datapackage.json" if files else "",
    )
    return Page(INDEX, "data.html", view)
