"""What rules make of the word lists in ``generator/data``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
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


def han(text: str) -> bool:
    """Whether ``text`` is of Han characters and not empty: soon said, where a pattern of them takes 1 ms to be made."""
    return bool(text) and "一" <= min(text) <= max(text) <= "鿿"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """``pattern``, made when it is first asked for: of those in the data a report needs few, and each takes a while."""
    return re.compile(pattern)


def any_of(value: str | Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    return f"(?:{_tree(sorted(words(value), key=lambda w: (-len(w), w)))})"


def _tree(ends: Sequence[str]) -> str:
    """What begins alike stands together: of hundreds of words few are looked at where one may begin."""
    groups: dict[str, list[str]] = {}
    for end in ends:
        groups.setdefault(end[:1], []).append(end[1:])
    branches = [re.escape(first) + (_tree(rest) if first else "") for first, rest in groups.items()]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
