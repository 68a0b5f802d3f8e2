"""Archives that are too large for one file: all parts in a folder of their own, put in place in one step."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from generator.output.swap import swap
from generator.problems import Problem, ReportsiteError, Where


def folder_of(target: Path) -> Path:
    """Where the parts of ``target`` go: ``reports.zip`` → ``reports-parts/``."""
    return target.with_name(f"{target.stem}-parts")


def name(target: Path, number: int, count: int) -> str:
    """Of one of ``count`` parts of ``target``."""
    return f"{target.stem}-{number}-of-{count}{target.suffix}"


def place(stage: Path, target: Path) -> tuple[Path, ...]:
    """Put what ``stage`` holds, files ``1``, ``2`` …, where ``target`` says; what stood there is left in ``stage``.

    One file becomes ``target``, several become :func:`folder_of` it: killed at any moment, either place holds one
    archive whole, the old or the new. Raises :class:`ReportsiteError` (``io.not-ours``) when that folder holds other
    files; :class:`OSError`.
    """
    files, folder = sorted(stage.iterdir(), key=lambda file: int(file.name)), folder_of(target)
    mend(target)
    ours = _ours(target)
    if len(files) == 1:
        files[0].replace(target)
        if ours:
            folder.rename(stage / "old")  # goes with the stage: removed in place, a kill would leave a few of the parts
        return (target,)
    if folder.exists() and not ours:
        raise ReportsiteError(Problem("io.not-ours", Where(folder.as_posix())))
    named = [file.rename(stage / name(target, number, len(files))) for number, file in enumerate(files, 1)]
    swap(stage, folder, _old(target))
    target.unlink(missing_ok=True)
    shutil.rmtree(_old(target), ignore_errors=True)
    return tuple(folder / file.name for file in named)


def mend(target: Path) -> None:
    """Undo what a kill left on a system that exchanges folders in two steps."""
    old, folder = _old(target), folder_of(target)
    if old.is_dir() and not folder.exists():
        old.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def _old(target: Path) -> Path:
    return target.with_name(f".{folder_of(target).name}.old")


def _ours(target: Path) -> bool:
    """Whether the folder holds parts of ``target`` and nothing else."""
    folder = folder_of(target)
    part = re.compile(rf"{re.escape(target.stem)}-\d+-of-\d+{re.escape(target.suffix)}")
    return folder.is_dir() and not folder.is_symlink() and all(part.fullmatch(file.name) for file in folder.iterdir())
