"""Reading a raw file."""

from __future__ import annotations

from pathlib import Path

from generator.problems import Problem, ReportsiteError, Where
from generator.source.decode import decode
from generator.source.text import SourceText


def read(path: Path, name: str) -> SourceText:
    """Read and decode the file at ``path``; messages call it ``name``.

    Raises ReportsiteError: ``io.missing``, ``io.unreadable``, ``seed.empty``, ``seed.binary``.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ReportsiteError(Problem("io.missing", Where(name))) from None
    except OSError as error:
        raise ReportsiteError(Problem("io.unreadable", Where(name), args={"reason": error.strerror or ""})) from None
    return decode(data, name)
