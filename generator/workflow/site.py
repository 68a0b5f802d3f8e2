"""The site as it was built: what is packed and published is what stands in the output folder, and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.output import check
from generator.output.manifest import read
from generator.problems import Problem, ReportsiteError, Where
from generator.workflow.project import Project
from generator.workflow.sources import faults


class Site(Mapping[str, bytes]):
    """The files of a built site, path → bytes, each read when asked for: a site may be larger than memory.

    Reading a file that somebody changed since raises :class:`ReportsiteError` (``check.changed``).
    """

    def __init__(self, folder: Path, digests: Mapping[str, str]) -> None:
        self.folder = folder
        self.digests = digests

    def __getitem__(self, path: str) -> bytes:
        digest = self.digests[path]
        file = self.folder / path
        try:
            data = file.read_bytes()
        except OSError as error:
            reason = {"reason": error.strerror or ""}
            raise ReportsiteError(Problem("io.unreadable", Where(file.as_posix()), args=reason)) from error
        if hashlib.sha256(data).hexdigest() != digest:
            raise ReportsiteError(Problem("check.changed", Where(file.as_posix())))
        return data

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self.digests))

    def __len__(self) -> int:
        return len(self.digests)


def finished(project: Project, *, as_built: bool = False) -> Site:
    """The site in the output folder of ``project``, every file of it unchanged and every link of it good.

    Raises :class:`ReportsiteError`: ``io.no-site`` when there is none or an empty one, ``check.stale`` and
    ``check.incomplete`` for one older than its sources or without some (unless it is wanted ``as_built``), ``check.*``
    when it has problems, ``io.manifest``, ``io.unreadable``.
    """
    digests = read(project.output)
    if not digests or "index.html" not in digests:
        raise ReportsiteError(Problem("io.no-site", Where(project.settings.paths.output)))
    site = Site(project.output, digests)
    problems = () if as_built else faults(project)
    problems = problems or check(site)
    if problems:
        raise ReportsiteError(*problems)
    return site
