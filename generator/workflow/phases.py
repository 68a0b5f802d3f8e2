"""The phases of a build, in order: raw texts to content, content to reports, reports to files, files to the site."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator import idle
from generator.cache import TICK, Store
from generator.idle import Seals
from generator.output import File, Standing, check, write, write_file
from generator.problems import Problem, Severity, Where
from generator.report import Report
from generator.report.library import Library
from generator.results import Built, Cleaned, Outcome, Progress, Work
from generator.workflow import stamp
from generator.workflow.clean import clean_all
from generator.workflow.crew import Workers, here
from generator.workflow.genres import unknown
from generator.workflow.guard import guarded
from generator.workflow.loading import Wanted, load_content
from generator.workflow.memory import Memory
from generator.workflow.project import Project
from generator.workflow.reading import unread

if TYPE_CHECKING:
    from generator.workflow.pages import Made


@dataclass(frozen=True, slots=True)
class Aside:
    """Takes files where they disturb nothing."""

    folder: Path
    files: dict[Path, Path] = field(default_factory=dict)
    """Where each is, by where it would be."""

    def __call__(self, target: Path, data: bytes, shown: str) -> None:
        """Put ``data`` down. Raises :class:`ReportsiteError` (``io.unwritable``)."""
        self.files[target] = self.folder / f"content-{len(self.files)}.md"
        write_file(self.files[target], data, shown)


@dataclass(slots=True)
class Run:
    """One build: where it works, and what it has come to so far."""

    project: Project
    store: Store
    spool: Path
    """A folder for pages that are rendered and not yet in the site."""
    drafts: bool
    """Whether drafts are shown, and what reports were that cannot be read now."""
    debug: bool
    progress: Progress
    workers: Workers
    seals: Seals = field(default_factory=dict)
    """Of what it reads, taken before; none where nothing is to be known by them."""
    content: Mapping[str, str] = field(default_factory=dict)
    """Digests of the content files as they were read."""
    made: Made | None = None
    looked: int = 0
    """When files of the last site were last known to be as it was: nanoseconds of the system's clock."""
    times: tuple[tuple[str, float], ...] = ()
    last: float = field(default_factory=time.perf_counter)

    def stop(self, stage: str) -> None:
        """Note how long ``stage`` took."""
        now = time.perf_counter()
        self.times, self.last = (*self.times, (stage, now - self.last)), now


def make(run: Run, *, known: Mapping[str, str], aside: Aside | None = None) -> tuple[Built, Mapping[str, File]]:
    """The phases of a build up to the finished files; ``known`` are digests of content files before it. Where there is
    a place ``aside``, what would be written into content files goes there."""
    project = run.project
    memory = Memory(run.store, project.settings.clean.punctuation)
    cleaned, clashes, count = clean_all(
        project, memory, put=aside or write_file, debug=run.debug, progress=run.progress, workers=run.workers
    )
    run.stop("clean")
    changed = (str(project.root / result.content) for result in cleaned if result.outcome not in _LEFT_ALONE)
    written = {path.casefold() for path in changed}  # some systems do not tell ``A.md`` from ``a.md``
    if written and run.seals:
        run.seals = {**run.seals, **idle.take(project.root, [project.settings.paths.content], wait=True)}
    still = {path: digest for path, digest in known.items() if path.casefold() not in written}
    wanted = Wanted(project, still, aside.files if aside else {}, last_good=run.drafts, debug=run.debug)
    loaded = load_content(wanted, run.store, run.spool, run.progress, here(run.workers))
    run.content = loaded.digests
    run.stop("load")
    said = {problem.where.file for problem in loaded.problems if unread(problem)}  # cleaning could not read them either
    of_cleaning = (problem for problem in _all(cleaned) if problem.where.file not in said)
    problems = (*of_cleaning, *clashes, *loaded.problems, *_gone(project, loaded.reports))
    problems = (*problems, *_twins(project.settings.paths.content, loaded.reports))
    work = Work(cleaned=count, parsed=loaded.parsed)
    if not loaded.reports:
        problems = (*problems, Problem("content.none", Where(project.settings.paths.content)))
        return Built(cleaned, times=run.times, work=work, problems=problems), {}
    drafts = tuple(report.id for report in loaded.reports if run.drafts and report.draft)
    reports = tuple(replace(r, draft=False) if r.draft and run.drafts else r for r in loaded.reports)
    made, faults = _rendered(run, reports, loaded.library)
    problems = (*problems, *faults)
    files: Mapping[str, File] = made.files if made else {}
    run.made = made
    if made and made.theme:
        problems = (*problems, *unknown(project, loaded.reports, made.theme))
        work = replace(work, extracted=made.extracted, laid_out=1, rendered=made.rendered)
    built = Built(cleaned, len(reports), len(files), times=run.times, work=work, drafts=drafts, problems=problems)
    return built, files


def _rendered(run: Run, reports: tuple[Report, ...], library: Library) -> tuple[Made | None, tuple[Problem, ...]]:
    """The site that ``reports`` make, and what is wrong with it. Where somebody changed the last one meanwhile, whose
    files were not read, all is made once more, of nothing that was."""
    from generator.workflow.render import render_all

    project = run.project
    made, problems = None, tuple[Problem, ...]()
    for standing, store in (
        (stamp.standing(project, run.store), run.store),
        (Standing(project.output), Store(None)),
    ):
        rendering = partial(
            render_all, project, reports, library, store, standing, run.spool, run.progress, run.workers
        )
        made, faults = guarded(rendering, project.settings.paths.content, run.debug)
        run.stop("render")
        run.progress("check", 0, 1)
        problems = (*faults, *(check(made.files, made.found) if made else ()))
        run.stop("check")
        run.looked = time.time_ns() - TICK
        if standing.still():
            break
    return made, problems


_LEFT_ALONE = (Outcome.SAME, Outcome.KEPT, Outcome.FAILED)


def put(run: Run, built: Built, files: Mapping[str, File]) -> Built:
    """``files`` in the output folder."""
    project = run.project
    run.progress("write", 0, 1)
    sources = (project.seeds, project.content, project.themes)
    changes, faults = guarded(partial(write, files, project.output, sources), project.settings.paths.output, run.debug)
    run.stop("write")
    if changes is None:
        return replace(built, problems=(*built.problems, *faults))
    return replace(built, written=True, changes=changes, times=run.times)


def _gone(project: Project, reports: tuple[Report, ...]) -> list[Problem]:
    """Reports whose raw text is no longer there: what they say can no longer be proved."""
    return [
        Problem(
            "seed.missing",
            Where(report.origin.file),
            args={"content": f"{project.settings.paths.content}/{report.id}.md"},
        )
        for report in reports
        if report.origin and not project.origin(report.origin.file).is_file()
    ]


def _twins(content: str, reports: tuple[Report, ...]) -> Iterator[Problem]:
    """Reports made from a raw text that another was made from: both are in the site, and stand for two."""
    first: dict[str, str] = {}
    for report in reports:
        if report.origin and (other := first.setdefault(report.origin.file, report.id)) != report.id:
            args = {"other": f"{content}/{other}.md", "seed": report.origin.file}
            yield Problem("content.twin", Where(f"{content}/{report.id}.md"), Severity.WARNING, args)


def _all(cleaned: tuple[Cleaned, ...]) -> tuple[Problem, ...]:
    return tuple(problem for result in cleaned for problem in result.problems)


def broken(built: Built) -> bool:
    """Whether the site would be."""
    return any(p.area == "check" and p.severity is Severity.ERROR for p in built.problems)
