"""Files made of parts one after another: what an earlier build wrote of a part that is the same is copied."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate, groupby
from typing import NamedTuple

from generator.cache import Earlier, Pieces

PIECE = 1 << 20
"""Bytes copied at a time."""


class Form(NamedTuple):
    """What stands in a file around its parts."""

    head: bytes
    between: bytes = b""
    """Two parts that are not empty."""
    tail: bytes = b""


def joined(
    forms: Mapping[str, Form],
    parts: Mapping[str, str],
    make: Callable[[str], Mapping[str, bytes]],
    earlier: Earlier | None = None,
) -> Pieces:
    """The files at the paths of ``forms``, in which stands what ``make`` gives of each part for each of them.

    ``parts`` are digests by name. The note holds a line for each file: how many bytes each part takes there, with what
    stands between it and others.
    """
    same, number = (earlier.same(parts), {name: n for n, name in enumerate(earlier.made_of)}) if earlier else ((), {})
    notes = earlier.note.split("\n") if earlier else [""] * len(forms)
    files = {path: _File(path, form, earlier, note) for (path, form), note in zip(forms.items(), notes, strict=True)}
    yield from ((path, form.head) for path, form in forms.items())
    # Parts that followed each other, and still do, are all as far from where they were: they are copied at once.
    places = ((name, number[name] - n if name in same else None) for n, name in enumerate(parts))
    for distance, run in groupby(places, lambda place: place[1]):
        names = [name for name, _ in run]
        if distance is None:
            yield from ((path, files[path].add(data)) for name in names for path, data in make(name).items())
        else:
            first = number[names[0]]
            yield from ((path, data) for path, file in files.items() for data in file.copy(first, first + len(names)))
    yield from ((path, form.tail) for path, form in forms.items())
    return "\n".join(" ".join(map(str, file.lengths)) for file in files.values())


class _File:
    """One of them, while it is written."""

    def __init__(self, path: str, form: Form, earlier: Earlier | None, note: str) -> None:
        self.lengths: list[int] = []
        self._form = form
        self._earlier = earlier.files[path] if earlier else None
        self._before = [int(length) for length in note.split()]
        self._ends = list(accumulate(self._before, initial=0))
        """Where each part of the earlier file began, and the last ended, as if something stood before the first."""
        self._between = b""
        """Before what comes next."""

    def add(self, data: bytes) -> bytes:
        """A new part."""
        if not data:
            self.lengths.append(0)
            return b""
        self.lengths.append(len(self._form.between) + len(data))
        between, self._between = self._between, self._form.between
        return between + data

    def copy(self, first: int, end: int) -> Iterator[bytes]:
        """Parts of the earlier file."""
        self.lengths += self._before[first:end]
        left = self._ends[end] - self._ends[first] - len(self._form.between)
        if left <= 0 or not self._earlier:
            return
        yield self._between
        self._between = self._form.between
        with self._earlier.open("rb") as file:
            file.seek(len(self._form.head) + self._ends[first])
            while left and (piece := file.read(min(left, PIECE))):
                yield piece
                left -= len(piece)
