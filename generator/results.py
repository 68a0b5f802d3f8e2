"""What was done: values that the command line shows, and that programs get as JSON."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from generator.cache import Reason
from generator.problems import Problem

Progress = Callable[[str, int, int], None]
"""Told, as work goes on, the stage (``clean``, ``load``, ``render`` …), how much is done, and of how much."""


def silent(stage: str, done: int, total: int) -> None:
    """Progress for nobody."""


class Outcome(StrEnum):
    """What became of a report's content file."""

    CREATED = "created"
    SAME = "unchanged"
    REFRESHED = "renewed"
    KEPT = "kept-edit"
    OVERWRITTEN = "overwritten"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Tally:
    """How much cleaning did to a report."""

    joined: int = 0
    """Lines joined to the line before."""
    duplicates: int = 0
    """Stretches printed once and extracted again."""
    furniture: int = 0
    """Page numbers, running headers and other pieces of furniture removed."""
    moved: int = 0
    """Blocks put back where they belong."""
    doubts: int = 0
    """Decisions that a person should look at."""
    flags: int = 0
    """Things that could not be recovered."""


@dataclass(frozen=True, slots=True)
class Restored:
    """A content file not yet written."""

    text: str
    tally: Tally
    notes: tuple[Problem, ...] = ()
    """What could not be recovered, and what a person settled that could not be heeded, as warnings."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What was done to one seed."""

    seed: str
    content: str
    """The content file; its path, like that of the seed, is the one that messages show."""
    outcome: Outcome
    tally: Tally = Tally()
    difference: str = ""
    """From the edited file to a fresh reading, when the edit was kept."""
    backup: str = ""
    """Where the edited file went, when it was overwritten."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """How often each step was done; what was done in an earlier build and still holds is not counted."""

    cleaned: int = 0
    """Seeds."""
    parsed: int = 0
    """Content files."""
    extracted: int = 0
    """Reports, for their facts."""
    laid_out: int = 0
    """Sites: 0 when nothing at all had changed."""
    rendered: int = 0
    """Pages."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Paths of a site, by what became of them."""

    created: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Built:
    """What a build or a check came to."""

    cleaned: tuple[Cleaned, ...] = ()
    reports: int = 0
    """Reports in the site."""
    files: int = 0
    """Files in the site."""
    written: bool = False
    """Whether the output folder now holds this site."""
    changes: Changes = field(default_factory=Changes)
    times: tuple[tuple[str, float], ...] = ()
    """Stages and how long each took, in seconds."""
    work: Work = Work()
    drafts: tuple[str, ...] = ()
    """Ids of the drafts that a preview shows."""
    reasons: tuple[Reason, ...] = ()
    """Why each step that is remembered was done or not."""
    problems: tuple[Problem, ...] = ()
    """All of them, those of ``cleaned`` included."""
