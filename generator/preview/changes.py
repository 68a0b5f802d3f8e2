"""What a change on disk means: the pure half of the watcher."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.idle import SETTINGS
from generator.workflow import Project

_LEFTOVERS = ("~", ".swp", ".swx", ".tmp", ".bak", ".part", ".crdownload", ".pyc")
"""What editors and downloads put beside the file that is meant."""


def relevant(paths: Iterable[Path], project: Project) -> tuple[Path, ...]:
    """Those of ``paths`` that a build reads: the settings, and files of the watched folders."""
    folders = (project.seeds, project.content, project.themes)
    return tuple(sorted({path for path in paths if _read(path, project.root, folders)}))


def watched(project: Project, *others: Path) -> dict[Path, bool]:
    """Folders to watch, and whether with all below them."""
    folders = (project.seeds, project.content, project.themes, *others)
    return {project.root: False} | {folder: True for folder in folders if folder.is_dir()}


def _read(path: Path, root: Path, folders: tuple[Path, ...]) -> bool:
    if path == root / SETTINGS or path in folders:
        return True
    below = [path.relative_to(folder) for folder in folders if path.is_relative_to(folder)]
    hidden = any(part.startswith((".", "#")) for relative in below for part in relative.parts)
    # Numbers alone are how Vim tries whether a folder can be written to.
    return bool(below) and not hidden and not path.name.endswith(_LEFTOVERS) and not path.name.isdigit()
