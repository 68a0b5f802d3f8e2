"""Raw text as it came: immutable, with its lines, their offsets and their widths."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, count
from operator import attrgetter
from typing import NamedTuple


class Line(NamedTuple):
    """One line of a source: ``text[start:end]`` without its line end."""

    number: int
    """From 1."""
    start: int
    end: int


START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class SourceText:
    """A raw file, decoded. Offsets into ``text`` are the only addresses the cleaning half uses."""

    name: str
    """The path that messages show."""
    text: str
    encoding: str = "utf-8"
    sha256: str = ""
    """Digest of the file's bytes."""
    lines: tuple[Line, ...] = ()

    @classmethod
    def of(cls, text: str, name: str = "<text>", encoding: str = "utf-8", sha256: str = "") -> SourceText:
        """Split ``text`` into lines as ``str.splitlines`` does; a final line end makes no empty last line."""
        starts = accumulate(map(len, text.splitlines(keepends=True)), initial=0)
        lines = zip(count(1), starts, map(len, text.splitlines()), strict=False)
        return cls(name, text, encoding, sha256, tuple(Line(at, start, start + size) for at, start, size in lines))

    def line_at(self, offset: int) -> int:
        """Number of the line that holds ``offset`` (a line end belongs to the line it ends)."""
        return max(bisect_right(self.lines, offset, key=START), 1)
