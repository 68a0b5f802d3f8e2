"""Content files to reports, those that did not change from memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from stat import S_ISREG

from generator import content
from generator.cache import Store, decode, digest, digest_code, encode
from generator.problems import Problem, ReportsiteError, Where
from generator.report import Report
from generator.results import Progress, silent
from generator.workflow.guard import guarded
from generator.workflow.project import Project

STEP = "load"

Said = tuple[Report | None, tuple[Problem, ...]]
"""What a file says, if it can be read, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the content folder holds."""

    reports: tuple[Report, ...]
    """Those that can be read, by file name."""
    problems: tuple[Problem, ...]
    digests: Mapping[Path, str]
    """Of the files as they were read."""
    parsed: int


def load_all(
    project: Project, debug: bool = False, progress: Progress = silent
) -> tuple[tuple[Report, ...], tuple[Problem, ...]]:
    """Every readable report of the content folder, by file name, and what is wrong with the others."""
    loaded = load_content(project, Store(None), {}, debug, progress)
    return loaded.reports, loaded.problems


def load_content(
    project: Project, store: Store, known: Mapping[Path, str], debug: bool = False, progress: Progress = silent
) -> Loaded:
    """The same; a file whose digest is ``known``, and what it says in ``store``, is not read again."""
    reports: list[Report] = []
    problems: list[Problem] = []
    digests: dict[Path, str] = {}
    parsed = 0
    paths = sorted(path for path in project.content.glob("*.md") if not path.name.startswith("."))
    for number, path in enumerate(paths, 1):
        name = project.show(path)
        said = _recall(store, name, known[path]) if known.get(path) else None
        if said:
            digests[path] = known[path]
        else:
            read, faults = guarded(partial(_read, path, name, store), name, debug)
            said, digests[path] = read or ((None, faults), "")
            parsed += 1
        reports.extend([said[0]] if said[0] else [])
        problems.extend(said[1])
        progress("load", number, len(paths))
    return Loaded(tuple(reports), tuple(problems), digests, parsed)


def _parts(content_digest: str) -> Mapping[str, str]:
    return {"content": content_digest, "code": digest_code()}


def _recall(store: Store, name: str, content_digest: str) -> Said | None:
    text = store.recall(STEP, name, _parts(content_digest))
    return None if text is None else decode(Said, text)  # type: ignore[arg-type]


def _read(path: Path, name: str, store: Store) -> tuple[Said, str]:
    try:
        if not S_ISREG(path.stat().st_mode):  # a pipe or a device would never end
            raise ReportsiteError(Problem("io.not-a-file", Where(name)))
        data = path.read_bytes()
    except OSError as error:
        problem = Problem("io.unreadable", Where(name), args={"reason": error.strerror or ""})
        raise ReportsiteError(problem) from error
    read = digest(data)
    try:
        name.encode()
        said = content.examine(data.decode("utf-8-sig"), name)
    except UnicodeEncodeError:
        return (None, (Problem("content.name", Where(name)),)), read
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return (None, (Problem("content.encoding", Where(name, line)),)), read
    store.keep(STEP, name, _parts(read), encode(said))
    return said, read
