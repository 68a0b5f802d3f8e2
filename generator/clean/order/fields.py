"""What a text speaks of: its weights over the semantic fields of ``generator/data/fields.yml``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from math import log, sqrt

from generator.data import load

Weights = Mapping[str, float]


@cache
def _lexicon() -> tuple[re.Pattern[str], Mapping[str, tuple[str, ...]]]:
    """One pattern for all words, longest first, and the fields of each word."""
    fields: dict[str, list[str]] = {}
    for name, words in load("fields").items():
        for word in words.split():
            fields.setdefault(word, []).append(name)
    ordered = sorted(fields, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, ordered))), {word: tuple(names) for word, names in fields.items()}


def fields_of(text: str) -> Weights:
    """Unit vector over fields; each different word counts once more, by the logarithm of its uses."""
    pattern, fields = _lexicon()
    weights: dict[str, float] = {}
    for word, count in Counter(pattern.findall(text)).items():
        for name in fields[word]:
            weights[name] = weights.get(name, 0.0) + (1 + log(count)) * (len(word) - 1) / len(fields[word])
    norm = sqrt(sum(w * w for w in weights.values()))
    return {name: weight / norm for name, weight in weights.items()} if norm else {}


def agreement(one: Weights, other: Weights) -> float:
    """Cosine of two unit vectors, 0 … 1."""
    return sum(weight * other.get(name, 0.0) for name, weight in one.items())
