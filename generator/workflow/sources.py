"""What the site on disk was built of: one that is older than its sources, or lacks some, must not be sent anywhere."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from generator.cache import Store, digest_files
from generator.idle import SETTINGS
from generator.output import MANIFEST
from generator.problems import Problem, Severity, Where
from generator.results import Built
from generator.workflow.inputs import Inputs, inputs
from generator.workflow.project import CACHE, Project
from generator.workflow.seeds import few

STEP = "sources"
LEFT_IN = ("seed.missing",)
"""Errors that keep nothing out of the site."""
_ENDINGS = (".md", ".txt", ".yml")
"""Of files that count in the folders of content and seeds: editors leave others there."""


def keep(project: Project, store: Store, read: Inputs, built: Built) -> None:
    """Remember that the site in the output folder was ``built`` of what was ``read``."""
    errors = (p for p in built.problems if p.severity is Severity.ERROR and p.code not in LEFT_IN)
    record = {"sources": _named(project, read), "failed": sorted({problem.where.file for problem in errors})}
    store.keep(STEP, "", _site(project), json.dumps(record))


def faults(project: Project) -> tuple[Problem, ...]:
    """``check.stale`` when sources changed since the site was built, ``check.incomplete`` when some are not in it.

    Nothing when the cache has no record of that build: then nobody can tell.
    """
    with Store(project.cache / CACHE) as store:
        known = store.recall(STEP, "", _site(project))
    if known is None:
        return ()
    record, now = json.loads(known), _named(project, inputs(project))
    before = record["sources"]
    changed = sorted(name for name in {*before, *now} if before.get(name) != now.get(name))
    where = Where(project.settings.paths.output)
    found = (("check.stale", changed), ("check.incomplete", record["failed"]))
    return tuple(Problem(code, where, args={"files": few(files)}) for code, files in found if files)


def _site(project: Project) -> Mapping[str, str]:
    """Tells this site from one that another build left in the folder."""
    manifest = project.output / MANIFEST
    return {"manifest": digest_files([manifest])[manifest]}


def _named(project: Project, read: Inputs) -> Mapping[str, str]:
    """Digests by name. Our own code is not among them: a newer reportsite makes no site wrong."""
    texts = {f: digest for f, digest in {**read.seeds, **read.content}.items() if f.lower().endswith(_ENDINGS)}
    theirs = {f: digest for f, digest in read.themes.items() if Path(f).is_relative_to(project.themes)}
    found = ((Path(f), digest) for f, digest in {**texts, **theirs}.items())
    return {SETTINGS: read.settings, **{project.show(f): digest for f, digest in found if not f.name.startswith(".")}}
