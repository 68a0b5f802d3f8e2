"""Which folders may be written to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.output.manifest import read
from generator.problems import Problem, ReportsiteError, Where


def claim(folder: Path, sources: Iterable[Path] = ()) -> None:
    """Make sure that ``folder`` is ours to write: new, empty, or made by us before.

    Raises :class:`ReportsiteError`: ``io.dangerous-folder`` for the root of a disk, the home folder, what holds
    the working folder or one of ``sources``, or lies in one of them; ``io.not-ours`` for a folder with other files.
    """
    place = folder.resolve()
    precious = [Path.home().resolve(), Path.cwd().resolve()]
    sources = [source.resolve() for source in sources]
    holds = any(other.is_relative_to(place) for other in (*precious, *sources))
    if holds or place.parent == place or any(place.is_relative_to(source) for source in sources):
        raise ReportsiteError(Problem("io.dangerous-folder", Where(folder.as_posix())))
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise ReportsiteError(Problem("io.not-ours", Where(folder.as_posix())))
    if folder.is_dir() and read(folder) is None and any(folder.iterdir()):
        raise ReportsiteError(Problem("io.not-ours", Where(folder.as_posix())))
