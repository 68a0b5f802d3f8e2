"""Why a result was made anew, or was not, as values."""

from __future__ import annotations

from collections.abc import Iterator
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


Why = tuple[Cause, tuple[str, ...]]
"""As much of a :class:`Reason` as many results have in common."""


class Reasons:
    """Those of many results, in little memory: what they have in common is held once, and most results are used."""

    def __init__(self) -> None:
        self._known: dict[Why, Why] = {}
        self._of: dict[str, dict[str, Why]] = {}
        """By step and name."""
        self._unused: set[tuple[str, str]] = set()

    def add(self, step: str, name: str, why: Why) -> None:
        """The first one given stays."""
        some = self._of.setdefault(step, {})
        if name not in some:
            some[name] = self._known.setdefault(why, why)
            self._unused.add((step, name))

    def use(self, step: str, name: str) -> None:
        """There is a result now, and somebody has it."""
        self._unused.discard((step, name))

    def lose(self, step: str, name: str) -> None:
        """The result is of no use after all."""
        self._of[step][name] = Cause.LOST, ()
        self._unused.add((step, name))

    def knows(self, step: str, name: str) -> bool:
        """Whether there is a reason."""
        return name in self._of.get(step, ())

    def used(self, step: str, name: str) -> bool:
        """Whether the result is used; not if nobody asked for it."""
        return self.knows(step, name) and (step, name) not in self._unused

    def __iter__(self) -> Iterator[Reason]:
        return (Reason(step, name, *why) for step, some in self._of.items() for name, why in some.items())
