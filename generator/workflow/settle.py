"""What becomes of a restored text: its content file, unless somebody edited that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from generator.content.edits import Decision, decide, difference
from generator.problems import Problem, ReportsiteError, Severity, Where
from generator.results import Cleaned, Outcome, Restored
from generator.workflow.guard import guarded
from generator.workflow.reading import bytes_of
from generator.workflow.seeds import Seed

OUTCOMES = {
    Decision.CREATE: Outcome.CREATED,
    Decision.SAME: Outcome.SAME,
    Decision.REFRESH: Outcome.REFRESHED,
    Decision.KEEP: Outcome.KEPT,
    Decision.OVERWRITE: Outcome.OVERWRITTEN,
}

Put = Callable[[Path, bytes, str], None]
"""Writes a content file: given its path, its bytes, and how messages show it."""


class Job(NamedTuple):
    """A seed, where its content file is, and how messages show that."""

    seed: Seed
    target: Path
    shown: str


def finish(
    job: Job, restored: Restored | None, faults: tuple[Problem, ...], force: bool, put: Put, debug: bool
) -> Cleaned:
    """What becomes of a restored text, or of a seed with ``faults``; whatever goes wrong stands in the result."""
    cleaned = Cleaned(job.seed.name, job.shown, Outcome.FAILED, problems=faults)
    if restored is None:
        return cleaned
    done, problems = guarded(lambda: _settle(restored, cleaned, job.target, force, put), job.seed.name, debug)
    return done or replace(cleaned, problems=problems)


def _settle(restored: Restored, cleaned: Cleaned, target: Path, force: bool, put: Put) -> Cleaned:
    """Do to the content file what the edit guard decides."""
    existing = _existing(target, cleaned.content)
    decision = decide(existing, restored.text, force=force)
    result = replace(cleaned, outcome=OUTCOMES[decision], tally=restored.tally, problems=restored.notes)
    if decision is Decision.KEEP:
        edited = Problem("content.edited", Where(cleaned.content), Severity.NOTE)
        shown = difference(existing or "", restored.text, cleaned.content)
        return replace(result, difference=shown, problems=(*restored.notes, edited))
    if decision is Decision.SAME:
        return result
    if decision is Decision.OVERWRITE:
        backup = _free(target)
        put(backup, target.read_bytes(), f"{cleaned.content} → {backup.name}")
        result = replace(result, backup=f"{cleaned.content.rpartition('/')[0]}/{backup.name}".lstrip("/"))
    put(target, restored.text.encode(), cleaned.content)
    return result


def _existing(target: Path, shown: str) -> str | None:
    try:
        # What is no UTF-8 cannot be ours: it counts as edited and is kept byte for byte.
        return bytes_of(target, shown).decode("utf-8", "replace")
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = {"reason": error.strerror or ""}
        raise ReportsiteError(Problem("io.unreadable", Where(shown), args=reason)) from error


def _free(target: Path) -> Path:
    """A name for a backup beside ``target`` that is not taken: backups are never overwritten."""
    number = 1
    while (path := target.with_name(f"{target.stem}.{number}.bak")).exists():
        number += 1
    return path
