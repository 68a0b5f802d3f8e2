"""Lists too many for memory: runs of them on disk, in order, put together again in one pass (external sorting, Knuth
vol. 3, 5.4)."""

from __future__ import annotations

import heapq
import struct
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby
from operator import attrgetter
from typing import IO, NamedTuple, Self

from generator.cache import temporary_folder

HEAD = struct.Struct("<IIIII")
"""Of a part: what :class:`Part` holds, with the length of its text in bytes."""
BUFFER = 1 << 16
"""Bytes of each run that are read at a time."""


class Part(NamedTuple):
    """What one run holds of a list."""

    key: tuple[int, int]
    first: int
    """The first entry."""
    last: int
    rest: str
    """The others, encoded by their distances."""


class Runs:
    """Runs on disk, deleted with it. ``with Runs() as runs: …``."""

    def __init__(self) -> None:
        self._files = ExitStack()
        self._runs: list[IO[bytes]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._files.close()

    def add(self, parts: Iterable[Part]) -> None:
        """One more, its ``parts`` ascending by key. Raises :class:`OSError`."""
        run = self._files.enter_context(tempfile.TemporaryFile(buffering=BUFFER, dir=temporary_folder()))  # noqa: SIM115 - closed with all
        for part in parts:
            rest = part.rest.encode("utf-8", "surrogatepass")
            run.write(HEAD.pack(*part.key, part.first, part.last, len(rest)) + rest)
        self._runs.append(run)

    def merged(self) -> Iterator[tuple[tuple[int, int], list[Part]]]:
        """The parts of each list, in the order of the runs, which merging keeps; lists ascending by key."""
        key = attrgetter("key")
        for one, found in groupby(heapq.merge(*map(_read, self._runs), key=key), key=key):
            yield one, list(found)


def _read(run: IO[bytes]) -> Iterator[Part]:
    run.seek(0)
    while head := run.read(HEAD.size):
        one, other, first, last, length = HEAD.unpack(head)
        yield Part((one, other), first, last, run.read(length).decode("utf-8", "surrogatepass"))
