"""What differs between two texts, for people to read: by clauses first, and by characters where clauses differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

Part = tuple[str, str]
"""Mark and text: ``=`` in both, ``-`` only before, ``+`` only after."""
LEAST = 2
"""Characters in a row that must be equal between two that differ; fewer are chance, and read like it."""
_CLAUSE = re.compile(r"[^，。；：！？、,;:!?\n]*[，。；：！？、,;:!?\n]|[^，。；：！？、,;:!?\n]+")


def differences(before: str, after: str) -> tuple[Part, ...]:
    """The parts of both texts in order; what is only before stands in front of what is only after."""
    parts: list[Part] = []
    old, new = _CLAUSE.findall(before), _CLAUSE.findall(after)
    for same, one, other in _runs(old, new):
        parts += [("=", one)] if same else _by_characters(one, other)
    return tuple(_joined(parts))


def _by_characters(before: str, after: str) -> Iterator[Part]:
    runs = list(_runs(before, after))
    for number, (same, one, other) in enumerate(runs):
        if same and (len(one) >= LEAST or number in (0, len(runs) - 1)):
            yield "=", one
        else:
            yield "-", one
            yield "+", other


def _runs(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[bool, str, str]]:
    """Whether they are equal, and both sides, of every run of a shortest edit by insertions and deletions."""
    from rapidfuzz.distance import Indel  # 30 ms: not for a build that compares nothing

    for same, codes in groupby(Indel.opcodes(before, after), key=lambda code: code.tag == "equal"):
        run = list(codes)
        one, other = before[run[0].src_start : run[-1].src_end], after[run[0].dest_start : run[-1].dest_end]
        yield same, one if isinstance(one, str) else "".join(one), other if isinstance(other, str) else "".join(other)


def _joined(parts: Sequence[Part]) -> Iterator[Part]:
    """With one part for each mark between two equal ones."""
    for same, run in groupby(parts, key=lambda part: part[0] == "="):
        found = list(run)
        for mark in "=" if same else "-+":
            text = "".join(text for m, text in found if m == mark)
            if text:
                yield mark, text
