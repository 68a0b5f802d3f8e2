"""Why a result was made anew, or was not, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Cause(StrEnum):
    """What stands between an earlier result and this one."""

    SAME = "same"
    """Nothing: the earlier result holds."""
    NEW = "new"
    """There is no earlier result."""
    CHANGED = "changed"
    """Something that it is made of."""
    LOST = "lost"
    """It was made of the same, but what was kept of it is damaged or gone."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the result of ``step`` for ``name`` was used again or not."""

    step: str
    name: str
    cause: Cause
    changed: tuple[str, ...] = ()
    """The parts that differ, by the names the step gives them."""
