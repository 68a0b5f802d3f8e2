"""Cues: patterns that speak for something. One pass over a text for the words they need tells which to try there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.catalog.facts.lexicon import any_of

T = TypeVar("T")
GAP = "\0"
"""Where in a pattern no certain text is."""
ESCAPES = re.compile(r"\\.|\[\^?]?[^]]*]")
"""Escapes and classes: found first, for a sign in them is no other sign."""
GROUP = re.compile(r"\([^()]*\)")
INNER = re.compile(r"(?<=\()([^()]*)\([^()]*\)")
"""A group in a group, and what stands before it there."""
OR = re.compile(r"\|(?![^()]*\))")
"""Between alternatives of the whole, where no group is in a group."""
CHOICE = re.compile(r"\((?:\?:)?((?!\?)[^()]*)\)(?![*?{])")
VAGUE = re.compile(r".(?:[*?]|\{[^}]*})\??|[.+^$]")
"""What may be missing or is anything."""
FLAGS = re.compile(r"\(\?[a-zA-Z]+[:)]")


@dataclass(frozen=True, slots=True)
class Cues(Generic[T]):
    """What cues speak for, with the words that tell where they may match."""

    all: tuple[T, ...]
    words: re.Pattern[str]
    near: Mapping[str, frozenset[int]]
    """By word: the cues that need it, or one that may begin inside it and so be passed over."""
    anywhere: frozenset[int]
    """Cues that need no word."""

    def worth_trying(self, text: str) -> list[T]:
        """In order: what all cues that match in ``text`` speak for, and some that do not."""
        return [self.all[n] for n in sorted(self.anywhere.union(*map(self.near.__getitem__, self.words.findall(text))))]


def cues(all: Sequence[tuple[str, T]]) -> Cues[T]:
    """Patterns, each with what it speaks for, and their words."""
    needing: dict[str, set[int]] = {}
    for number, (pattern, _) in enumerate(all):
        for word in needed(pattern):
            needing.setdefault(word, set()).add(number)
    anywhere = frozenset(needing.pop("", ()))
    first: dict[str, list[str]] = {}
    for word in needing:
        first.setdefault(word[0], []).append(word)
    near = {word: frozenset(n for other in _inside(word, first) for n in needing[other]) for word in needing}
    return Cues(tuple(one for _, one in all), re.compile(any_of(needing) if needing else "(?!)"), near, anywhere)


def needed(pattern: str) -> tuple[str, ...]:
    """Words of which one is in every text that ``pattern`` matches: the longest certain text of each alternative, or
    of each choice that it leaves; empty where there is none, and where a flag changes how letters are read.

    ``a?bc(d|e)|(?!f)g`` → ``("bcd", "bce", "g")``.
    """
    bare = ESCAPES.sub(GAP, pattern)
    if FLAGS.search(bare):
        return ("",)
    while bare != (outer := INNER.sub(rf"\1{GAP}", bare)):
        bare = outer
    return tuple(word for one in OR.split(bare) for word in _certain(one))


def _certain(one: str) -> list[str]:
    """Words of one alternative: those of the choice in it that makes the shortest of them longest."""
    found = [[_longest(one)]]
    for m in CHOICE.finditer(one):
        found.append([_longest(f"{one[: m.start()]}{option}{one[m.end() :]}") for option in m[1].split("|")])
    return max(found, key=lambda words: min(map(len, words)))


def _longest(one: str) -> str:
    return max(VAGUE.sub(GAP, GROUP.sub(GAP, one)).split(GAP), key=len)


def _inside(word: str, first: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Of the words by their ``first`` character, those that may begin where ``word`` stands: itself is one."""
    for start, character in enumerate(word):
        yield from (w for w in first.get(character, ()) if w.startswith(word[start : start + len(w)]))
