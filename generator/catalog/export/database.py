"""The whole collection as one SQLite file: tables with foreign keys, and full text by trigrams."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from errno import EIO
from pathlib import Path

from generator.catalog.export.rows import TABLES, Places, Row, columns, rows
from generator.catalog.facts import Facts, indicators
from generator.data import load
from generator.report import Report

TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "NUMERIC", "boolean": "INTEGER", "date": "TEXT"}
DATABASE = "reports.sqlite"
"""The name of its file."""
PIECE = 1 << 20
"""Bytes in a piece."""
REPORT = 'FOREIGN KEY ("report") REFERENCES "reports" ("report")'
PLACE = 'FOREIGN KEY ("report", "paragraph") REFERENCES "paragraphs" ("report", "paragraph")'
INDICATOR = 'FOREIGN KEY ("indicator") REFERENCES "indicators" ("indicator")'
KEYS = {
    "reports": 'PRIMARY KEY ("report")',
    "paragraphs": f'PRIMARY KEY ("report", "paragraph"), {REPORT}',
    "figures": f"{PLACE}, {REPORT}, {INDICATOR}",
    "citations": REPORT,
    "slogans": REPORT,
    "topics": f"{PLACE}, {REPORT}",
}
"""Each column that is referred to is named: Datasette fails on a key that leaves it to be understood."""
FULL_TEXT = (
    'CREATE VIRTUAL TABLE "paragraphs_fts" USING fts5("text", content="paragraphs", tokenize="trigram")',
    'INSERT INTO "paragraphs_fts"("paragraphs_fts") VALUES (\'rebuild\')',
)


def database(reports: Sequence[Report], facts: Mapping[str, Facts], places: Places | None = None) -> Iterator[bytes]:
    """A SQLite database of every table, of the indicators, and of ``paragraphs_fts`` for searches of three
    characters or more; in pieces. The same reports give the same bytes with the same SQLite.

    Raises :class:`OSError` where there is no room for it.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / DATABASE
        _make(file, reports, facts, places)
        with file.open("rb") as made:
            while piece := made.read(PIECE):
                yield piece


def _make(file: Path, reports: Sequence[Report], facts: Mapping[str, Facts], places: Places | None) -> None:
    try:
        _write(file, reports, facts, places)
    except sqlite3.OperationalError as error:
        raise OSError(EIO, str(error)) from error  # database or disk is full


def _write(file: Path, reports: Sequence[Report], facts: Mapping[str, Facts], places: Places | None) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = OFF")  # nobody else sees it before it is whole
        db.execute("PRAGMA synchronous = OFF")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("BEGIN")
        db.execute('CREATE TABLE "indicators" ("indicator" TEXT PRIMARY KEY, "zh" TEXT, "en" TEXT, "units" TEXT)')
        known = [(i.key, i.zh, i.en, "、".join(i.units)) for i in indicators().values()]
        db.executemany('INSERT INTO "indicators" VALUES (?, ?, ?, ?)', known)
        for what in TABLES:
            _fill(db, what, rows(what, reports, facts, places))
        for statement in FULL_TEXT:
            db.execute(statement)
        db.execute("COMMIT")
        db.execute("VACUUM")


def _fill(db: sqlite3.Connection, what: str, table: tuple[tuple[str, ...], Iterator[Row]]) -> None:
    types = (f'"{name}" {TYPES[kind]}' for name, (kind, *_) in load("columns")[what].items())
    db.execute(f'CREATE TABLE "{what}" ({", ".join(types)}, {KEYS[what]})')
    names, found = table
    empty_is_null = [name == "indicator" for name in names]
    values = (tuple(None if null and not v else v for v, null in zip(row, empty_is_null, strict=True)) for row in found)
    marks = ", ".join("?" * len(columns(what)))
    db.executemany(f'INSERT INTO "{what}" VALUES ({marks})', values)  # noqa: S608 - names from our own data file
    if what != "reports":
        db.execute(f'CREATE INDEX "{what}_report" ON "{what}" ("report")')
