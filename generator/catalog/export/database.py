"""The whole collection as one SQLite file: tables with foreign keys, and full text by trigrams."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from errno import EIO
from pathlib import Path

from generator.catalog.export.rows import TABLES, Row, all_rows, columns
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


def database(reports: Iterable[Report], facts: Mapping[str, Facts]) -> Iterator[bytes]:
    """A SQLite database of every table, of the indicators, and of ``paragraphs_fts`` for searches of three
    characters or more; in pieces. The same reports give the same bytes with the same SQLite.

    Raises :class:`OSError` where there is no room for it.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / DATABASE
        _make(file, reports, facts)
        with file.open("rb") as made:
            while piece := made.read(PIECE):
                yield piece


def _make(file: Path, reports: Iterable[Report], facts: Mapping[str, Facts]) -> None:
    try:
        _write(file, reports, facts)
    except sqlite3.OperationalError as error:
        raise OSError(EIO, str(error)) from error  # database or disk is full


def _write(file: Path, reports: Iterable[Report], facts: Mapping[str, Facts]) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = OFF")  # nobody else sees it before it is whole
        db.execute("PRAGMA synchronous = OFF")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("BEGIN")
        db.execute('CREATE TABLE "indicators" ("indicator" TEXT PRIMARY KEY, "zh" TEXT, "en" TEXT, "units" TEXT)')
        known = [(i.key, i.zh, i.en, "、".join(i.units)) for i in indicators().values()]
        db.executemany('INSERT INTO "indicators" VALUES (?, ?, ?, ?)', known)
        for what in TABLES:
            types = (f'"{name}" {TYPES[kind]}' for name, (kind, *_) in load("columns")[what].items())
            db.execute(f'CREATE TABLE "{what}" ({", ".join(types)}, {KEYS[what]})')
        for some in all_rows(reports, facts):
            for what, found in some.items():
                _fill(db, what, found)
        for what in TABLES:
            if what != "reports":
                db.execute(f'CREATE INDEX "{what}_report" ON "{what}" ("report")')
        for statement in FULL_TEXT:
            db.execute(statement)
        db.execute("COMMIT")
        db.execute("VACUUM")


def _fill(db: sqlite3.Connection, what: str, found: Iterable[Row]) -> None:
    names = columns(what)
    # What may be empty and refers to another table must be NULL there.
    values = ["nullif(?, '')" if name == "indicator" else "?" for name in names]
    db.executemany(f'INSERT INTO "{what}" VALUES ({", ".join(values)})', found)  # noqa: S608 - from our own data file
