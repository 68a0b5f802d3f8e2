"""The cache on disk: one SQLite file of texts by step and name. Lost, damaged or foreign, it costs time only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Final, Self

from generator.cache.causes import Cause, Reasons, Why
from generator.cache.database import checksum, is_text, opened, prepare
from generator.cache.values import decode, encode

MOST: Final = 256
"""Names in one question."""

PIECE: Final = 1 << 22
"""Characters of new results that are held before they are written."""


class Store:
    """Earlier results. ``with Store(file) as store: …``; what is new is written in large pieces, and by :meth:`save`.

    ``file=None`` is a store that knows nothing and keeps nothing.
    """

    def __init__(self, file: Path | None) -> None:
        self.reasons = Reasons()
        """Why each result was used again or made anew: what stands between it and earlier runs."""
        self._file = file
        self._touched: set[tuple[str, str]] = set()
        self._new: dict[tuple[str, str], tuple[str, str]] = {}
        self._waiting = 0
        """Characters in them."""
        self._known = opened(file) if file else None
        self._from_nothing = self._known is None
        """Whether there were no earlier runs: then nothing is known but what was kept in this one."""
        self._ahead: dict[tuple[str, str], tuple[Cause, str, str]] = {}
        """What was looked at :meth:`before` its turn."""
        self._rows: dict[tuple[str, str], tuple[Any, ...] | None] = {}
        """What was read because it will be asked for."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._known:
            self._known.close()

    @property
    def keeps(self) -> bool:
        """Whether anything that is kept can be recalled."""
        return self._file is not None

    def recall(self, step: str, name: str, parts: Mapping[str, str]) -> str | None:
        """The result of ``step`` for ``name``, of this run or an earlier one, if it was made of the same ``parts``."""
        value, why = self._look(step, name, parts)
        self.reasons.add(step, name, why)
        if value is not None:
            self.reasons.use(step, name)
        return value

    def before(self, step: str, name: str) -> tuple[Mapping[str, str], str] | None:
        """What is known of ``step`` for ``name``, which is asked for next: what it was made of, and the result."""
        found = self._ahead[step, name] = self._entry(step, name)
        cause, made_of, value = found
        return (decode(dict[str, str], made_of), value) if cause is Cause.SAME else None

    def expect(self, step: str, names: Sequence[str]) -> None:
        """Read at once what is known of ``step`` for ``names``, some hundred of them, which are asked for next."""
        with suppress(sqlite3.Error):  # then each is asked for alone
            self._rows = {(step, name): row for name, row in self._among(step, names, "parts, value, sum").items()}

    def likely(self, step: str, made_of: Mapping[str, Mapping[str, str]]) -> set[str]:
        """Of names, each with its parts, those for which :meth:`recall` will give something, as far as can be said
        without looking at it."""
        found = set[str]()
        with suppress(sqlite3.Error):
            for some in _batched([*made_of]):
                rows = self._among(step, some, "parts")
                found.update(name for name, row in rows.items() if row and row[0] == _text(made_of[name]))
        return found

    def touch(self, step: str, name: str) -> None:
        """Do not forget the result of ``step`` for ``name``, though nobody asked for it."""
        self._touched.add((step, name))

    def lost(self, step: str, name: str) -> None:
        """Say that what :meth:`recall` gave is of no use."""
        self.reasons.lose(step, name)

    def keep(self, step: str, name: str, parts: Mapping[str, str], value: str) -> None:
        """Remember ``value``, in place of what was known of it; not for a name of a file that is no text."""
        if self._file is None or not is_text(name):
            return
        if not self.reasons.knows(step, name):  # nobody asked
            self.reasons.add(step, name, self._look(step, name, parts)[1])
        self.reasons.use(step, name)
        self._new[step, name] = (_text(parts), value)
        self._waiting += len(value)
        if self._waiting > PIECE:
            self._waiting = 0
            with suppress(sqlite3.Error, OSError):  # then all is still to be saved
                self._write(self._file, complete=False)
                self._new.clear()
                self._known = self._known or opened(self._file)

    def renew(self, step: str, name: str, parts: Mapping[str, str], value: str) -> str:
        """What holds: a new ``value``, kept in place of what was known; where that is empty, what is known."""
        known = self.recall(step, name, parts)
        if not value:
            return known or ""
        if known is not None:
            self.lost(step, name)
        self.keep(step, name, parts, value)
        return value

    def save(self, *, complete: bool) -> None:
        """Write what is new; after a ``complete`` run, forget what was neither used nor made in it."""
        if self._file is None or (not self._new and not complete):
            return
        for _ in range(2):
            try:
                self._write(self._file, complete)
            except (sqlite3.Error, OSError):
                with suppress(OSError):  # damaged: once more, from nothing; and where nothing can be written, so be it
                    self._file.unlink(missing_ok=True)
                    self._file.parent.mkdir(parents=True, exist_ok=True)
                continue
            return

    def _write(self, file: Path, complete: bool) -> None:
        with closing(sqlite3.connect(file, timeout=1)) as database, database:
            prepare(database)
            if complete:
                rows = database.execute("SELECT step, name FROM entry")
                gone = [row for row in rows if not self.reasons.used(*row) and row not in self._touched]
                database.executemany("DELETE FROM entry WHERE step = ? AND name = ?", gone)
            database.executemany(
                "INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?)",
                ((*key, *entry, checksum(*key, *entry)) for key, entry in self._new.items()),
            )

    def _look(self, step: str, name: str, parts: Mapping[str, str]) -> tuple[str | None, Why]:
        """What is known of ``step`` for ``name``, if it was made of ``parts``, and why it holds or does not."""
        ahead = self._ahead.pop((step, name), None)
        cause, made_of, value = self._entry(step, name) if ahead is None else ahead
        if cause is not Cause.SAME:
            return None, (cause, ())
        if made_of != _text(parts):
            earlier = decode(dict[str, str], made_of)
            changed = sorted(p for p in {*earlier, *parts} if earlier.get(p) != parts.get(p))
            return None, (Cause.CHANGED, tuple(changed))
        return value, (Cause.SAME, ())

    def _entry(self, step: str, name: str) -> tuple[Cause, str, str]:
        """Whether anything is known that is not damaged; what it was made of, and the result."""
        row = self._new.get((step, name)) or self._row(step, name)
        if row is None:
            return Cause.NEW, "", ""
        made_of, value, *kept = row
        if not (isinstance(made_of, str) and isinstance(value, str)):
            return Cause.LOST, "", ""
        sound = not kept or kept == [checksum(step, name, made_of, value)]
        return Cause.SAME if sound else Cause.LOST, made_of, value

    def _among(self, step: str, names: Sequence[str], columns: str) -> dict[str, tuple[Any, ...] | None]:
        """What earlier runs knew of ``step`` for each of ``names``, if anything. Raises :class:`sqlite3.Error`."""
        if self._known is None or self._from_nothing:
            return {}
        asked = [name for name in names if is_text(name)]
        query = f"SELECT name, {columns} FROM entry WHERE step = ? AND name IN ({','.join('?' * len(asked))})"  # noqa: S608 - columns are our own
        found = {name: tuple(row) for name, *row in self._known.execute(query, (step, *asked)).fetchall()}
        return {name: found.get(name) for name in asked}

    def _row(self, step: str, name: str) -> tuple[Any, ...] | None:
        if self._known is None or (self._from_nothing and not self.reasons.used(step, name)) or not is_text(name):
            return None
        if (step, name) in self._rows:
            return self._rows.pop((step, name))
        try:
            query = "SELECT parts, value, sum FROM entry WHERE step = ? AND name = ?"
            found = self._known.execute(query, (step, name)).fetchall()  # to the end: else nobody else may write
        except sqlite3.Error:
            self._known.close()
            self._known = None
            return None
        return found[0] if found else None


def _batched(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """As many at a time as one question may name."""
    return (names[start : start + MOST] for start in range(0, len(names), MOST))


def _text(parts: Mapping[str, str]) -> str:
    return encode(dict(sorted(parts.items())))
