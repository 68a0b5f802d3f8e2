"""A number in its sentence, and the phrases that may name what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.catalog.facts.phrase import Phrase

BEFORE, EARLIER, BEHIND, CARRIED, SHARED = "before", "earlier", "behind", "carried", "shared"
RECALLED = 4
"""Things counted earlier in the sentence that a number may come back to."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something counted earlier in the sentence."""

    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A number between its phrases, and what the sentence said before it."""

    lead: Phrase
    after: Phrase
    earlier: Phrase
    """The clause before this one, where it has no number and this one says little before its own."""
    opened: str
    """How the lead begins: ``start`` of the clause, ``list`` mark, ``on`` right behind another number."""
    unit: str
    lead_end: int
    """Word of the lead behind the last of the name, by rule."""
    after_end: int
    """Offset in ``after`` at which the name ends, by rule; 0 where the rules find none."""
    things: tuple[Thing, ...]
    """Earlier things, the latest last."""
    last: str
    """The thing of the number before."""
    last_unit: str
    respective: int
    """Numbers left to divide among several things, this included (分别增长6%、8%)."""
    touching: bool
    """Whether the next number follows at once."""


class Candidate(NamedTuple):
    """A phrase that may name the thing: words ``start`` to ``end`` of a phrase, or the thing ``start`` places back."""

    place: str
    start: int = 0
    end: int = 0

    def name(self, scene: Scene) -> str:
        """The phrase as printed."""
        if self.place == CARRIED:
            return scene.things[-self.start].name
        phrase = {BEFORE: scene.lead, EARLIER: scene.earlier}.get(self.place, scene.after)
        return phrase.text[phrase.starts[self.start] : phrase.ends[self.end - 1]] if self.end else ""
