"""What the page of a report receives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.site.views.common import Badge, Entry, Frame, Link, Near, Span


class Passage(NamedTuple):
    """A paragraph: the texts of ``runin`` and ``rest`` are its text."""

    id: str
    runin: tuple[Span, ...]
    rest: tuple[Span, ...]


class Block(NamedTuple):
    """Paragraphs of one kind that belong together: the items of one list, or a single paragraph."""

    kind: str
    """A value of :class:`generator.report.Kind`."""
    passages: tuple[Passage, ...]


class SectionView(NamedTuple):
    """A heading and what follows it."""

    id: str
    lines: tuple[str, ...]
    level: int
    blocks: tuple[Block, ...]


class ContentsEntry(NamedTuple):
    """A line of a report's contents."""

    text: str
    href: str
    level: int


@dataclass(frozen=True, slots=True)
class About:
    """What is known about a report; empty where it is not."""

    organ: str = ""
    region: str = ""
    region_code: str = ""
    level: str = ""
    year: int = 0
    period: str = ""
    genre: str = ""
    published: str = ""
    source: str = ""
    people: tuple[tuple[str, str], ...] = ()
    """Pairs of name and role."""
    file: str = ""
    """Seed that it was made from."""
    sha256: str = ""
    encoding: str = ""
    characters: int = 0
    """Without white space."""


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A report."""

    frame: Frame
    title: str
    subtitle: str
    kicker: str
    byline: str
    language: str
    flags: tuple[str, ...]
    summary: str
    """The first words of the text, for machines."""
    crumbs: tuple[Link, ...]
    """The division and those above it."""
    contents: tuple[ContentsEntry, ...]
    lead: tuple[Block, ...]
    sections: tuple[SectionView, ...]
    conclusion: tuple[Block, ...]
    facts: About
    year: Link | None
    genre: Link | None
    previous: Link | None
    next: Link | None
    citation: str
    """By GB/T 7714-2015, without the date of access."""
    json_ld: str
    badge: Badge | None = None
    """Where the raw text is at hand."""
    data: str = ""
    """The page of what it says as data; empty without facts."""
    counts: tuple[int, int, int] = (0, 0, 0)
    """Figures, documents and slogans found in it."""
    changes: Link | None = None
    """To the page that sets it beside the year before."""
    terms: tuple[Entry, ...] = ()
    """Key terms, the heaviest first."""
    topics: tuple[Entry, ...] = ()
    """Topics with the number of its paragraphs under each."""
    related: tuple[Near, ...] = ()
