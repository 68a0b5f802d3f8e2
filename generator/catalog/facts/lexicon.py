"""What rules make of the word lists in ``generator/data``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from generator.data import load


def words(value: str | Iterable[str]) -> tuple[str, ...]:
    """A list written as one folded string, or as a list, without repetitions."""
    items = value.split() if isinstance(value, str) else value
    return tuple(dict.fromkeys(items))


@cache
def profile(genre: str) -> Mapping[str, Any]:
    """The genre profile ``generator/data/genres/GENRE.yml``; nothing for a genre that has none."""
    names = {entry.name for entry in files("generator.data").joinpath("genres").iterdir()}
    return load(f"genres/{genre}") if f"{genre}.yml" in names else {}


@cache
def members(name: str, key: str) -> frozenset[str]:
    """The list ``key`` of the data file ``name`` as a set."""
    return frozenset(words(load(name)[key]))


def any_of(value: str | Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(w) for w in sorted(words(value), key=lambda w: (-len(w), w))) + ")"
