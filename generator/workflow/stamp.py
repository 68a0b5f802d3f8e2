"""Whether anything at all has changed since the last build: if not, there is nothing to do."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator import idle
from generator.cache import Store, decode, digest_code, digest_files, encode, seal
from generator.idle import Seals
from generator.output import MANIFEST, Standing, intact, untouched
from generator.output.manifest import read as listed
from generator.problems import ReportsiteError, Severity
from generator.results import Built, Changes, Work
from generator.workflow.inputs import Inputs
from generator.workflow.memory import again
from generator.workflow.project import Project

STEP = "site"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a build came to, and the digest of the list of what it wrote."""

    built: Built
    manifest: str
    seal: str
    """Of the output folder, where it has one."""


def recall(project: Project, store: Store, read: Inputs, seals: Seals) -> Built | None:
    """What the last build came to, when all that it read and all that it wrote is as it was.

    Files of an output folder with another seal are read, and it gets a new one if they are as they were; so do the
    sources, which had the ``seals`` before they were ``read``.
    """
    text = store.recall(STEP, "", read.parts(project.root))
    if text is None:
        return None
    stamp = decode(Stamp, text)
    sealed = _seal(project)
    if not sealed or sealed != stamp.seal:
        if not intact(project.output, stamp.manifest):
            store.lost(STEP, "")
            return None
        store.keep(STEP, "", read.parts(project.root), encode(replace(stamp, seal=sealed)))
        store.save(complete=False)
    _idle(project, {**seals, project.settings.paths.output: sealed} if seals else {}, stamp.built)
    return replace(stamp.built, reasons=tuple(store.reasons))


def standing(project: Project, store: Store) -> Standing:
    """What the last build left in the output folder, for one that finds other sources: by the folder's seal, if it has
    still the same, nobody has touched it."""
    made_of, text = store.before(STEP, "") or ({}, "")
    sealed = _seal(project) if made_of.get("code") == digest_code() else ""
    if not sealed or sealed != decode(Stamp, text).seal:
        return Standing(project.output)
    try:
        return Standing(project.output, sealed, listed(project.output) or {})
    except (ReportsiteError, OSError):
        return Standing(project.output)


def keep(project: Project, store: Store, read: Inputs, seals: Seals, built: Built, looked: int) -> None:
    """Remember what was ``built`` of what was ``read`` after it had the ``seals``; what failed is tried again.

    Files that were changed after they were ``looked`` at are read: with one that is not as written there is no seal.
    """
    if any(problem.severity is Severity.ERROR for problem in built.problems):
        return
    manifest = project.output / MANIFEST
    cleaned = tuple(again(result) for result in built.cleaned)
    same = replace(built, cleaned=cleaned, work=Work(), reasons=(), times=(), changes=Changes(unchanged=built.files))
    sealed = _seal(project, wait=True)
    if not untouched(project.output, looked):
        sealed = ""
    store.keep(STEP, "", read.parts(project.root), encode(Stamp(same, digest_files([manifest])[manifest], sealed)))
    _idle(project, {**seals, project.settings.paths.output: sealed} if seals else {}, same)


def _idle(project: Project, seals: Seals, built: Built) -> None:
    if seals and all(seals.values()):
        idle.keep(project.root, project.settings.paths.output, seals, built)


def _seal(project: Project, *, wait: bool = False) -> str:
    return seal(project.output, wait=wait) if project.output.is_dir() and not project.output.is_symlink() else ""
