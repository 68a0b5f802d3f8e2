"""Values on disk, by name: as many as the disk holds, and in memory only where each begins."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Literal, TypeVar

T = TypeVar("T")

NEAR = 64
"""So many values each process keeps, those asked for last: the pages of one report follow each other."""


class Records(Mapping[str, T]):
    """What :meth:`add` wrote into ``file``, each read when it is asked for.

    Processes that are forked, or to which it is sent, read on; the one that made it adds, and closes it before that.
    """

    def __init__(self, file: Path, make: Callable[[bytes], T], near: int = NEAR) -> None:
        self._file = file
        self._make = make
        self._most = near
        self._places: dict[str, tuple[int, int]] = {}
        """Where each begins, in bytes, and how long it is."""
        self._end = 0
        self._near: OrderedDict[str, T] = OrderedDict()
        self._opened: tuple[int, IO[bytes]] | None = None
        """The process, and its own handle."""

    def add(self, name: str, data: bytes) -> None:
        """Put down the value ``name``, of which ``make`` makes it again. Raises :class:`OSError`."""
        handle = self._handle("ab")
        handle.write(data)
        self._places[name] = (self._end, len(data))
        self._end += len(data)

    def __getitem__(self, name: str) -> T:
        if name in self._near:
            self._near.move_to_end(name)
            return self._near[name]
        start, length = self._places[name]
        handle = self._handle("rb")
        handle.seek(start)
        value = self._near[name] = self._make(handle.read(length))
        if len(self._near) > self._most:
            self._near.popitem(last=False)
        return value

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_near": OrderedDict(), "_opened": None}

    def close(self) -> None:
        """Give the file back; it opens again when something is asked for. Raises :class:`OSError` as :meth:`add`."""
        opened, self._opened = self._opened, None
        if opened:
            opened[1].close()

    def __del__(self) -> None:
        with suppress(OSError):  # of a disk that is full
            self.close()

    def _handle(self, mode: Literal["ab", "rb"]) -> IO[bytes]:
        process, handle = self._opened or (0, None)
        if handle is None or process != os.getpid() or handle.mode != mode:
            if handle:
                handle.close()
            handle = self._file.open(mode)
            self._opened = os.getpid(), handle
        return handle
