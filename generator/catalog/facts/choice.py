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
from operator import itemgetter
from typing import Generic, TypeVar

from generator.catalog.facts import features
from generator.catalog.facts.phrase import DIVIDING, Phrase, lately
from generator.catalog.facts.scene import BEFORE, BEHIND, CARRIED, EARLIER, SHARED, Candidate, Scene
from generator.catalog.facts.wording import PEOPLE

T = TypeVar("T", int, tuple[int, ...])
"""What features weigh; in learning, which they are."""
NEVER = frozenset(["、", "，", "：", "的", "等", "向", "将", "把"])
"""Marks, particles and prepositions that no name begins or ends with."""
UNENDING = NEVER | DIVIDING | {"adverb"}
"""Kinds of words that no name ends with."""


@cache
def weights() -> Mapping[str, int]:
    """The weight of each feature, in hundredths; absent is 0."""
    text = files("generator.data").joinpath("objects.txt").read_text(encoding="utf-8")
    found: dict[str, int] = {}
    for line in text.splitlines():  # one for each weight, with all features that weigh it: soon read
        weight, *keys = line.split("\t")
        found.update(dict.fromkeys(keys, int(weight)))
    return found


@dataclass(frozen=True, slots=True)
class Spans(Generic[T]):
    """The features of the names in a phrase before the number: each a pair of a beginning and an end, as weighed."""

    place: str
    begins: Sequence[tuple[int, T]]
    """Words that a name may begin with."""
    ends: Sequence[tuple[int, T]]
    """Words that one may end before."""


@dataclass(frozen=True, slots=True)
class Weighed(Generic[T]):
    """The features of all candidates, as weighed."""

    spans: Sequence[Spans[T]]
    others: Sequence[tuple[T, Candidate]]

    def all(self) -> Iterator[tuple[T, Candidate]]:
        """Every candidate, in the order in which the first of equals is taken."""
        for found in self.spans:
            for j, end in found.ends:
                yield from ((begin + end, Candidate(found.place, i, j)) for i, begin in found.begins if i < j)
        yield from self.others


def weighed(scene: Scene, weigh: Callable[[Sequence[str]], T]) -> Weighed[T]:
    """What ``weigh`` makes of the groups of features of the candidates."""
    unit = features.measure(scene.unit)
    same = _alike(scene.last_unit, scene.unit) if scene.last_unit else "none"
    lead, after = scene.lead, scene.after
    setting = features.setting(lead, after, scene.opened, unit, same)

    def at(place: str) -> T:
        return weigh([f"{place} {key}" for key in setting])

    def names(place: str, p: Phrase, opened: str, stop: int) -> Spans[T]:
        begins, ends = _names(place == EARLIER, p, opened, scene.unit, stop, weigh)
        here = at(place)
        return Spans(place, [(i, begin + here) for i, begin in begins], ends)

    others: list[tuple[T, Candidate]] = []
    spans = [names(BEFORE, lead, scene.opened, scene.lead_end)] if lead else []
    if scene.earlier:
        spans.append(names(EARLIER, scene.earlier, "start", len(scene.earlier)))
    closing = lead.kinds[-1] if lead else scene.opened
    if after:
        here = at(BEHIND)
        for i in features.starts(after):
            for j, keys in enumerate(features.behind(after, i, scene.after_end, closing), i + 1):
                if after.kinds[j - 1] not in UNENDING:
                    keys.append(features.fit(scene.unit, after.words[j - 1]))
                    others.append((weigh(keys) + here, Candidate(BEHIND, i, j)))
    if scene.things:
        here = at(CARRIED)
        for back, thing in enumerate(reversed(scene.things), 1):
            alike, again = _alike(thing.unit, scene.unit), thing.name == scene.last
            keys = features.carried(thing.unit, unit, back, alike, scene.opened, closing, again=again)
            keys += (f"respective {back} {scene.respective}", features.fit(scene.unit, thing.name))
            others.append((weigh(keys) + here, Candidate(CARRIED, back)))
    if scene.touching:
        others.append((at(SHARED), Candidate(SHARED)))
    return Weighed(spans, others)


@lately
def _names(
    earlier: bool, p: Phrase, opened: str, unit: str, stop: int, weigh: Callable[[Sequence[str]], T]
) -> tuple[Sequence[tuple[int, T]], Sequence[tuple[int, T]]]:
    """The beginnings and the ends of names in ``p``, as weighed; ``earlier``: in the clause before."""
    measure = features.measure(unit)
    passed = features.passed(p, stop)
    firsts, lasts = features.beginnings(p, opened, measure, stop), features.endings(p, measure, stop)
    for word, keys in zip(p.words, lasts, strict=True):
        keys.append(features.fit(unit, word))
    if earlier:
        passed, firsts, lasts = map(_said_earlier, (passed, firsts, lasts))
    over: list[T] = []
    for keys in reversed(passed):
        over.append(weigh(keys) + over[-1] if over else weigh(keys))
    begins: list[tuple[int, T]] = []
    for i, keys in enumerate(firsts):
        if p.kinds[i] not in NEVER:
            begins.append((i, weigh(keys) + over[-1 - i] if i < len(over) else weigh(keys)))
    ends = [(j, weigh(keys)) for j, keys in enumerate(lasts, 1) if p.kinds[j - 1] not in UNENDING]
    return begins, ends


def _said_earlier(found: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[f"earlier {key}" for key in keys] for keys in found]


def _alike(unit: str, other: str) -> str:
    people = {unit, other} <= set(PEOPLE)
    return "same" if unit == other or people else "other"


def choose(scene: Scene) -> Candidate | None:
    """The heaviest candidate, or nothing where there is none."""
    found = weighed(scene, _weigh())
    listed = [heaviest for spans in found.spans for heaviest in _heaviest(spans)]
    return max([*listed, *found.others], key=itemgetter(0), default=(0, None))[1]


@cache
def _weigh() -> Callable[[Sequence[str]], int]:
    weight = weights().get
    return lambda keys: sum(filter(None, map(weight, keys)))


def _heaviest(found: Spans[int]) -> Iterator[tuple[int, Candidate]]:
    """The heaviest beginning before each end: all pairs in one pass."""
    begins = iter(found.begins)
    ahead = next(begins, None)
    best: tuple[int, int] | None = None
    for j, end in found.ends:
        while ahead and ahead[0] < j:
            best = ahead if best is None or ahead[1] > best[1] else best
            ahead = next(begins, None)
        if best:
            yield best[1] + end, Candidate(found.place, best[0], j)
