"""Tables as CSV (RFC 4180) and JSON, and the data package that describes them. Equal rows give equal bytes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from generator.catalog.export.rows import TABLES, Row
from generator.data import load

PIECE = 1000
"""Rows in a piece of a table."""


def to_csv(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[bytes]:
    """UTF-8 without a mark, a header line, ``true`` and ``false``, nothing for what is not known; in pieces."""
    yield csv_lines([tuple(columns)])
    yield from map(csv_lines, _pieces(rows))


def csv_lines(rows: Iterable[Row]) -> bytes:
    """Lines of such a table."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(map(_plain, rows))
    return _bytes(out.getvalue())


def _plain(row: Row) -> Row:
    """As the writer itself puts it, but for truth."""
    return tuple([str(value).lower() if value is True or value is False else value for value in row])


def to_json(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[bytes]:
    """An array of objects, one on each line, with the columns' names; in pieces."""
    yield OPENING
    between = b""
    for some in _pieces(rows):
        yield between + json_lines(columns, some)
        between = BETWEEN
    yield CLOSING


OPENING, BETWEEN, CLOSING = b"[\n", b",\n", b"\n]\n"
"""What stands before, between and after the rows of such an array."""


def json_lines(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    """Its rows."""
    return _bytes(BETWEEN.decode().join([_encode(dict(zip(columns, row, strict=True))) for row in rows]))


_encode = json.JSONEncoder(ensure_ascii=False).encode


def _pieces(rows: Iterable[Row]) -> Iterator[list[Row]]:
    waiting = iter(rows)
    while some := list(islice(waiting, PIECE)):
        yield some


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def package(name: str, title: str) -> bytes:
    """A ``datapackage.json`` (Frictionless Data Package 1.0) for the CSV files of all tables in one folder."""
    resources = [_resource(what) for what in TABLES]
    described: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": name,
        "title": title,
        "resources": resources,
    }
    return (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode()


def _resource(what: str) -> dict[str, Any]:
    fields = [
        {"name": column, "type": kind, "title": zh, "description": en}
        for column, (kind, zh, en) in load("columns")[what].items()
    ]
    keys: dict[str, Any] = {"primaryKey": ["report"]} if what == "reports" else _foreign("report", "reports")
    return {
        "name": what,
        "path": f"{what}.csv",
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": {"fields": fields, **keys},
    }


def _foreign(column: str, table: str) -> dict[str, Any]:
    return {"foreignKeys": [{"fields": column, "reference": {"resource": table, "fields": column}}]}
