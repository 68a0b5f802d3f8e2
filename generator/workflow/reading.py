"""One content file: what it says, or what keeps it from being read."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from stat import S_ISREG

from generator import content
from generator.cache import digest
from generator.problems import Problem, ReportsiteError, Where
from generator.report import Report
from generator.workflow.guard import guarded
from generator.workflow.project import Project

Said = tuple[Report | None, tuple[Problem, ...]]
"""What a file says, if it can be read, and what is wrong with it."""


def read(project: Project, path: Path, debug: bool, instead: Path | None = None) -> tuple[Said, str]:
    """What the file at ``path`` says, or what another says ``instead``, and the digest of its bytes; without one it is
    read again the next time."""
    name = project.show(path)
    found, faults = guarded(partial(_examine, instead or path, name), name, debug)
    return found or ((None, faults), "")


def bytes_of(path: Path, name: str) -> bytes:
    """The bytes of the file at ``path``. Raises :class:`OSError`, :class:`ReportsiteError` (``io.not-a-file``)."""
    if not S_ISREG(path.stat().st_mode):  # a pipe or a device would never end
        raise ReportsiteError(Problem("io.not-a-file", Where(name)))
    return path.read_bytes()


def unread(problem: Problem) -> bool:
    """Whether ``problem`` kept a file from being read at all."""
    return problem.area == "io" or problem.code == "content.encoding"


def _examine(path: Path, name: str) -> tuple[Said, str]:
    try:
        data = bytes_of(path, name)
    except OSError as error:
        problem = Problem("io.unreadable", Where(name), args={"reason": error.strerror or ""})
        raise ReportsiteError(problem) from error
    found = digest(data)
    try:
        name.encode()
        return content.examine(data.decode("utf-8-sig"), name), found
    except UnicodeEncodeError:
        return (None, (Problem("content.name", Where(name)),)), found
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return (None, (Problem("content.encoding", Where(name, line)),)), found
