"""Postings of character pairs: which blocks of text hold two characters side by side, and how prominently.

A block is a few whole lines of a document (:data:`BLOCK`): far fewer of them than of documents hold all
pairs of a phrase but not the phrase. Characters are UTF-16 code units, as in the browser's strings. An
entry is a block's number times :data:`WEIGHTS` plus a weight. A list is a string: each character stands
for an entry, by its distance from the one before (from 0 at the start) above :data:`BASE`; what does not
fit below the surrogates takes two characters (see :func:`encode`). UTF-8 thus makes it a variable-length
integer that a browser decodes by itself.
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
"""Weights: the pair occurs; at least :data:`OFTEN` times in the document; in the block's title or headings."""
WEIGHTS = 3
BLOCK = 500
"""Characters after which a block ends with the line. Measured on real reports: of whole documents six times
as many hold all pairs of a phrase in vain; of single paragraphs half as many, in lists a quarter larger."""
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


def blocks(item: Document) -> Iterator[tuple[str, str]]:
    """Text of each block, every line with its line end, and those of its lines that are title or headings."""
    text = heads = ""
    for line, place in zip(item.text.split("\n"), item.ids.split(" "), strict=True):
        text += line + "\n"
        if not place.startswith("p"):
            heads += line + "\n"
        if len(text) >= BLOCK:
            yield text, heads
            text = heads = ""
    if text:
        yield text, heads


class Postings:
    """Collects documents in ascending order of their numbers."""

    def __init__(self) -> None:
        self._lists: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
        self.sizes: list[int] = []
        """Number of blocks of each document."""
        self._blocks = 0

    def add(self, item: Document) -> None:
        """Enter every pair of ``item``; a line's last character pairs with the line end."""
        item = Document(fold(item.text), item.ids)
        often = {pair for pair, count in Counter(pairs(item.text)).items() if count >= OFTEN}
        before = self._blocks
        for text, heads in blocks(item):
            found = set(pairs(text))
            entries = dict.fromkeys(found, self._blocks * WEIGHTS + FEW)
            entries |= dict.fromkeys(found & often, self._blocks * WEIGHTS + MANY)
            entries |= dict.fromkeys(found.intersection(pairs(heads)), self._blocks * WEIGHTS + HEADING)
            deque(map(array.append, map(self._lists.__getitem__, entries), entries.values()), maxlen=0)
            self._blocks += 1
        self.sizes.append(self._blocks - before)

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
