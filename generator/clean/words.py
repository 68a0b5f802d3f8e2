"""Does a word of the dictionary straddle a seam? (229 of 421 joined seams of the seeds do, no other.)"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from types import ModuleType

REACH = 4
"""Characters looked at on each side: as long as all but a few words."""

HALF = 2
"""Characters of each word of a set phrase."""


@cache
def _segmenter() -> ModuleType:
    """Rjieba cuts as jieba does and loads six times as fast; either will do."""
    try:
        return import_module("rjieba")
    except ImportError:
        return import_module("jieba")


def straddles(left: str, right: str) -> bool:
    """Whether the segmenter puts the last character of ``left`` and the first of ``right`` into one word."""
    before, after = left[-REACH:], right[:REACH]
    if not before[-1:].isalpha() or not after[:1].isalpha():
        return False
    at = 0
    for word in _segmenter().cut(before + after):
        at += len(word)
        if at >= len(before):
            return at > len(before)
    return False


def breaks(left: str, right: str) -> bool:
    """Whether a word straddles the seam that is not two words, one on each side, of a set phrase (``回顾过去``)."""
    if not straddles(left, right):
        return False
    cut = _segmenter().cut
    halves = left[-HALF:], right[:HALF]
    return [*cut("".join(halves))] != ["".join(halves)] or [[*cut(half)] for half in halves] != [
        [half] for half in halves
    ]
