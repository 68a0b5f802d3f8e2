"""Publishing to a folder: only what differs is written, only what was put there is deleted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.output import write
from generator.output.folder import claim
from generator.output.manifest import read
from generator.publish.targets import Folder, Published
from generator.results import Changes
from generator.workflow.site import Site


def to_folder(site: Site, target: Folder, sources: Iterable[Path], dry_run: bool) -> Published:
    """Make ``target`` hold ``site``.

    Raises :class:`ReportsiteError`: ``io.not-ours`` for a folder with other files only, ``io.dangerous-folder``,
    ``io.manifest``, ``io.unwritable``.
    """
    if dry_run:
        claim(target.path, sources)
        return Published(str(target), _planned(site, target.path), done=False)
    changes = write(site, target.path, sources)
    return Published(str(target), changes, done=bool(changes.created or changes.updated or changes.deleted))


def _planned(site: Site, folder: Path) -> Changes:
    listed = read(folder) or {}
    same = {path for path in site if (folder / path).is_file() and (folder / path).read_bytes() == site[path]}
    return Changes(
        tuple(path for path in site if path not in listed and path not in same),
        tuple(path for path in site if path in listed and path not in same),
        tuple(sorted(set(listed) - set(site))),
        len(same),
    )
