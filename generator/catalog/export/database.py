"""The whole collection as one SQLite file: tables with foreign keys, and full text by trigrams."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from errno import EIO
from pathlib import Path

from generator.cache import Earlier, temporary_folder
from generator.catalog.export.rows import TABLES, columns, rows_of
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
    # What is gathered in memory before it is written, in bytes: in 1 MB, as usual, most of the time goes into merging.
    'INSERT INTO "paragraphs_fts"("paragraphs_fts", "rank") VALUES (\'hashsize\', 16777216)',
    'INSERT INTO "paragraphs_fts"("paragraphs_fts") VALUES (\'rebuild\')',
    'DELETE FROM "paragraphs_fts_config" WHERE "k" = \'hashsize\'',
)
PRAGMAS = (
    "journal_mode = OFF",  # nobody else sees it before it is whole
    "synchronous = OFF",
    "secure_delete = OFF",  # there is nothing to hide in pages that are given back
    "cache_size = -16000",  # kB
)


def database(
    parts: Mapping[str, str],
    reports: Mapping[str, Report],
    facts: Mapping[str, Facts],
    earlier: Earlier | None = None,
) -> Iterator[bytes]:
    """A SQLite database of every table, of the indicators, and of ``paragraphs_fts`` for searches of three
    characters or more; in pieces. The same reports give the same bytes with the same SQLite.

    ``parts`` are ids of reports, in their order, with digests of what each is made of; rows of one with the same are
    copied from the one file of an ``earlier`` build. Raises :class:`OSError` where there is no room for it.
    """
    with tempfile.TemporaryDirectory(dir=temporary_folder()) as folder:
        file = Path(folder) / DATABASE
        try:
            with closing(sqlite3.connect(file, isolation_level=None, uri=True)) as db:
                _write(db, parts, reports, facts, earlier)
        except sqlite3.OperationalError as error:
            raise OSError(EIO, str(error)) from error  # database or disk is full
        with file.open("rb") as made:
            while piece := made.read(PIECE):
                yield piece


def _write(
    db: sqlite3.Connection,
    parts: Mapping[str, str],
    reports: Mapping[str, Report],
    facts: Mapping[str, Facts],
    earlier: Earlier | None,
) -> None:
    for pragma in PRAGMAS:
        db.execute(f"PRAGMA {pragma}")
    same = earlier.same(parts) if earlier else frozenset()
    for file in earlier.files.values() if earlier else ():
        db.execute("ATTACH ? AS earlier", (f"{file.absolute().as_uri()}?immutable=1",))
    db.execute("BEGIN")
    db.execute('CREATE TABLE "indicators" ("indicator" TEXT PRIMARY KEY, "zh" TEXT, "en" TEXT, "units" TEXT)')
    known = [(i.key, i.zh, i.en, "、".join(i.units)) for i in indicators().values()]
    db.executemany('INSERT INTO "indicators" VALUES (?, ?, ?, ?)', known)
    for what in TABLES:
        types = (f'"{name}" {TYPES[kind]}' for name, (kind, *_) in load("columns")[what].items())
        db.execute(f'CREATE TABLE "{what}" ({", ".join(types)}, {KEYS[what]})')
    # Row by row in the same order, whether new or copied: then every page of the file is the same as well.
    new, copied = {what: _new(what) for what in TABLES}, {what: _copied(what) for what in TABLES}
    for name in parts:
        if name in same:
            for statement in copied.values():
                db.execute(statement, (name,))
        else:
            for what, found in rows_of(reports[name], facts[name]).items():
                db.executemany(new[what], found)
    for what in TABLES:
        if what != "reports":
            db.execute(f'CREATE INDEX "{what}_report" ON "{what}" ("report")')
    for statement in FULL_TEXT:
        db.execute(statement)
    db.execute("COMMIT")


def _new(what: str) -> str:
    # What may be empty and refers to another table must be NULL there.
    values = ["nullif(?, '')" if name == "indicator" else "?" for name in columns(what)]
    return f'INSERT INTO "{what}" VALUES ({", ".join(values)})'  # noqa: S608 - from our own data file


def _copied(what: str) -> str:
    return f'INSERT INTO "{what}" SELECT * FROM earlier."{what}" WHERE "report" = ? ORDER BY rowid'  # noqa: S608
