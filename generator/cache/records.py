"""Values on disk, by name: as many as the disk holds, and in memory only where each begins."""

from __future__ import annotations

import os
from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import IO, Any, Literal, TypeVar

T = TypeVar("T")
S = TypeVar("S")

NEAR = 64
"""So many values each process keeps, those asked for last: the pages of one report follow each other."""


class Heap:
    """Pieces of bytes one behind the other in ``file``, or in memory where none is given.

    Processes that are forked, or to which it is sent, read on; the one that made it adds, and closes it before that.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._memory = BytesIO()
        self._end = 0
        self._opened: tuple[int, IO[bytes]] | None = None
        """The process, and its own handle."""

    def add(self, data: bytes) -> int:
        """Put ``data`` down; where it begins. Raises :class:`OSError`."""
        start = self._end
        self._handle("ab" if self._end else "wb").write(data)  # what another build left there is written over
        self._end += len(data)
        return start

    def read(self, start: int, length: int) -> bytes:
        """So many bytes from ``start`` on."""
        handle = self._handle("rb")
        handle.seek(start)
        return handle.read(length)

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_opened": None}

    def close(self) -> None:
        """Give the file back; it opens again when something is asked for. Raises :class:`OSError` as :meth:`add`."""
        opened, self._opened = self._opened, None
        if opened:
            opened[1].close()

    def __del__(self) -> None:
        with suppress(OSError):  # of a disk that is full
            self.close()

    def _handle(self, mode: Literal["ab", "rb", "wb"]) -> IO[bytes]:
        if self._file is None:
            self._memory.seek(self._end)
            return self._memory
        process, handle = self._opened or (0, None)
        if handle is None or process != os.getpid() or handle.mode != mode:
            if handle:
                handle.close()
            handle = self._file.open(mode)
            self._opened = os.getpid(), handle
        return handle


class Records(Mapping[str, T]):
    """What :meth:`add` wrote into ``file``, or into memory where none is given, each read when it is asked for."""

    def __init__(self, file: Path | None, make: Callable[[bytes], T], near: int = NEAR) -> None:
        self._heap = Heap(file)
        self._make = make
        self._most = near
        self._numbers: dict[str, int] = {}
        self._ends = array("Q", [0])
        """Where each ends and the next one begins, by number, in bytes."""
        self._near: OrderedDict[str, T] = OrderedDict()

    @property
    def numbers(self) -> Mapping[str, int]:
        """The turn of each name, from 0."""
        return self._numbers

    def add(self, name: str, data: bytes) -> None:
        """Put down the value ``name``, of which ``make`` makes it again. Raises :class:`OSError`."""
        self._heap.add(data)
        self._numbers[name] = len(self._ends) - 1
        self._ends.append(self._ends[-1] + len(data))

    def read_as(self, make: Callable[[bytes], S]) -> Records[S]:
        """The same, of which something else is made."""
        other: Records[S] = Records(None, make, self._most)
        other._heap, other._numbers, other._ends = self._heap, self._numbers, self._ends
        return other

    def __getitem__(self, name: str) -> T:
        if name in self._near:
            self._near.move_to_end(name)
            return self._near[name]
        number = self._numbers[name]
        start, end = self._ends[number : number + 2]
        value = self._near[name] = self._make(self._heap.read(start, end - start))
        if len(self._near) > self._most:
            self._near.popitem(last=False)
        return value

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, name: object) -> bool:
        return name in self._numbers

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_near": OrderedDict()}

    def close(self) -> None:
        """Give the file back; it opens again when something is asked for. Raises :class:`OSError` as :meth:`add`."""
        self._heap.close()
