"""Postings of character pairs: which documents hold two characters side by side, and how prominently.

Characters are UTF-16 code units, as in the browser's strings. An entry is a document's number times
:data:`WEIGHTS` plus a weight. A list is a string: each character stands for an entry, by its distance
from the one before (from 0 at the start) above :data:`BASE`; what does not fit below the surrogates
takes two characters (see :func:`encode`). UTF-8 thus makes it a variable-length integer that a browser
decodes by itself.
"""

from __future__ import annotations

import sys
from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from operator import add, sub

from generator.site.search.documents import Document

FEW, MANY, HEADING = 0, 1, 2
"""Weights: the pair occurs; at least :data:`OFTEN` times; in the title or a heading."""
WEIGHTS = 3
OFTEN = 3
BASE = 0x23
"""The first character used: after the control characters, the space and the quotation mark."""
WIDE = 0xD000
"""Distances from here on take a second character."""

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


def encode(entries: Sequence[int]) -> str:
    """Ascending entries → a list as a string."""
    steps = map(sub, entries, chain((0,), entries))
    try:
        characters = array("H", map(add, steps, repeat(BASE)))
        if max(characters) < WIDE:
            return characters.tobytes().decode(UTF_16)
    except OverflowError:
        pass
    return "".join(map(_character, map(sub, entries, chain((0,), entries))))


def _character(step: int) -> str:
    if step < WIDE:
        return chr(BASE + step)
    return chr(WIDE + BASE + step // WIDE) + chr(BASE + step % WIDE)


def pairs(text: str) -> Iterator[int]:
    """Every two code units of ``text`` that stand side by side, as one number."""
    units = text.encode(UTF_16, "surrogatepass")
    even, odd = (units[start : start + (len(units) - start) // 4 * 4] for start in (0, 2))
    return chain(memoryview(even).cast("I"), memoryview(odd).cast("I"))


class Postings:
    """Collects documents in ascending order of their numbers."""

    def __init__(self) -> None:
        self._lists: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))

    def add(self, number: int, item: Document) -> None:
        """Enter every pair of ``item``; a line's last character pairs with the line end."""
        text = fold(item.text) + "\n"
        places = zip(text.split("\n"), item.ids.split(" "), strict=False)
        heads = "\n".join(line for line, place in places if not place.startswith("p")) + "\n"
        counts = Counter(pairs(text))
        entries = dict.fromkeys(counts, number * WEIGHTS + FEW)
        entries |= dict.fromkeys((pair for pair, n in counts.items() if n >= OFTEN), number * WEIGHTS + MANY)
        entries |= dict.fromkeys(counts.keys() & set(pairs(heads)), number * WEIGHTS + HEADING)
        deque(map(array.append, map(self._lists.__getitem__, entries), entries.values()), maxlen=0)

    def shards(self, size: int) -> Iterator[tuple[str, dict[str, dict[str, str]]]]:
        """Runs of first characters of about ``size`` bytes: the characters, and their lists by second character."""
        groups: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        units = array("H", array("I", self._lists).tobytes())
        for first, second, pair in zip(map(chr, units[::2]), map(chr, units[1::2]), self._lists, strict=True):
            groups[first].append((second, pair))
        characters, shard, filled = "", dict[str, dict[str, str]](), 0
        for first in sorted(groups.keys() - {"\n"}):
            lists = {second: encode(self._lists.pop(pair)) for second, pair in sorted(groups[first])}
            characters += first
            shard[first] = lists
            filled += sum(len(text.encode()) + 8 for text in lists.values())
            if filled >= size:
                yield characters, shard
                characters, shard, filled = "", {}, 0
        if shard:
            yield characters, shard
