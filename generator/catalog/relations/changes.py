"""One region's report against its last: paragraphs kept, changed, new and gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import add

from generator.catalog.facts.prints import NOT_WORDS

ALIKE = 0.4
"""Dice's coefficient of character bigrams from which two paragraphs are one, rewritten."""


class Change(StrEnum):
    """What became of a paragraph."""

    KEPT = "kept"
    """The same words; punctuation may differ."""
    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Step:
    """A paragraph of the newer report, the older, or both; indices, or ``None``."""

    change: Change
    before: int | None
    after: int | None


def changes(old: Sequence[str], new: Sequence[str]) -> tuple[Step, ...]:
    """The paragraphs of the newer report in order, then those of the older that are gone."""
    pairs = _pairs([NOT_WORDS.sub("", t) for t in old], [NOT_WORDS.sub("", t) for t in new])
    steps = []
    for index in range(len(new)):
        match = pairs.get(index)
        if match is None:
            steps.append(Step(Change.NEW, None, index))
        else:
            steps.append(Step(match[0], match[1], index))
    taken = {match[1] for match in pairs.values()}
    return (*steps, *(Step(Change.GONE, i, None) for i in range(len(old)) if i not in taken))


def _pairs(old: Sequence[str], new: Sequence[str]) -> Mapping[int, tuple[Change, int]]:
    """The best partner of each new paragraph: equal ones first, then by Dice's coefficient, greedily."""
    sets = _bigrams([*old, *new])
    sizes = [one.bit_count() for one in sets]
    scored = []
    for number, text in enumerate(new, len(old)):
        grams, size = sets[number], sizes[number]
        for o in range(len(old)):
            shared = (grams & sets[o]).bit_count()
            dice = 2 * shared / (size + sizes[o]) if shared else 0.0
            if dice >= ALIKE:  # as of equal ones
                scored.append((text != old[o], -dice, number - len(old), o))
    pairs: dict[int, tuple[Change, int]] = {}
    taken: set[int] = set()
    for differs, _, number, o in sorted(scored):
        if number not in pairs and o not in taken:
            pairs[number] = (Change.CHANGED if differs else Change.KEPT, o)
            taken.add(o)
    return pairs


def _bigrams(texts: Sequence[str]) -> list[int]:
    """The set of character bigrams of each, as the bits of a number: many are compared with many."""
    found = [list(map(add, text, text[1:])) for text in texts]
    places = {gram: place for place, gram in enumerate(set().union(*found))}
    sets = []
    for grams in found:
        bits = bytearray(b"0") * (len(places) + 1)
        for place in map(places.__getitem__, grams):
            bits[place] = 49  # "1"
        sets.append(int(bits, 2))
    return sets
