"""Texts of lines, searched all at once: what few lines hold is found in one pass and not looked for in each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class Texts:
    """The texts of lines, in order."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._joined = "\n".join(texts)
        self._starts = [0, *accumulate(len(text) + 1 for text in texts)]

    def holding(self, pattern: re.Pattern[str]) -> set[int]:
        """Indices of the texts that hold a match of ``pattern``, or might: one may go on over the end of a text."""
        found: set[int] = set()
        match = pattern.search(self._joined)
        while match:
            index = bisect_right(self._starts, match.start()) - 1
            found.add(index)
            match = pattern.search(self._joined, self._starts[index + 1])
        return found
