"""Writing one file so that it is there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from generator.problems import Problem, ReportsiteError, Where


def write_file(path: Path, data: bytes, name: str = "") -> None:
    """Put ``data`` at ``path``, making its folders; ``name`` is the path that messages show.

    Raises :class:`ReportsiteError` (``io.unwritable``); then what stood there stands there still.
    """
    # The process number keeps two writers apart; the dot keeps readers from taking it for content.
    temporary = path.with_name(f".{path.name[:80]}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            temporary.write_bytes(data)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise unwritable(error, name or path.as_posix()) from error


def unwritable(error: OSError, name: str) -> ReportsiteError:
    """``error`` as a problem with the file or folder ``name``."""
    return ReportsiteError(Problem("io.unwritable", Where(name), args={"reason": error.strerror or str(error)}))
