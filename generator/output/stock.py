"""Many files of a site by path, in less memory than a value for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from generator.output.stored import File, Stored

SIZE = 32
"""Bytes of a digest."""


class Stock(Mapping[str, Stored]):
    """Files by path in little memory: of each its digest, and in which of two folders it lies."""

    def __init__(self, output: Path, spool: Path, numbers: Mapping[str, int]) -> None:
        """``numbers`` has the turn of each path, from 0, and grows with them."""
        self._folders = output, spool
        self._numbers = numbers
        self._new = bytearray()
        self._digests = bytearray()

    def add(self, sha256: str, *, new: bool) -> None:
        """The next one, made in the spool under the name of its digest, or still in the output folder."""
        self._new.append(new)
        self._digests += bytes.fromhex(sha256)

    def __getitem__(self, path: str) -> Stored:
        number = self._numbers[path]
        digest = self._digests[number * SIZE : (number + 1) * SIZE].hex()
        new = self._new[number]
        return Stored(self._folders[new], digest if new else path, digest)

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, path: object) -> bool:
        return path in self._numbers


class Together(Mapping[str, File]):
    """The files of several mappings, which have no path in common, where they are."""

    def __init__(self, *parts: Mapping[str, File]) -> None:
        self._parts = parts

    def __getitem__(self, path: str) -> File:
        for part in self._parts:
            if path in part:
                return part[path]
        raise KeyError(path)

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(self._parts)

    def __len__(self) -> int:
        return sum(map(len, self._parts))

    def __contains__(self, path: object) -> bool:
        for part in self._parts:  # noqa: SIM110 - asked for every link of a site, and ``any`` takes several times as long
            if path in part:
                return True
        return False
