"""What the page receives that sets a report beside its raw text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.site.views.common import Badge, Frame, Link


class RawPart(NamedTuple):
    """A stretch of a raw line. A tuple, as what stands beside it: there are hundreds of them on a page."""

    text: str
    fate: str
    """A value of :class:`generator.explain.Fate`."""
    block: int
    """Number of the block that shows it, from 1 in reading order; 0 for none."""
    about: str = ""
    """Of what is mapped: what is shown; of a copy: the line of the original; of what is invisible: its code points;
    of what else is dropped: the rule."""


class RawLine(NamedTuple):
    """A line of the raw text: its parts are the whole of it."""

    number: int
    parts: tuple[RawPart, ...]


class Note(NamedTuple):
    """Something that was done to a block, with how often and how sure."""

    code: str
    """``join``, ``split``, ``lost-break``, ``display``, ``title``, ``move``, ``mapped``; or a fate."""
    count: int = 1  # type: ignore[assignment]  # tuples have a method of this name
    sure: int = 100
    """Per cent, of the least certain."""
    line: int = 0
    """Of the least certain."""
    text: str = ""
    """Of what was moved: the beginning of the block it follows now, empty for the top of the report."""


class Made(NamedTuple):
    """A block of the cleaned report."""

    number: int
    """From 1, in reading order."""
    role: str
    text: str
    lines: tuple[int, int]
    """First and last of the raw lines it was made of."""
    notes: tuple[Note, ...]
    href: str = ""
    """To its paragraph in the report; empty when a person has changed it since."""


class Stripe(NamedTuple):
    """Raw lines, and the blocks that begin in them."""

    lines: tuple[RawLine, ...]
    made: tuple[Made, ...]
    dropped: tuple[Note, ...] = ()
    """What of the lines is shown nowhere: its fate, how many characters, and ``about`` of the part as ``text``."""


@dataclass(frozen=True, slots=True)
class Sides:
    """A raw text beside what was made of it, in the order of the raw text."""

    stripes: tuple[Stripe, ...]
    badge: Badge


@dataclass(frozen=True, slots=True)
class ComparePage:
    """A report beside its raw text."""

    frame: Frame
    title: str
    report: Link
    file: str
    encoding: str
    badge: Badge
    stripes: tuple[Stripe, ...]
