"""Search data as the last build wrote it: what of it is the same need not be made again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from generator.cache import Earlier
from generator.site.search.documents import Document
from generator.site.search.script import parse

OF_ALL = ""
"""The name of the part that all documents are made of."""
NEAR = 2
"""Files that are held at a time: documents are asked for in their order."""


class Before:
    """What stands of it: nothing, or what an ``earlier`` build made of its own parts instead of these ``parts``."""

    def __init__(self, earlier: Earlier | None, parts: Mapping[str, str], entry: str) -> None:
        same = earlier.same(parts) if earlier else frozenset()
        self.same = same if OF_ALL in same else frozenset()
        """Ids of documents that are as they were."""
        self.ids = [name for name in earlier.made_of if name != OF_ALL] if earlier else []
        lengths, sizes = (line.split() for line in earlier.note.split("\n")) if earlier else ((), ())
        self.lengths = dict(zip(self.ids, map(int, lengths), strict=True))
        """Bytes of the text of their paragraphs, about."""
        self.sizes = dict(zip(self.ids, map(int, sizes), strict=True))
        """Those of all their lines."""
        listed = parse(earlier.files[entry]) if earlier else {}
        texts: Sequence[tuple[str, int]] = listed.get("texts", ())
        self.blocks: Sequence[int] = listed.get("blocks", ())
        """Of each document in turn, where there are postings."""
        files = {PurePosixPath(path).name: file for path, file in earlier.files.items()} if earlier else {}
        self.postings: Sequence[Path] = [files[name] for name, _ in listed.get("postings") or ()]
        ends = [*[first for _, first in texts[1:]], len(self.ids)]
        self._runs = {
            first: (self.ids[first:end], files[name]) for (name, first), end in zip(texts, ends, strict=False)
        }
        self._places = {name: (first, n) for first, (run, _) in self._runs.items() for n, name in enumerate(run)}
        self._near: OrderedDict[int, list[list[str]]] = OrderedDict()

    def file(self, first: int, ids: Sequence[str]) -> Path | None:
        """That of the documents ``ids``, the first of which has this number, if it would be the same."""
        run, file = self._runs.get(first, ((), None))
        return file if run == ids and self.same.issuperset(ids) else None

    def document(self, name: str) -> Document:
        """One of them as it was."""
        first, number = self._places[name]
        if first not in self._near:
            self._near[first] = parse(self._runs[first][1])
            if len(self._near) > NEAR:
                self._near.popitem(last=False)
        ids, text, topics = self._near[first][number]
        return Document(text, ids, topics)
