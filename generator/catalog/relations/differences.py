"""What differs between two texts, for people to read: by clauses first, and by characters where clauses differ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

Part = tuple[str, str]
"""Mark and text: ``=`` in both, ``-`` only before, ``+`` only after."""
Text = TypeVar("Text", str, list[str])
Run = tuple[bool, Text, Text]
"""Whether they are equal, and both sides."""
LEAST = 2
"""Characters in a row that must be equal between two that differ; fewer are chance, and read like it."""
_CLAUSE = re.compile(r"[^，。；：！？、,;:!?\n]*[，。；：！？、,;:!?\n]|[^，。；：！？、,;:!?\n]+")
_NUMBER = re.compile(r"\d[\d.]*\d")
_SIGNS = range(0xD800, 0xE000)
"""Code points that no text holds: each stands for a number, so that 10 and 12 differ, not their last digits."""


def differences(before: str, after: str) -> tuple[Part, ...]:
    """The parts of both texts in order; what is only before stands in front of what is only after."""
    return tuple(_parts(_by_clauses(before, after)))


def _by_clauses(before: str, after: str) -> Iterator[Run[str]]:
    for same, old, new in _runs(_CLAUSE.findall(before), _CLAUSE.findall(after)):
        one, other = "".join(old), "".join(new)
        if same or not (one and other):
            yield same, one, other
        else:
            yield from _by_characters(one, other)


def _by_characters(before: str, after: str) -> Iterator[Run[str]]:
    signs: dict[str, str] = {}

    def sign(number: re.Match[str]) -> str:
        return signs.setdefault(number[0], chr(_SIGNS[len(signs)])) if len(signs) < len(_SIGNS) else number[0]

    def back(run: str) -> str:  # few runs have a sign, and those are not printable: quick to ask
        return run if run.isprintable() else run.translate(numbers)

    runs = list(_runs(_NUMBER.sub(sign, before), _NUMBER.sub(sign, after)))
    numbers = {ord(sign): number for number, sign in signs.items()}
    for place, (same, one, other) in enumerate(runs):
        yield same and (len(one) >= LEAST or place in (0, len(runs) - 1)), back(one), back(other)


def _runs(before: Text, after: Text) -> Iterator[Run[Text]]:
    """Every run of a shortest edit by insertions and deletions."""
    from rapidfuzz.distance import Indel  # 30 ms: not for a build that compares nothing

    one = other = 0
    for start, there, size in Indel.opcodes(before, after).as_matching_blocks():  # the last is empty, at both ends
        if start > one or there > other:
            yield False, before[one:start], after[other:there]
        one, other = start + size, there + size
        if size:
            yield True, before[start:one], after[there:other]


def _parts(runs: Iterable[Run[str]]) -> Iterator[Part]:
    """With one part for each mark between two equal ones."""
    equal = before = after = ""
    for same, one, other in (*runs, (True, "", ""), (False, "", "")):
        if not same:
            if equal:
                yield "=", equal
            equal, before, after = "", before + one, after + other
            continue
        if before:
            yield "-", before
        if after:
            yield "+", after
        equal, before, after = equal + one, "", ""
