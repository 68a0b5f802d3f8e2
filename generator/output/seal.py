"""Whether a folder was touched, without reading what is in it: by what the system notes of every file."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

TICK = 20_000_000
"""Nanoseconds in which two changes may bear the same time: two ticks of a kernel's slowest clock (100 Hz)."""


def seal(folder: Path, *, wait: bool = False) -> str:
    """A digest that changes when any file in ``folder`` is written, replaced, renamed, added or deleted.

    It is made of sizes, numbers of inodes and times of change (``st_ctime``), which no program can set, unlike times
    of modification. Empty where it cannot be trusted: on Windows, where that is the time of creation; on file systems
    that count in seconds; and just after a change, when another could bear the same time. With ``wait`` that moment
    is waited for.
    """
    if os.name == "nt":
        return ""
    for _ in range(2 if wait else 1):
        now = time.time_ns()
        files = sorted(_files(folder.as_posix()))
        newest = max((changed for *_, changed in files), default=0)
        if files and not any(changed % 10_000_000 for *_, changed in files):
            return ""
        if newest + TICK < now:
            return sha256(repr(files).encode("utf-8", "surrogatepass")).hexdigest()
        time.sleep(TICK / 1e9 if wait else 0)
    return ""


def _files(folder: str) -> Iterator[tuple[str, int, int, int, int]]:
    with os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
                continue
            state = entry.stat(follow_symlinks=False)
            yield entry.path, state.st_mode, state.st_size, state.st_ino, state.st_ctime_ns
