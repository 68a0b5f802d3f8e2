"""Each report beside the raw text that it was made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from generator.cache import Store, digest_code, digest_files
from generator.problems import ReportsiteError
from generator.report import Report
from generator.results import Progress
from generator.site import Sides
from generator.workflow.crew import Workers
from generator.workflow.project import Project
from generator.workflow.remembered import Step, Task, remembered
from generator.workflow.seeds import Raw, in_folder, raw

ENOUGH = 32
"""Raw texts from which on the work is shared between processes."""


def compared(
    project: Project, reports: Sequence[Report], store: Store, progress: Progress, workers: Workers = 0
) -> Mapping[str, Sides]:
    """Both sides of every report, by its id, whose raw text is among the seeds and can be cleaned."""
    try:
        # Only what lies in the folder of seeds: a report may name any file of this machine.
        seeds = {seed.name: seed for seed in in_folder(project.seeds, project.settings.paths.seeds)}
    except ReportsiteError:
        return {}
    pairs = [(r, seeds[r.origin.file]) for r in reports if r.origin and r.origin.file in seeds]
    read = digest_files([file for _, seed in pairs for file in (seed.path, seed.sidecar)])
    punctuation = project.settings.clean.punctuation
    tasks = [
        Task(
            report.id,
            {
                "seed": read[seed.path],
                "sidecar": read[seed.sidecar],
                "name": seed.name,
                "settings": punctuation,
                "code": digest_code(),
            },
            seed,
        )
        for report, seed in pairs
    ]
    step = Step("compare", Sides | None, partial(_sides, punctuation), ENOUGH, raw)
    found, _ = remembered(step, tasks, store, progress, workers)
    return {name: value for name, value in found.items() if value is not None}


def _sides(punctuation: str, seed: Raw) -> Sides | None:
    from generator.site.sides import sides
    from generator.workflow.restore import cleaned  # the rules and their data: not for a build with nothing to clean

    try:
        return sides(cleaned(seed, punctuation)[0])
    except ReportsiteError:
        return None  # cleaning has said why
