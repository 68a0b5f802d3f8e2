"""Reading a raw file."""

from __future__ import annotations

from pathlib import Path
from stat import S_ISREG

from generator.problems import Problem, ReportsiteError, Where
from generator.source.decode import decode
from generator.source.text import SourceText

LARGEST = 20_000_000
"""Bytes of a raw text that is read: a thousand times an ordinary report, and what two gigabytes of memory can clean."""


def read(path: Path, name: str) -> SourceText:
    """Read and decode the file at ``path``; messages call it ``name``.

    Raises ReportsiteError: what :func:`read_bytes` raises, ``seed.empty``, ``seed.binary``.
    """
    return decode(read_bytes(path, name), name)


def read_bytes(path: Path, name: str) -> bytes:
    """The bytes of the file at ``path``, for :func:`decode`.

    Raises ReportsiteError: ``io.missing``, ``io.unreadable``, ``io.not-a-file``, ``seed.name``, ``seed.too-large``.
    """
    try:
        name.encode()
        if not S_ISREG(path.stat().st_mode):  # a pipe or a device would never end
            raise ReportsiteError(Problem("io.not-a-file", Where(name)))
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise ReportsiteError(Problem("io.missing", Where(name))) from None
    except UnicodeEncodeError:
        raise ReportsiteError(Problem("seed.name", Where(name))) from None
    except OSError as error:
        raise ReportsiteError(Problem("io.unreadable", Where(name), args={"reason": error.strerror or ""})) from None
    if len(data) > LARGEST:
        raise ReportsiteError(Problem("seed.too-large", Where(name), args={"largest": LARGEST}))
    return data
