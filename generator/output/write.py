"""Writing a whole site: the old one stands until the new one is complete, then they change places."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.output.atomic import unwritable
from generator.output.folder import claim
from generator.output.manifest import MANIFEST, encode, read
from generator.output.stock import Together
from generator.output.stored import File, Stored, digest_of
from generator.output.swap import swap
from generator.results import Changes


def write(files: Mapping[str, File], folder: Path, sources: Iterable[Path] = ()) -> Changes:
    """Make ``folder`` hold ``files``, whatever we wrote there before gone, and what others put there kept.

    The new site is put together beside the old one, sharing every file that did not change, and takes
    its place in one step: killed at any moment, the folder holds the old site or the new one.
    Raises :class:`ReportsiteError`: ``io.dangerous-folder``, ``io.not-ours``, ``io.manifest``, ``io.unwritable``.
    """
    folder = folder.absolute()
    try:
        claim(folder, sources)
        stage, old = _beside(folder, "new"), _beside(folder, "old")
        if old.is_dir() and not folder.exists():
            old.rename(folder)  # a kill between the two renames of a system without exchange
        for leftover in (stage, old):
            shutil.rmtree(leftover, ignore_errors=True)  # of a run that was killed
        ours = Together(files, {MANIFEST: encode(files)})
        listed = read(folder) or {}
        before = set(listed)
        same = {path for path, file in ours.items() if _holds(folder, path, file, listed.get(path))}
        changes = Changes(
            tuple(sorted(path for path in files if path not in same and path not in before)),
            tuple(sorted(path for path in files if path not in same and path in before)),
            tuple(sorted(before - files.keys())),
            len(same - {MANIFEST}),
        )
        if len(same) < len(ours) or changes.deleted:
            try:
                _put_together(stage, folder, ours, same, before)
                swap(stage, folder, old)
            finally:
                shutil.rmtree(stage, ignore_errors=True)
                if folder.exists():
                    shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        raise unwritable(error, folder.as_posix()) from error
    return changes


def _put_together(stage: Path, folder: Path, ours: Mapping[str, File], same: set[str], before: set[str]) -> None:
    stage.mkdir(parents=True)
    made = {""}
    foreign = () if not folder.exists() else (p for p in _files(folder) if p not in ours and p not in before)
    for path in (*ours, *foreign):
        target, inside = f"{stage}/{path}", path.rpartition("/")[0]
        if inside not in made:
            (stage / inside).mkdir(parents=True, exist_ok=True)
            made.add(inside)
        file = None if path in same else ours.get(path)
        if file is None:
            _share(f"{folder}/{path}", target)
        elif isinstance(file, Stored):
            _share(str(file.file), target)
        else:
            Path(target).write_bytes(file)


def _holds(folder: Path, path: str, wanted: File, listed: str | None) -> bool:
    """Whether the file at ``path`` is as ``wanted``; ``listed`` is the digest of what was written there, if known."""
    if listed is not None and listed != digest_of(wanted):
        return False  # what is there is another file, and not read: it may be large
    if isinstance(wanted, Stored):
        stands = wanted.name == path and wanted.folder == folder
        return stands or Stored.at(folder / path, wanted.sha256) is not None
    file = folder / path
    try:
        return not file.is_symlink() and file.stat().st_size == len(wanted) and file.read_bytes() == wanted
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False


def _share(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)  # FAT knows no links


def _files(folder: Path) -> Iterator[str]:
    """Paths of everything in ``folder`` that is not itself a folder."""
    for parent, folders, names in os.walk(folder):
        inside = Path(parent).relative_to(folder)
        links = [name for name in folders if (folder / inside / name).is_symlink()]
        before = f"{inside.as_posix()}/" if inside.parts else ""
        yield from (before + name for name in (*names, *links))


def _beside(folder: Path, what: str) -> Path:
    return folder.with_name(f".{folder.name}.{what}")
