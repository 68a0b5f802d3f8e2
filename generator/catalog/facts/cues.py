"""Cues: patterns that speak for a topic. One pass over a text for the words that they need tells which to try there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.catalog.facts.lexicon import any_of

GAP = "\0"
"""Where in a pattern no certain text is."""
ESCAPES = re.compile(r"\\.|\[\^?]?[^]]*]")
"""Escapes and classes: found first, for a sign in them is no other sign."""
GROUP = re.compile(r"\([^()]*\)")
VAGUE = re.compile(r".(?:[*?]|\{[^}]*})|[.+^$]")
"""What may be missing or is anything."""
FLAGS = re.compile(r"\(\?[a-zA-Z]+[:)]")


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern with the topic that it speaks for, and what one match is worth."""

    topic: str
    weight: float
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """Cues with the words that tell where they may match."""

    all: tuple[Cue, ...]
    words: re.Pattern[str]
    near: Mapping[str, frozenset[int]]
    """By word: the cues that need it, or one that may begin inside it and so be passed over."""
    anywhere: frozenset[int]
    """Cues that need no word."""

    def worth_trying(self, text: str) -> list[Cue]:
        """In order: all cues that match in ``text``, and some that do not."""
        return [self.all[n] for n in sorted(self.anywhere.union(*map(self.near.__getitem__, self.words.findall(text))))]


def cues(all: Sequence[Cue]) -> Cues:
    """``all`` with their words."""
    needing: dict[str, set[int]] = {}
    for number, cue in enumerate(all):
        for word in needed(cue.pattern.pattern):
            needing.setdefault(word, set()).add(number)
    anywhere = frozenset(needing.pop("", ()))
    first = {word[0]: [other for other in needing if other[0] == word[0]] for word in needing}
    near = {word: frozenset(n for other in _inside(word, first) for n in needing[other]) for word in needing}
    return Cues(tuple(all), re.compile(any_of(needing) if needing else "(?!)"), near, anywhere)


def needed(pattern: str) -> tuple[str, ...]:
    """Words of which one is in every text that ``pattern`` matches: the longest certain text of each alternative,
    empty for one that has none, and where a flag changes how letters are read.

    ``a?bc(d|e)|(?!f)g`` → ``("bc", "g")``.
    """
    bare = ESCAPES.sub(GAP, pattern)
    if FLAGS.search(bare):
        return ("",)
    while bare != (outer := GROUP.sub(GAP, bare)):
        bare = outer
    return tuple(max(VAGUE.sub(GAP, one).split(GAP), key=len) for one in bare.split("|"))


def _inside(word: str, first: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Of the words by their ``first`` character, those that may begin where ``word`` stands: itself is one."""
    for start, character in enumerate(word):
        yield from (w for w in first.get(character, ()) if w.startswith(word[start : start + len(w)]))
