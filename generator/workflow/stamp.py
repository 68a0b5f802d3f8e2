"""Whether anything at all has changed since the last build: if not, there is nothing to do."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.cache import Store, decode, digest_files, encode
from generator.output import MANIFEST, Changes, intact, seal
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
    seal: str
    """Of the output folder, where it has one."""


def recall(project: Project, store: Store, read: Inputs) -> Built | None:
    """What the last build came to, when all that it read and all that it wrote is as it was.

    Files of an output folder with another seal are read, and it gets a new one if they are as they were.
    """
    text = store.recall(STEP, "", read.parts(project.root))
    if text is None:
        return None
    stamp = decode(Stamp, text)
    sealed = _seal(project)
    if not sealed or sealed != stamp.seal:
        if not intact(project.output, stamp.manifest, digest_files):
            store.lost(STEP, "")
            return None
        store.keep(STEP, "", read.parts(project.root), encode(replace(stamp, seal=sealed)))
        store.save(complete=False)
    return replace(stamp.built, reasons=tuple(store.reasons.values()))


def keep(project: Project, store: Store, read: Inputs, built: Built) -> None:
    """Remember what was ``built`` of what was ``read``; what failed is tried again each time."""
    if any(problem.severity is Severity.ERROR for problem in built.problems):
        return
    manifest = project.output / MANIFEST
    cleaned = tuple(again(result) for result in built.cleaned)
    same = replace(built, cleaned=cleaned, work=Work(), reasons=(), times=(), changes=Changes(unchanged=built.files))
    stamp = Stamp(same, digest_files([manifest])[manifest], _seal(project, wait=True))
    store.keep(STEP, "", read.parts(project.root), encode(stamp))


def _seal(project: Project, *, wait: bool = False) -> str:
    return seal(project.output, wait=wait) if project.output.is_dir() and not project.output.is_symlink() else ""
