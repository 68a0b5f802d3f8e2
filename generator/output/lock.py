"""One at a time: a lock on a folder that ends with the process that holds it."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.problems import Problem, ReportsiteError, Where

PATIENCE = 10.0
"""Seconds to wait for another process."""


@contextmanager
def lock(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold ``folder`` alone. Nothing is written into it, so that a folder that is only read can be locked too.

    Raises :class:`ReportsiteError`: ``io.busy`` when another process holds it for ``patience`` seconds,
    ``io.missing`` when there is no such folder.
    """
    descriptor = _open(folder)
    _held.add(descriptor)
    try:
        deadline = time.monotonic() + patience
        while not _try(descriptor):
            if time.monotonic() >= deadline:
                raise ReportsiteError(Problem("io.busy", Where(folder.as_posix())))
            time.sleep(0.05)
        yield
    finally:
        _held.discard(descriptor)
        os.close(descriptor)


_held: set[int] = set()
"""Locks of this process."""


def _let_go() -> None:
    """In a process that was forked: it may live on when the one that holds them is dead."""
    while _held:
        os.close(_held.pop())


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)

if sys.platform == "win32":
    import msvcrt

    def _open(folder: Path) -> int:
        # Folders cannot be opened there: a file in the user's own temporary folder stands for them.
        digest = hashlib.sha256(str(folder.resolve()).casefold().encode()).hexdigest()[:16]
        return os.open(Path(tempfile.gettempdir()) / f"reportsite-{digest}.lock", os.O_RDWR | os.O_CREAT)

    def _try(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _open(folder: Path) -> int:
        try:
            return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        except OSError as error:
            code = "io.missing" if isinstance(error, FileNotFoundError) else "io.unreadable"
            problem = Problem(code, Where(folder.as_posix()), args={"reason": error.strerror or ""})
            raise ReportsiteError(problem) from error

    def _try(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
