"""``build`` and ``check``: the whole way from raw texts to a site, its phases in order."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from generator import content
from generator.output import check, lock, write
from generator.problems import Problem, Severity, Where
from generator.report import Report
from generator.workflow.clean import clean_all
from generator.workflow.guard import guarded
from generator.workflow.memory import Memory
from generator.workflow.project import Project
from generator.workflow.results import Built, Cleaned, Outcome, Progress, silent


def build(project: Project, *, debug: bool = False, progress: Progress = silent) -> Built:
    """Clean what changed, then make the site of all content files and put it in the output folder.

    A report that fails is named and left out; when no report is left, or the site would be broken, the old
    site stays. Raises :class:`ReportsiteError` when a folder cannot be used at all.
    """
    with lock(project.root):
        memory = Memory.of(project)
        built, files = _make(project, memory, remembered=True, save=True, debug=debug, progress=progress)
        memory.save()
        if not files or _broken(built):
            return built
        begun = time.perf_counter()
        progress("write", 0, 1)
        sources = (project.seeds, project.content, project.themes)
        changes, faults = guarded(partial(write, files, project.output, sources), project.settings.paths.output, debug)
        if changes is None:
            return replace(built, problems=(*built.problems, *faults))
        return replace(
            built, written=True, changes=changes, times=(*built.times, ("write", time.perf_counter() - begun))
        )


def check_site(project: Project, *, debug: bool = False, progress: Progress = silent) -> Built:
    """All that :func:`build` does, every seed cleaned afresh, but nothing written."""
    memory = Memory.of(project)
    built, _ = _make(project, memory, remembered=False, save=False, debug=debug, progress=progress)
    stale = tuple(
        Problem("content.stale", Where(cleaned.content), Severity.WARNING)
        for cleaned in built.cleaned
        if cleaned.outcome in (Outcome.CREATED, Outcome.REFRESHED)
    )
    return replace(built, problems=(*built.problems, *stale))


def _make(
    project: Project, memory: Memory, *, remembered: bool, save: bool, debug: bool, progress: Progress
) -> tuple[Built, Mapping[str, bytes]]:
    """The phases of a build up to the finished files."""
    clock = _Clock()
    cleaned, clashes = clean_all(project, memory, remembered=remembered, write=save, debug=debug, progress=progress)
    clock.stop("clean")
    reports, unread = load_all(project, debug, progress)
    clock.stop("load")
    problems = (*_all(cleaned), *clashes, *unread, *_gone(project, reports))
    if not reports:
        problems = (*problems, Problem("content.none", Where(project.settings.paths.content)))
        return Built(cleaned, times=clock.times, problems=problems), {}
    rendered, faults = guarded(partial(render_all, project, reports), project.settings.paths.content, debug)
    files = rendered or {}
    clock.stop("render")
    progress("check", 0, 1)
    problems = (*problems, *faults, *check(files))
    clock.stop("check")
    return Built(cleaned, len(reports), len(files), times=clock.times, problems=problems), files


def load_all(
    project: Project, debug: bool = False, progress: Progress = silent
) -> tuple[tuple[Report, ...], tuple[Problem, ...]]:
    """Every readable report of the content folder, by file name, and what is wrong with the others."""
    reports: list[Report] = []
    problems: list[Problem] = []
    paths = sorted(path for path in project.content.glob("*.md") if not path.name.startswith("."))
    for number, path in enumerate(paths, 1):
        name = project.show(path)
        read, faults = guarded(partial(_read, path, name), name, debug)
        report, remarks = read or (None, faults)
        reports.extend([report] if report else [])
        problems.extend(remarks)
        progress("load", number, len(paths))
    return tuple(reports), tuple(problems)


def render_all(project: Project, reports: tuple[Report, ...]) -> Mapping[str, bytes]:
    """Every file of the site that ``reports`` make.

    Raises :class:`ReportsiteError`: ``template.*``, ``config.theme-*``.
    """
    from generator.catalog import link
    from generator.render import load, render
    from generator.site import lay_out

    settings = project.settings
    own = project.themes if project.themes.is_dir() else None
    theme = load(settings.theme, own, settings.theme_settings)
    return render(lay_out(link(reports), settings), theme, settings.language)


def _read(path: Path, name: str) -> tuple[Report | None, tuple[Problem, ...]]:
    try:
        data = path.read_bytes()
        return content.examine(data.decode("utf-8-sig"), name)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, (Problem("content.encoding", Where(name, line)),)
    except OSError as error:
        return None, (Problem("io.unreadable", Where(name), args={"reason": error.strerror or ""}),)


def _gone(project: Project, reports: tuple[Report, ...]) -> list[Problem]:
    """Reports whose raw text is no longer there: what they say can no longer be proved."""
    return [
        Problem(
            "seed.missing",
            Where(report.origin.file),
            args={"content": f"{project.settings.paths.content}/{report.id}.md"},
        )
        for report in reports
        if report.origin and not (project.root / report.origin.file).is_file()
    ]


def _all(cleaned: tuple[Cleaned, ...]) -> tuple[Problem, ...]:
    return tuple(problem for result in cleaned for problem in result.problems)


def _broken(built: Built) -> bool:
    return any(p.area == "check" and p.severity is Severity.ERROR for p in built.problems)


class _Clock:
    """How long each stage took."""

    def __init__(self) -> None:
        self.times: tuple[tuple[str, float], ...] = ()
        self._last = time.perf_counter()

    def stop(self, stage: str) -> None:
        now = time.perf_counter()
        self.times, self._last = (*self.times, (stage, now - self._last)), now
