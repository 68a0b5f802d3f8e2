"""Raw texts in shared storage: fetched before a build into a folder that may be deleted at any time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from generator.output import write_file
from generator.problems import Problem, ReportsiteError, Where, redacted
from generator.workflow.project import Project
from generator.workflow.seeds import ENDING, SIDECAR

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

TOGETHER = 64
"""Files asked for at a time."""


def fetch(project: Project) -> None:
    """Where the raw texts are elsewhere, make our copy of them and their sidecars what is there now.

    All are read each time: what kinds of storage say of a file, not all of them tell that it has changed.
    Raises :class:`ReportsiteError`: ``usage.cluster-extra``, ``io.storage``, ``io.unwritable``.
    """
    if not project.settings.paths.elsewhere:
        return
    with reached(project.settings.paths.seeds) as (storage, place):
        storage.invalidate_cache()
        found = [info["name"] for info in storage.ls(place, detail=True) if info["type"] == "file"]
        paths = {path: path.rpartition("/")[2] for path in found if path.lower().endswith((ENDING, SIDECAR))}
        for start in range(0, len(paths), TOGETHER):
            some = list(paths)[start : start + TOGETHER]
            for path, data in zip(some, storage.cat_ranges(some, None, None, on_error="raise"), strict=True):
                copy = project.seeds / paths[path]
                if not (copy.is_file() and copy.read_bytes() == data):  # a preview looks out for what is written
                    write_file(copy, data)
    for file in project.seeds.iterdir() if project.seeds.is_dir() else ():
        if file.name not in paths.values():
            file.unlink()


@contextmanager
def reached(address: str) -> Iterator[tuple[AbstractFileSystem, str]]:
    """The storage that ``address`` names, and the place in it.

    Raises :class:`ReportsiteError`: ``usage.cluster-extra``, ``io.storage`` for whatever goes wrong inside.
    """
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise ReportsiteError(Problem("usage.cluster-extra", Where(redacted(address)))) from None
    try:
        yield url_to_fs(address)
    except ReportsiteError:
        raise
    except Exception as error:  # each kind of storage has its own
        reason = f"{type(error).__name__}: {error}".partition("\n")[0][:300]
        problem = Problem("io.storage", Where(redacted(address)), args={"reason": redacted(reason)})
        raise ReportsiteError(problem) from error
