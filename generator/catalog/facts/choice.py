"""Which phrase around a number names what it counts: every phrase that might is weighed, the heaviest is taken.

The weights were learned from the labelled reports in ``tests/catalog`` (``tests/catalog/learn.py``): a log-linear
model over the candidates of each number (Berger, Della Pietra & Della Pietra 1996). They are whole numbers, so
sums are the same everywhere; of candidates that weigh the same the first is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeVar

from generator.catalog.facts import features
from generator.catalog.facts.phrase import Phrase
from generator.catalog.facts.wording import PEOPLE

T = TypeVar("T")
BEFORE, BEHIND, CARRIED, SHARED = "before", "behind", "carried", "shared"
NEVER = frozenset(["、", "，", "：", "的", "等"])
"""Marks and particles that no name begins or ends with."""
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


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that may name the thing: words ``start`` to ``end`` of a phrase, or the thing ``start`` places back."""

    place: str
    name: str
    start: int = 0
    end: int = 0


@cache
def weights() -> Mapping[str, int]:
    """The weight of each feature, in hundredths; absent is 0."""
    text = files("generator.data").joinpath("objects.txt").read_text(encoding="utf-8")
    rows = (line.partition(" ") for line in text.splitlines())
    return {key: int(weight) for weight, _, key in rows}


def candidates(scene: Scene, weigh: Callable[[Sequence[str]], T]) -> Iterator[tuple[Candidate, tuple[T, ...]]]:
    """All candidates, each with what ``weigh`` makes of the groups of its features."""
    unit = features.measure(scene.unit)
    same = _alike(scene.last_unit, scene.unit) if scene.last_unit else "none"
    setting = features.setting(
        scene.lead, scene.after, scene.opened, unit, ruled=scene.after_end > 0, same=same, touching=scene.touching
    )
    at = {place: weigh([f"{place} {key}" for key in setting]) for place in (BEFORE, BEHIND, CARRIED, SHARED)}
    yield from _before(scene, unit, weigh, at[BEFORE])
    yield from _behind(scene, weigh, at[BEHIND])
    last = scene.lead.kinds[-1] if scene.lead.kinds else "empty"
    for back, thing in enumerate(reversed(scene.things), 1):
        alike, again = _alike(thing.unit, scene.unit), thing.name == scene.last
        keys = features.carried(thing.unit, unit, back, alike, scene.opened, last, again=again)
        keys.append(f"respective {back} {scene.respective}")
        yield Candidate(CARRIED, thing.name, back), (weigh(keys), at[CARRIED])
    if scene.touching:
        yield Candidate(SHARED, ""), (at[SHARED],)


def _before(
    scene: Scene, unit: str, weigh: Callable[[Sequence[str]], T], setting: T
) -> Iterator[tuple[Candidate, tuple[T, ...]]]:
    lead = scene.lead
    begins = [weigh(keys) for keys in features.beginnings(lead, scene.opened, unit, scene.lead_end)]
    ends = [weigh(keys) for keys in features.endings(lead, unit, scene.lead_end)]
    for j in range(1, len(lead) + 1):
        for i in range(j):
            if lead.kinds[i] not in NEVER and lead.kinds[j - 1] not in NEVER:
                name = lead.text[lead.starts[i] : lead.ends[j - 1]]
                yield Candidate(BEFORE, name, i, j), (begins[i], ends[j - 1], setting)


def _behind(scene: Scene, weigh: Callable[[Sequence[str]], T], setting: T) -> Iterator[tuple[Candidate, tuple[T, ...]]]:
    after = scene.after
    for i in features.starts(after):
        for j, keys in enumerate(features.behind(after, i, scene.after_end), i + 1):
            if after.kinds[j - 1] not in NEVER:
                name = after.text[after.starts[i] : after.ends[j - 1]]
                yield Candidate(BEHIND, name, i, j), (weigh(keys), setting)


def _alike(unit: str, other: str) -> str:
    people = {unit, other} <= set(PEOPLE)
    return "same" if unit == other or people else "other"


def choose(scene: Scene) -> Candidate | None:
    """The heaviest candidate, or nothing where there is none."""
    known = weights()

    def weigh(keys: Sequence[str]) -> int:
        return sum(known.get(key, 0) for key in keys)

    heaviest = max(candidates(scene, weigh), key=lambda item: sum(item[1]), default=None)
    return heaviest[0] if heaviest else None
