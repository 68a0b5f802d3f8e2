"""``clean``: raw texts to content files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator.cache import Store, digest_files
from generator.config import Settings
from generator.output import lock, write_file
from generator.problems import Problem, ReportsiteError, Where
from generator.results import Cleaned, Progress, Restored, silent
from generator.workflow import enough
from generator.workflow.crew import Workers, each
from generator.workflow.guard import guarded
from generator.workflow.memory import Memory
from generator.workflow.project import CACHE, Project
from generator.workflow.seeds import Raw, Seed, alone, apart, in_folder, passed_over, raw
from generator.workflow.settle import Job, Put, finish
from generator.workflow.storage import fetch


class Fresh(NamedTuple):
    """What a seed was restored to now, or why it could not be; both sides of it, encoded, where they are wanted."""

    restored: Restored | None
    faults: tuple[Problem, ...] = ()
    sides: str = ""


def clean(
    project: Project, *, force: bool = False, debug: bool = False, progress: Progress = silent
) -> tuple[tuple[Cleaned, ...], tuple[Problem, ...]]:
    """Clean every seed of a site into its content folder; an edited content file is kept unless ``force``.

    A seed that fails is reported in its :class:`Cleaned` and stops no other. The second value holds problems
    that belong to no single report. Raises :class:`ReportsiteError` when the folders cannot be used at all.
    """
    with lock(project.root), Store(project.cache / CACHE) as store:
        fetch(project)
        memory = Memory(store, project.settings.clean.punctuation)
        results, problems, _ = clean_all(project, memory, afresh=True, force=force, debug=debug, progress=progress)
        store.save(complete=False)
    return results, problems


def clean_all(
    project: Project,
    memory: Memory,
    *,
    afresh: bool = False,
    put: Put = write_file,
    force: bool = False,
    debug: bool = False,
    progress: Progress = silent,
    workers: Workers = 0,
) -> tuple[tuple[Cleaned, ...], tuple[Problem, ...], int]:
    """The same without the lock; seeds that ``memory`` knows to be done are skipped unless ``afresh``.

    The third value counts the seeds that were cleaned.
    """
    folder = project.settings.paths.seeds
    found = in_folder(project.seeds, folder)
    seeds, problems = apart(found)
    problems += alone(project.seeds, folder, found) + passed_over(project.seeds, folder)
    if not seeds and not any(project.content.glob("*.md")):
        problems = (*problems, Problem("seed.none", Where(folder)))
    read = digest_files([file for seed in seeds for file in (seed.path, seed.sidecar)])
    shown = project.settings.paths.content
    jobs = [Job(seed, project.content / f"{seed.id}.md", f"{shown}/{seed.id}.md") for seed in seeds]
    results = {job: None if afresh else memory.recall(*job, read) for job in jobs}
    todo = [job for job in jobs if results[job] is None]
    known = {job: None if afresh else memory.restored(job.seed, read) for job in todo}
    missing = [job.seed for job in todo if known[job] is None]
    beside = memory.store.keeps and not afresh  # a build: its pages will want them
    restorer = partial(_restorer, project.settings.clean.punctuation, debug, beside)
    fresh = each(restorer, missing, enough=enough.SEEDS, workers=workers, read=raw)
    for number, job in enumerate(todo, 1):
        restored, faults, sides = Fresh(known[job]) if known[job] else next(fresh)
        results[job] = result = finish(job, restored, faults, force, put, debug)
        if restored:
            memory.keep(job.seed, job.target, restored, result, read)
        if sides:
            memory.keep_sides(job.seed, sides, read)
        progress("clean", number, len(todo))
    return tuple(result for result in results.values() if result), problems, len(missing)


def clean_files(
    inputs: Sequence[Path],
    to: Path,
    *,
    force: bool = False,
    debug: bool = False,
    progress: Progress = silent,
) -> tuple[tuple[Cleaned, ...], tuple[Problem, ...]]:
    """Clean files, and all ``.txt`` files of folders, to ``to/STEM.md`` each, outside any site."""
    found: list[Seed] = []
    problems: list[Problem] = []
    for path in inputs:
        try:
            found.extend(in_folder(path, path.as_posix()) if path.is_dir() else [Seed(path, path.as_posix())])
        except ReportsiteError as error:
            problems.extend(error.problems)
    seeds, clashes = apart(found)
    if not seeds and not problems:
        problems.append(Problem("seed.none", Where(", ".join(path.as_posix() for path in inputs))))
    results = []
    fresh = each(partial(_restorer, Settings().clean.punctuation, debug, False), seeds, enough=enough.SEEDS, read=raw)
    for number, (seed, (restored, faults, _)) in enumerate(zip(seeds, fresh, strict=True), 1):
        target = to / f"{seed.id}.md"
        job = Job(seed, target, target.as_posix())
        results.append(finish(job, restored, faults, force, write_file, debug))
        progress("clean", number, len(seeds))
    return tuple(results), (*problems, *clashes)


def _restorer(punctuation: str, debug: bool, beside: bool) -> Callable[[Raw], Fresh]:
    # The rules and their data: not for a build with nothing to clean.
    from generator.workflow.restore import restore, restore_beside

    def fresh(seed: Raw) -> Fresh:
        if not beside:
            return Fresh(*guarded(lambda: restore(seed, punctuation), seed.name, debug))
        both, faults = guarded(lambda: restore_beside(seed, punctuation), seed.name, debug)
        return Fresh(both[0], faults, both[1]) if both else Fresh(None, faults)

    return fresh
