"""Whether a file or a folder was touched, without reading what is in it: by what the system notes of every file."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

TICK = 20_000_000
"""Nanoseconds in which two changes may bear the same time: two ticks of a kernel's slowest clock (100 Hz)."""

State = tuple[str, int, int, int, int]
"""Of a file: path, mode, size in bytes, inode, time of change in nanoseconds."""


def seal(place: Path, *, wait: bool = False) -> str:
    """A digest that changes when ``place``, or any file in it, is written, replaced, renamed, added or deleted.

    It is made of sizes, numbers of inodes and times of change (``st_ctime``), which no program can set, unlike times
    of modification. Empty where it cannot be trusted: on Windows, where that is the time of creation; on file systems
    that count in seconds; where a link leads to a folder, or a folder cannot be read; and just after a change, when
    another could bear the same time. With ``wait`` that moment is waited for. Compiled Python (``__pycache__``) does
    not count.
    """
    if os.name == "nt":
        return ""
    for _ in range(2 if wait else 1):
        now = time.time_ns()
        try:
            files = sorted(_states(place.as_posix()))
        except OSError:
            return ""
        newest = max((changed for *_, changed in files), default=0)
        if any(stat.S_ISDIR(mode) for _, mode, *_ in files):
            return ""
        if files and not any(changed % 10_000_000 for *_, changed in files):
            return ""
        if newest + TICK < now:
            return sha256(repr(files).encode("utf-8", "surrogatepass")).hexdigest()
        time.sleep(TICK / 1e9 if wait else 0)
    return ""


def _states(place: str) -> Iterator[State]:
    """Of every file there; of a link both what it is and what it leads to."""
    try:
        found = os.stat(place)  # noqa: PTH116 - a Path for each of many files takes longer than the question
    except OSError:
        return
    if stat.S_ISDIR(found.st_mode):
        yield from _inside(place)
    else:
        yield _state(place, found)


def _inside(folder: str) -> Iterator[State]:
    with os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _inside(entry.path)
                continue
            yield _state(entry.path, entry.stat(follow_symlinks=False))
            if entry.is_symlink():
                with suppress(OSError):  # it leads nowhere
                    yield _state(entry.path, entry.stat())


def _state(path: str, found: os.stat_result) -> State:
    return path, found.st_mode, found.st_size, found.st_ino, found.st_ctime_ns
