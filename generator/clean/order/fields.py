"""What a text speaks of: its weights over the semantic fields of ``generator/data/fields.yml``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from math import log, sqrt
from operator import add

from generator.data import load

Weights = Mapping[str, float]


@cache
def _lexicon() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    """The words by their first two characters, longest first, and the fields of each word."""
    fields: dict[str, list[str]] = {}
    for name, words in load("fields").items():
        for word in words.split():
            fields.setdefault(word, []).append(name)
    starts: dict[str, list[str]] = {}
    for word in sorted(fields, key=lambda word: (-len(word), word)):
        starts.setdefault(word[:2], []).append(word)
    return _fixed(starts), _fixed(fields)


def _fixed(lists: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return {key: tuple(values) for key, values in lists.items()}


def _words(text: str) -> Iterator[str]:
    """The words of the lexicon from left to right, the longest at each place; single characters have no weight."""
    starts, _ = _lexicon()
    reached = 0
    for at, pair in [(at, pair) for at, pair in enumerate(map(add, text, text[1:])) if pair in starts]:
        word = next((word for word in starts[pair] if text.startswith(word, at)), "") if at >= reached else ""
        if word:
            yield word
            reached = at + len(word)


def fields_of(text: str) -> Weights:
    """Unit vector over fields; each different word counts once more, by the logarithm of its uses."""
    _, fields = _lexicon()
    weights: dict[str, float] = {}
    for word, count in Counter(_words(text)).items():
        for name in fields[word]:
            weights[name] = weights.get(name, 0.0) + (1 + log(count)) * (len(word) - 1) / len(fields[word])
    norm = sqrt(sum(w * w for w in weights.values()))
    return {name: weight / norm for name, weight in weights.items()} if norm else {}


def agreement(one: Weights, other: Weights) -> float:
    """Cosine of two unit vectors, 0 … 1."""
    return sum(weight * other.get(name, 0.0) for name, weight in one.items())
