"""Postings of documents of which a few have changed: the earlier lists, with the entries of those few replaced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from pathlib import Path

from generator.site.search.documents import Document
from generator.site.search.postings import BASE, WIDE, Lists, characters, encode, entries
from generator.site.search.script import parse

Edit = tuple[set[int], set[int]]
"""Entries that a list loses, and those that it gains."""
Patch = Mapping[str, Mapping[str, Edit]]
"""Edits of lists by their first and second character."""


def patch_for(documents: Iterable[tuple[int, Document, Document]]) -> Patch | None:
    """What becomes of the lists when ``documents`` change, each given by the number of its first block, as it was and
    as it is; ``None`` when one has another number of blocks now, so that others get other numbers."""
    found: defaultdict[str, defaultdict[str, Edit]] = defaultdict(lambda: defaultdict(lambda: (set(), set())))
    for first, *versions in documents:
        before, now = (list(entries(version, first)) for version in versions)
        if len(before) != len(now):
            return None
        for old, new in zip(before, now, strict=True):
            for number, some in enumerate((old.items() - new.items(), new.items() - old.items())):
                for (one, other), (_, entry) in zip(characters(pair for pair, _ in some), some, strict=True):
                    found[one][other][number].add(entry)
    return found


def patched(files: Iterable[Path], patch: Patch) -> Lists:
    """The lists in ``files``, edited as ``patch`` says."""
    new = sorted(patch.keys() - {"\n"})
    for first, lists in ((first, lists) for file in files for first, lists in parse(file).items()):
        while new and new[0] < first:
            yield from _one(new.pop(0), {}, patch)
        if new and new[0] == first:
            yield from _one(new.pop(0), lists, patch)
        else:
            yield first, lists
    for first in new:
        yield from _one(first, {}, patch)


def _one(first: str, lists: dict[str, str], patch: Patch) -> Iterator[tuple[str, dict[str, str]]]:
    for second, (lost, gained) in patch[first].items():
        found = sorted({*decode(lists.get(second, ""))} - lost | gained)
        lists[second] = encode(found) if found else ""
    left = {second: text for second, text in sorted(lists.items()) if text}
    if left:
        yield first, left


def decode(text: str) -> Iterator[int]:
    """The entries that :func:`encode` wrote."""
    return accumulate(_steps(text))


def _steps(text: str) -> Iterator[int]:
    codes = (ord(character) - BASE for character in text)
    for code in codes:
        yield code if code < WIDE else (code - WIDE) * WIDE + next(codes)
