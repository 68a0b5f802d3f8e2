"""Postings of character pairs: which documents hold two characters side by side, and how prominently.

A list is a string. Each character of it stands for one document: the distance from the one before (from
-1 at the start) times :data:`WEIGHTS` plus a weight, from :data:`BASE` up; what does not fit below the
surrogates takes two characters (see :func:`encode`). UTF-8 thus makes it a variable-length integer that
a browser decodes by itself.
"""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.site.search.documents import Document

FEW, MANY, HEADING = 0, 1, 2
"""Weights: the pair occurs; at least :data:`OFTEN` times; in the title or a heading."""
WEIGHTS = 3
OFTEN = 3
BASE = 0x23
"""The first character used: after the control characters, the space and the quotation mark."""
WIDE = 0xD000
"""Values from here on take a second character."""

FOLDED = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)} | {
    0x3000: 0x20,
    0x201C: 0x22,
    0x201D: 0x22,
    0x2018: 0x27,
    0x2019: 0x27,
}
"""Full-width forms and curled quotation marks → their ASCII forms; the theme's script matches them alike."""


FULL_WIDTH = frozenset(map(chr, FOLDED))
UTF_16 = f"utf-16-{sys.byteorder[0]}e"


def fold(text: str) -> str:
    """``text`` with full-width forms, curled quotation marks and capitals folded, character for character."""
    for character in FULL_WIDTH.intersection(text):
        text = text.replace(character, chr(FOLDED[ord(character)]))
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def encode(values: Sequence[int]) -> str:
    """Ascending document numbers times :data:`WEIGHTS` plus weight → a list as a string."""
    steps = [value - before + before % WEIGHTS for before, value in zip((-WEIGHTS, *values), values, strict=False)]
    if max(steps) < WIDE:
        return array("H", [step + BASE for step in steps]).tobytes().decode(UTF_16)
    wide = ((chr(WIDE + BASE + step // WIDE) if step >= WIDE else "") + chr(BASE + step % WIDE) for step in steps)
    return "".join(wide)


class Postings:
    """Collects documents in ascending order of their numbers."""

    def __init__(self) -> None:
        self._lists: dict[str, array[int]] = {}

    def add(self, number: int, item: Document) -> None:
        """Enter every pair of ``item``; a line's last character pairs with the line end."""
        text = fold(item.text) + "\n"
        places = zip(text.split("\n"), item.ids.split(" "), strict=False)
        heads = "\n".join(line for line, place in places if not place.startswith("p")) + "\n"
        prominent = set(map(str.__add__, heads, heads[1:]))
        lists, base = self._lists, number * WEIGHTS
        for pair, count in Counter(map(str.__add__, text, text[1:])).items():
            value = base + (HEADING if pair in prominent else MANY if count >= OFTEN else FEW)
            try:
                lists[pair].append(value)
            except KeyError:
                lists[pair] = array("I", (value,))

    def shards(self, size: int) -> Iterator[tuple[str, dict[str, dict[str, str]]]]:
        """Runs of first characters of about ``size`` bytes: the characters, and their lists by second character."""
        characters, shard, filled = "", {}, 0
        group: dict[str, str] = {}
        pairs = sorted(pair for pair in self._lists if pair[0] != "\n")
        for position, pair in enumerate(pairs):
            group[pair[1]] = encode(self._lists.pop(pair))
            if position + 1 < len(pairs) and pairs[position + 1][0] == pair[0]:
                continue
            characters += pair[0]
            shard[pair[0]] = group
            filled += sum(len(text.encode("utf-8", "surrogatepass")) + 8 for text in group.values())
            group = {}
            if filled >= size or position + 1 == len(pairs):
                yield characters, shard
                characters, shard, filled = "", {}, 0
