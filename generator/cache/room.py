"""Where what is put aside for a moment lies: in the folder of the build, since elsewhere may be less room, or only
memory. Of each thread its own: the preview builds in several."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

_ROOM: ContextVar[str | None] = ContextVar("room", default=None)


@contextmanager
def room(folder: Path) -> Iterator[None]:
    """What is put aside meanwhile lies in ``folder``."""
    before = _ROOM.set(str(folder))
    try:
        yield
    finally:
        _ROOM.reset(before)


def temporary_folder() -> str | None:
    """The folder for what is put aside; the system's own where there is none."""
    return _ROOM.get()
