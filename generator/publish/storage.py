"""Publishing to shared storage: only what differs is written, only what was put there is deleted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator.output import MANIFEST
from generator.output.manifest import listing, parse
from generator.problems import Problem, ReportsiteError, Where
from generator.publish.targets import Published, Storage
from generator.results import Changes
from generator.workflow.site import Site
from generator.workflow.storage import reached

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem


def to_storage(site: Site, target: Storage, dry_run: bool) -> Published:
    """Make ``target`` hold ``site``, file by file: storage knows no exchange of two folders.

    Raises :class:`ReportsiteError`: ``io.not-ours`` where there are other files only, ``io.manifest``,
    ``usage.cluster-extra``, ``io.storage``.
    """
    with reached(target.address) as (storage, place):
        storage.invalidate_cache()
        listed = _listed(storage, place, str(target))
        created = tuple(path for path in site if path not in listed)
        updated = tuple(path for path in site if path in listed and listed[path] != site.digests[path])
        deleted = tuple(sorted(set(listed) - set(site)))
        changes = Changes(created, updated, deleted, len(site) - len(created) - len(updated))
        different = (*created, *updated)
        done = not dry_run and bool(different or deleted)
        if done:
            # Broken off, the next time finds that all these are ours and to be written again.
            storage.pipe_file(f"{place}/{MANIFEST}", listing({**listed, **dict.fromkeys(different, "")}))
            storage.put([str(site.folder / path) for path in different], [f"{place}/{path}" for path in different])
            for path in deleted:
                if storage.exists(f"{place}/{path}"):
                    storage.rm_file(f"{place}/{path}")
            storage.pipe_file(f"{place}/{MANIFEST}", listing(site.digests))
    return Published(str(target), changes, done)


def _listed(storage: AbstractFileSystem, place: str, name: str) -> Mapping[str, str]:
    """Paths and digests of what we put at ``place``."""
    try:
        data: bytes = storage.cat_file(f"{place}/{MANIFEST}")
    except FileNotFoundError:
        if storage.exists(place) and storage.ls(place, detail=False):
            raise ReportsiteError(Problem("io.not-ours", Where(name))) from None
        return {}
    return parse(data, f"{name}/{MANIFEST}")
