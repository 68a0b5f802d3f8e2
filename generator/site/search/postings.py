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
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, repeat
from operator import add, sub

from generator.site.search.documents import Document
from generator.site.search.runs import Part, Runs

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


def encode(entries: Sequence[int], before: int = 0) -> str:
    """Ascending entries → a list as a string; ``before`` is the entry before them."""
    if not entries:
        return ""
    steps = map(sub, entries, chain((before,), entries))
    try:
        characters = array("H", map(add, steps, repeat(BASE)))
        if max(characters) < WIDE:
            return characters.tobytes().decode(UTF_16)
    except OverflowError:
        pass
    return "".join(map(_character, map(sub, entries, chain((before,), entries))))


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


def entries(item: Document, first: int) -> Iterator[dict[int, int]]:
    """Of every block of ``item``, whose first has the number ``first``, the entry of each pair; a line's last
    character pairs with the line end."""
    item = Document(fold(item.text), item.ids)
    often = {pair for pair, count in Counter(pairs(item.text)).items() if count >= OFTEN}
    for number, (text, heads) in enumerate(blocks(item), first):
        found = set(pairs(text))
        entered = dict.fromkeys(found, number * WEIGHTS + FEW)
        entered |= dict.fromkeys(found & often, number * WEIGHTS + MANY)
        entered |= dict.fromkeys(found.intersection(pairs(heads)), number * WEIGHTS + HEADING)
        yield entered


Lists = Iterable[tuple[str, dict[str, str]]]
"""By first character, in ascending order: lists by second character, in the same order."""


HELD = 1 << 23
"""Entries in memory, of four bytes: more go to the disk."""


class Postings:
    """Collects documents in ascending order of their numbers."""

    def __init__(self, runs: Runs) -> None:
        self._lists: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
        self._runs = runs
        self._held = 0
        self.sizes: list[int] = []
        """Number of blocks of each document."""
        self._blocks = 0

    def add(self, items: Iterable[Document]) -> None:
        """Enter every pair of ``items``. Raises :class:`OSError`."""
        for item in items:
            before = self._blocks
            for entered in entries(item, before):
                deque(map(array.append, map(self._lists.__getitem__, entered), entered.values()), maxlen=0)
                self._blocks += 1
                self._held += len(entered)
            if self._held > HELD:
                self._put_down()
            self.sizes.append(self._blocks - before)

    def lists(self) -> Lists:
        """All of them. Raises :class:`OSError`."""
        self._put_down()
        for first, group in groupby(self._runs.merged(), key=lambda found: found[0][0]):
            if first != ord("\n"):
                yield chr(first), {chr(second): _joined(parts) for (_, second), parts in group}

    def _put_down(self) -> None:
        named = zip(characters(self._lists), self._lists, strict=True)
        ordered = sorted(((ord(one), ord(other)), pair) for (one, other), pair in named)
        self._runs.add(_part(key, self._lists.pop(pair)) for key, pair in ordered)
        self._held = 0


def _part(key: tuple[int, int], found: array[int]) -> Part:
    return Part(key, found[0], found[-1], encode(found[1:], found[0]))


def _joined(parts: Iterable[Part]) -> str:
    text, before = "", 0
    for part in parts:
        text += encode([part.first], before) + part.rest
        before = part.last
    return text


def characters(found: Iterable[int]) -> Iterator[tuple[str, str]]:
    """The two code units of each pair, of which a lone surrogate is a character too."""
    units = array("H", array("I", found).tobytes())
    return zip(map(chr, units[::2]), map(chr, units[1::2]), strict=True)


def shards(lists: Lists, size: int) -> Iterator[tuple[str, dict[str, dict[str, str]]]]:
    """Runs of first characters of about ``size`` bytes: the characters, and their lists by second character."""
    firsts, shard, filled = "", dict[str, dict[str, str]](), 0
    for first, some in lists:
        firsts += first
        shard[first] = some
        filled += sum(len(text.encode()) + 8 for text in some.values())
        if filled >= size:
            yield firsts, shard
            firsts, shard, filled = "", {}, 0
    if shard:
        yield firsts, shard
