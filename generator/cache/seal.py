"""Whether a file or a folder was touched, without reading what is in it: by what the system notes of every file."""

from __future__ import annotations

import marshal
import os
import stat
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

TICK = 20_000_000
"""Nanoseconds in which two changes may bear the same time: two ticks of a kernel's slowest clock (100 Hz)."""

PLAIN = 2
"""Version of :mod:`marshal` without references: equal values give equal bytes."""

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
        changed = [when for *_, when in files]
        if files and not any(when % 10_000_000 for when in changed):
            return ""
        if max(changed, default=0) + TICK < now:
            return sha256(marshal.dumps(files, PLAIN)).hexdigest()
        time.sleep(TICK / 1e9 if wait else 0)
    return ""


def _states(place: str) -> list[State]:
    """Of every file there; of a link both what it is and what it leads to. Raises :class:`OSError` where that is a
    folder, or one cannot be read."""
    try:
        found = os.stat(place)  # noqa: PTH116 - a Path for each of many files takes longer than the question
    except OSError:
        return []
    if not stat.S_ISDIR(found.st_mode):
        return [_state(place, found)]
    states: list[State] = []
    folders = [place]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        folders.append(entry.path)
                    continue
                own = entry.stat(follow_symlinks=False)
                states.append((entry.path, own.st_mode, own.st_size, own.st_ino, own.st_ctime_ns))
                if entry.is_symlink():
                    if entry.is_dir():
                        raise NotADirectoryError(entry.path)
                    with suppress(OSError):  # it leads nowhere
                        states.append(_state(entry.path, entry.stat()))
    return states


def _state(path: str, found: os.stat_result) -> State:
    return path, found.st_mode, found.st_size, found.st_ino, found.st_ctime_ns
