"""The manuscript: a cleaned report as pieces that point into the raw text.

Rules reorder, drop and map pieces; they never write text. :func:`generator.clean.verify.verify`
proves after every run that no character was lost and none invented. What there are thousands of is a tuple:
it is made in half the time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from generator.clean.role import Role
from generator.clean.settled import NOTHING, Choice, Settled
from generator.source.text import SourceText


class Why(StrEnum):
    """Why a stretch of the source does not stand in the result."""

    LAYOUT = "layout"
    """White space that only laid the text out."""
    INVISIBLE = "invisible"
    """Zero-width marks, byte order marks, soft hyphens, control characters."""
    DUPLICATE = "duplicate"
    """Printed once, extracted more than once."""
    FURNITURE = "furniture"
    """Page numbers, running headers, navigation, widgets, footers."""
    ORNAMENT = "ornament"
    """Bullets, squares, dashes before a subtitle: marks that structure now expresses."""


class Piece(NamedTuple):
    """A stretch of the source that is kept: ``source[start:end]`` shown as ``text``.

    ``text`` equals the source but where a character was mapped one for one (a radical, a full-width
    digit, the width of a comma). A piece with ``start == end`` is glue: white space between pieces.
    """

    start: int
    end: int
    text: str


class Removed(NamedTuple):
    """A stretch of the source that is not in the result, and why."""

    start: int
    end: int
    why: Why
    rule: str
    """Name of the rule that removed it."""
    master: tuple[tuple[int, int], ...] = ()
    """For duplicates: the spans of the copy that was kept."""


class Decision(NamedTuple):
    """Something a rule decided that a person may want to check."""

    rule: str
    code: str
    """What was decided: ``join``, ``split``, ``undouble``, ``move``, ``place``, ``role``, ``field``, …"""
    at: int
    """Offset in the source that it is about."""
    margin: float = 1.0
    """How sure: 0 (a coin toss) … 1."""
    args: Mapping[str, object] = {}
    """What the sentence shown to people needs."""


class Block(NamedTuple):
    """A line, later a paragraph, heading or other unit of the report."""

    pieces: tuple[Piece, ...]
    role: Role = Role.LINE
    level: int = 0
    """Of a heading: 2 … 6."""
    blank: int = 0
    """Empty lines in the source before it; −1 where a page break or furniture stood in between."""
    indent: float = 0.0
    """White space dropped before it, in em."""
    breaks: tuple[int, ...] = ()
    """Of a heading or title: indices of the pieces that begin a new display line."""
    runin: int = 0
    """Of a paragraph: how many characters of ``text`` are a run-in heading."""
    closing: bool = False
    """Belongs to the conclusion."""
    measure: float = 0.0
    """Column measure of its lines, in em; 0 when the text was not wrapped."""
    doubled: bool = False
    """Was printed in fake bold or downwards: a display line, or one that begins with display type."""
    choice: Choice | None = None
    """What a person settled about the line it begins with."""

    @property
    def text(self) -> str:
        if len(self.pieces) == 1:
            return self.pieces[0].text
        return "".join([piece.text for piece in self.pieces])

    @property
    def start(self) -> int:
        """Offset in the source of its first character."""
        return self.pieces[0].start if self.pieces else 0

    @property
    def lines(self) -> tuple[str, ...]:
        """Display lines, by ``breaks``; white space at their ends does not count."""
        if not self.breaks:
            text = self.text.strip()
            return (text,) if text else ()
        edges = (0, *self.breaks, len(self.pieces))
        parts = ("".join(p.text for p in self.pieces[a:b]).strip() for a, b in pairwise(edges))
        return tuple(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A source and what has been made of it so far."""

    source: SourceText
    blocks: tuple[Block, ...]
    removed: tuple[Removed, ...] = ()
    decisions: tuple[Decision, ...] = ()
    flags: tuple[Decision, ...] = ()
    """What could not be recovered: shown in the summary and in the front matter."""
    settled: Settled = NOTHING
    """What a person decided; rules heed it."""

    def with_blocks(
        self, blocks: tuple[Block, ...], *removed: Removed, decisions: tuple[Decision, ...] = ()
    ) -> Manuscript:
        """The same manuscript with other blocks, and more on record."""
        return replace(self, blocks=blocks, removed=self.removed + removed, decisions=self.decisions + decisions)

    def with_flags(self, *flags: Decision) -> Manuscript:
        """The same manuscript with more that could not be recovered on record."""
        return replace(self, flags=self.flags + flags)
