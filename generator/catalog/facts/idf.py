"""How rare words are: inverse document frequencies of jieba's general corpus, from a table that is searched as it lies,
for to read all of it takes longer than to look up the words of a report."""

from __future__ import annotations

import math
from bisect import bisect_left
from functools import cache, lru_cache
from importlib.resources import files

SIGNIFICANT = 12
"""Digits of a value, as jieba prints it."""
REMEMBERED = 1 << 15
"""Words whose value is remembered: at most 6 MB."""


class Idf:
    """The values of a table as ``generator/data/make.py`` writes it, in UTF-8."""

    def __init__(self, table: bytes) -> None:
        self._table = table
        self._start = table.index(b"\n") + 1
        self._texts, self._usual = map(int, table[: self._start].split())

    def __getitem__(self, word: str) -> float:
        """That of ``word``; of one that is not in the table the median."""
        start = word.encode("utf-8", "surrogatepass") + b" "
        at = bisect_left(range(len(self._table)), start, self._start, key=self._line)
        known = self._table.startswith(start, at)
        texts = int(self._table[at + len(start) : self._table.index(b"\n", at)]) if known else self._usual
        return float(f"{math.log(self._texts / texts):.{SIGNIFICANT}g}")

    def _line(self, at: int) -> bytes:
        """The line that goes over offset ``at``."""
        return self._table[self._table.rfind(b"\n", 0, at) + 1 : self._table.index(b"\n", at)]


@cache
def general() -> Idf:
    """That of jieba's general corpus."""
    return Idf(files("generator.data").joinpath("texts.txt").read_bytes())


@lru_cache(REMEMBERED)
def rarity(word: str) -> float:
    """The value of ``word`` in the general corpus."""
    return general()[word]
