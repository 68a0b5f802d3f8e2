"""The SQLite file of a cache."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final
from zlib import crc32

FORMAT: Final = 0x52530002
"""``user_version`` of our files: ``RS`` and the version of the table."""

_TABLE = """CREATE TABLE IF NOT EXISTS entry
(step TEXT, name TEXT, parts TEXT, value TEXT, sum INTEGER, PRIMARY KEY (step, name))"""
"""With an index of its own: in a tree of the entries themselves, long ones stand in the way of each search."""


def opened(file: Path) -> sqlite3.Connection | None:
    """The database in ``file``, if there is one of ours."""
    if not file.is_file():
        return None
    database = sqlite3.connect(file, timeout=1, check_same_thread=False)
    try:
        prepare(database)
    except sqlite3.Error:
        database.close()
        return None
    return database


def prepare(database: sqlite3.Connection) -> None:
    """Make an empty one ours. Raises :class:`sqlite3.Error` for a file that is no database, or not of this format."""
    database.execute("PRAGMA synchronous = OFF")  # power failure: a damaged cache is a miss
    if database.execute("PRAGMA user_version").fetchone()[0] != FORMAT:
        if database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise sqlite3.DatabaseError("another format")
        database.execute(f"PRAGMA user_version = {FORMAT}")
    database.execute(_TABLE)


def is_text(name: str) -> bool:
    """Whether ``name`` can stand in a database: not if it is that of a file and no text."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def checksum(*texts: str) -> int:
    """Of an entry: tells one that is damaged."""
    return crc32("\0".join(texts).encode("utf-8", "surrogatepass"))
