"""``build`` and ``check``: the whole way from raw texts to a site, its phases in order."""

from __future__ import annotations

import gc
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator import idle
from generator.cache import Store
from generator.idle import SETTINGS, Seals
from generator.output import File, check, lock, write, write_file
from generator.problems import Problem, Severity, Where
from generator.report import Report
from generator.results import Built, Cleaned, Outcome, Progress, Work, silent
from generator.workflow import sources, stamp
from generator.workflow.clean import clean_all
from generator.workflow.crew import Workers, here
from generator.workflow.guard import guarded
from generator.workflow.inputs import inputs
from generator.workflow.loading import load_content
from generator.workflow.memory import Memory
from generator.workflow.project import CACHE, PREVIEW, Project
from generator.workflow.spool import spool_folder
from generator.workflow.storage import fetch

if TYPE_CHECKING:
    from generator.workflow.pages import Made


def build(
    project: Project, *, cached: bool = True, debug: bool = False, progress: Progress = silent, workers: Workers = 0
) -> Built:
    """Clean what changed, then make the site of all content files and put it in the output folder.

    A report that fails is named and left out; when no report is left, or the site would be broken, the old
    site stays. The files are the same whether ``cached`` or not, and whoever the ``workers`` are (0: one process a
    core). Raises :class:`ReportsiteError` when a folder cannot be used at all.
    """
    return _build(project, CACHE if cached else "", False, debug=debug, progress=progress, workers=workers)[0]


def build_preview(project: Project, *, anew: bool = False) -> tuple[Built, Made | None]:
    """The same for the eyes of who writes: drafts as well, into a folder of its own, without public addresses; a report
    that cannot be read now is shown as it last could.

    The second value is what the pages were made of; there is none when nothing has changed, unless ``anew``.
    """
    settings = project.settings
    apart = replace(settings, url="", paths=replace(settings.paths, output=PREVIEW))
    return _build(replace(project, settings=apart), PREVIEW_CACHE, True, anew=anew)


PREVIEW_CACHE = "preview.sqlite"


def _build(
    project: Project,
    cache: str,
    drafts: bool,
    *,
    anew: bool = False,
    debug: bool = False,
    progress: Progress = silent,
    workers: Workers = 0,
) -> tuple[Built, Made | None]:
    with lock(project.root), _seldom_collected(), Store(project.cache / cache if cache else None) as store:
        if not (drafts and project.seeds.is_dir()):  # a preview shows what is here
            fetch(project)
        seals = _seals(project) if cache == CACHE else {}
        read = inputs(project)
        if not anew and (built := stamp.recall(project, store, read, seals)):
            return built, None
        with spool_folder(project.cache) as spool:
            run = _Run(project, store, spool, drafts, debug, progress, workers, seals)
            built, files = _make(run, known=read.content)
            if files and not _broken(built):
                built = _write(run, built, files)
        if built.written:
            read = replace(read, content=run.content)
            stamp.keep(project, store, read, run.seals, built)
            sources.keep(project, store, read, built)
        store.save(complete=built.written)
        return replace(built, reasons=tuple(store.reasons)), run.made


def check_site(project: Project, *, debug: bool = False, progress: Progress = silent, workers: Workers = 0) -> Built:
    """All that :func:`build` does, everything afresh, but nothing written: content files that it would write are
    checked as they would be."""
    fetch(project)
    with tempfile.TemporaryDirectory() as spool:
        run = _Run(project, Store(None), Path(spool), False, debug, progress, workers)
        built, _ = _make(run, known={}, aside=Aside(Path(spool)))
    codes = {Outcome.CREATED: "content.unmade", Outcome.REFRESHED: "content.stale"}
    left = tuple(
        Problem(codes[cleaned.outcome], Where(cleaned.content), Severity.WARNING)
        for cleaned in built.cleaned
        if cleaned.outcome in codes
    )
    return replace(built, problems=(*built.problems, *left))


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
class _Run:
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
    times: tuple[tuple[str, float], ...] = ()
    last: float = field(default_factory=time.perf_counter)

    def stop(self, stage: str) -> None:
        """Note how long ``stage`` took."""
        now = time.perf_counter()
        self.times, self.last = (*self.times, (stage, now - self.last)), now


def _seals(project: Project) -> Seals:
    """Of all that a build reads; none of raw texts that come from elsewhere."""
    paths = project.settings.paths
    places = () if paths.elsewhere else (SETTINGS, paths.seeds, paths.content, paths.themes, *idle.own())
    return idle.take(project.root, places, wait=True)


def _make(run: _Run, *, known: Mapping[str, str], aside: Aside | None = None) -> tuple[Built, Mapping[str, File]]:
    """The phases of a build up to the finished files; ``known`` are digests of content files before it, which are not
    written where there is a place ``aside``."""
    from generator.workflow.render import render_all

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
    instead = aside.files if aside else {}
    loaded = load_content(
        project, run.store, run.spool, still, run.debug, run.progress, here(run.workers), instead, last_good=run.drafts
    )
    run.content = loaded.digests
    run.stop("load")
    problems = (*_all(cleaned), *clashes, *loaded.problems, *_gone(project, loaded.reports))
    work = Work(cleaned=count, parsed=loaded.parsed)
    if not loaded.reports:
        problems = (*problems, Problem("content.none", Where(project.settings.paths.content)))
        return Built(cleaned, times=run.times, work=work, problems=problems), {}
    drafts = tuple(report.id for report in loaded.reports if run.drafts and report.draft)
    reports = tuple(replace(r, draft=False) if r.draft and run.drafts else r for r in loaded.reports)
    rendering = partial(render_all, project, reports, loaded.library, run.store, run.spool, run.progress, run.workers)
    made, faults = guarded(rendering, project.settings.paths.content, run.debug)
    run.made = made
    run.stop("render")
    files, found = (made.files, made.found) if made else ({}, {})
    run.progress("check", 0, 1)
    problems = (*problems, *faults, *check(files, found))
    run.stop("check")
    if made:
        work = replace(work, extracted=made.extracted, laid_out=1, rendered=made.rendered)
    built = Built(cleaned, len(reports), len(files), times=run.times, work=work, drafts=drafts, problems=problems)
    return built, files


_LEFT_ALONE = (Outcome.SAME, Outcome.KEPT, Outcome.FAILED)


def _write(run: _Run, built: Built, files: Mapping[str, File]) -> Built:
    project = run.project
    run.progress("write", 0, 1)
    sources = (project.seeds, project.content, project.themes)
    changes, faults = guarded(partial(write, files, project.output, sources), project.settings.paths.output, run.debug)
    run.stop("write")
    if changes is None:
        return replace(built, problems=(*built.problems, *faults))
    return replace(built, written=True, changes=changes, times=run.times)


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Garbage in circles is looked for less often, here and in processes that are forked: a build makes many values
    that stay, and little else."""
    before = gc.get_threshold()
    gc.set_threshold(100_000, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


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


def _all(cleaned: tuple[Cleaned, ...]) -> tuple[Problem, ...]:
    return tuple(problem for result in cleaned for problem in result.problems)


def _broken(built: Built) -> bool:
    return any(p.area == "check" and p.severity is Severity.ERROR for p in built.problems)
