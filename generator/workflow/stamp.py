"""Whether anything at all has changed since the last build: if not, there is nothing to do."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.cache import Store, decode, digest_files, encode
from generator.output import MANIFEST, Changes, intact
from generator.problems import Severity
from generator.workflow.inputs import Inputs
from generator.workflow.memory import again
from generator.workflow.project import Project
from generator.workflow.results import Built, Work

STEP = "site"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a build came to, and the digest of the list of what it wrote."""

    built: Built
    manifest: str


def recall(project: Project, store: Store, read: Inputs) -> Built | None:
    """What the last build came to, when all that it read and all that it wrote is as it was."""
    text = store.recall(STEP, "", read.parts(project.root))
    if text is None:
        return None
    stamp = decode(Stamp, text)
    if not intact(project.output, stamp.manifest, digest_files):
        store.lost(STEP, "")
        return None
    return replace(stamp.built, reasons=tuple(store.reasons.values()))


def keep(project: Project, store: Store, read: Inputs, built: Built) -> None:
    """Remember what was ``built`` of what was ``read``; what failed is tried again each time."""
    if any(problem.severity is Severity.ERROR for problem in built.problems):
        return
    manifest = project.output / MANIFEST
    cleaned = tuple(again(result) for result in built.cleaned)
    same = replace(built, cleaned=cleaned, work=Work(), reasons=(), times=(), changes=Changes(unchanged=built.files))
    store.keep(STEP, "", read.parts(project.root), encode(Stamp(same, digest_files([manifest])[manifest])))
