"""``build`` and ``check``: the whole way from raw texts to a site."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator import idle
from generator.cache import Store
from generator.idle import SETTINGS, Seals
from generator.output import lock
from generator.problems import Problem, Severity, Where
from generator.results import Built, Outcome, Progress, silent
from generator.workflow import sources, stamp
from generator.workflow.crew import Workers
from generator.workflow.inputs import inputs
from generator.workflow.phases import Aside, Run, broken, make, put
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
            run = Run(project, store, spool, drafts, debug, progress, workers, seals)
            built, files = make(run, known=read.content)
            if files and not broken(built):
                built = put(run, built, files)
        if built.written:
            read = replace(read, content=run.content)
            stamp.keep(project, store, read, run.seals, built, run.looked)
            sources.keep(project, store, read, built)
        store.save(complete=built.written)
        return replace(built, reasons=tuple(store.reasons)), run.made


def check_site(project: Project, *, debug: bool = False, progress: Progress = silent) -> Built:
    """All that :func:`build` does, everything afresh, but nothing written: content files that it would write are
    checked as they would be."""
    fetch(project)
    with tempfile.TemporaryDirectory() as spool:
        run = Run(project, Store(None), Path(spool), False, debug, progress, 0)
        built, _ = make(run, known={}, aside=Aside(Path(spool)))
    codes = {Outcome.CREATED: "content.unmade", Outcome.REFRESHED: "content.stale"}
    left = tuple(
        Problem(codes[cleaned.outcome], Where(cleaned.content), Severity.WARNING)
        for cleaned in built.cleaned
        if cleaned.outcome in codes
    )
    return replace(built, problems=(*built.problems, *left))


def _seals(project: Project) -> Seals:
    """Of all that a build reads; none of raw texts that come from elsewhere."""
    paths = project.settings.paths
    places = () if paths.elsewhere else (SETTINGS, paths.seeds, paths.content, paths.themes, *idle.own())
    return idle.take(project.root, places, wait=True)


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
