"""Each report beside the raw text that it was made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from generator.cache import Store, digest_files, digest_value, encode
from generator.problems import ReportsiteError
from generator.report import Report
from generator.results import Progress
from generator.site import Sides
from generator.site.views import Known
from generator.workflow import enough
from generator.workflow.crew import Workers
from generator.workflow.memory import COMPARE, Memory
from generator.workflow.project import Project
from generator.workflow.remembered import NOTHING, Step, Task, remembered
from generator.workflow.seeds import Raw, in_folder, raw
from generator.workflow.spool import decoding


def compared(
    project: Project, reports: Sequence[Report], store: Store, spool: Path, progress: Progress, workers: Workers = 0
) -> Mapping[str, Known]:
    """Both sides of every report, by its id, whose raw text is among the seeds and can be cleaned.

    Those of seeds that were cleaned in this build are remembered already.
    """
    try:
        # Only what lies in the folder of seeds: a report may name any file of this machine.
        seeds = {seed.name: seed for seed in in_folder(project.seeds, project.settings.paths.seeds)}
    except ReportsiteError:
        return {}
    origins = {r.id: seeds[r.origin.file] for r in reports if r.origin and r.origin.file in seeds}
    wanted = dict.fromkeys(origins.values())
    read = digest_files([file for seed in wanted for file in (seed.path, seed.sidecar)])
    memory = Memory(store, project.settings.clean.punctuation)
    tasks = [Task(seed.name, memory.compared_of(seed, read), seed) for seed in wanted]
    step = Step(COMPARE, decoding(Sides), partial(_sides, memory.punctuation), enough.SEEDS, raw)
    found, _ = remembered(step, tasks, store, spool, progress, workers)
    made_of = {task.name: digest_value(sorted(task.parts.items())) for task in tasks}
    return {
        report: Known(found, seed.name, made_of[seed.name]) for report, seed in origins.items() if seed.name in found
    }


def _sides(punctuation: str, seed: Raw) -> str:
    from generator.site.sides import sides
    from generator.workflow.restore import cleaned  # the rules and their data: not for a build with nothing to clean

    try:
        return encode(sides(cleaned(seed, punctuation)[0]))
    except ReportsiteError:
        return NOTHING  # cleaning has said why
