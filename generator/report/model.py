"""The report: what a person means by one, and the only type that both halves of the tool share.

``rebuild`` makes it of raw text that ``clean`` restored, :mod:`generator.content` writes it as Markdown and reads it
back (``load(write(report)) == report``), and everything after that links and shows it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a block of running text is."""

    TEXT = "text"
    ITEM = "item"
    """An item of a bulleted list; numbered items keep their number and are TEXT."""
    CAPTION = "caption"
    QUOTE = "quote"
    """A pull quote or other displayed quotation."""
    TABLE = "table"
    """A table flattened to lines by the extractor: ``text`` keeps them, one row a line (``\\n``)."""
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of running text, without markup and without line breaks (but for tables)."""

    text: str
    runin: str = ""
    """The run-in heading: a prefix of ``text`` including its final stop, or empty."""
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Heading:
    """A section heading of one or more display lines."""

    lines: tuple[str, ...]
    level: int = 2
    """2 … 6: 1 is the report's title."""

    @property
    def text(self) -> str:
        return " ".join(self.lines)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what follows it up to the next heading of any level."""

    heading: Heading
    paragraphs: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in the byline; ``role`` as printed (``记者``, ``通讯员``, ``文/图``), or empty."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """What a report was made from."""

    file: str
    """The seed's path, relative to the site, with ``/``."""
    sha256: str
    """Digest of the seed's bytes, in hexadecimal."""
    encoding: str = "utf-8"
    sidecar: str = ""
    """The path of the file in which a person settled decisions, or empty."""


@dataclass(frozen=True, slots=True)
class Report:
    """A work report. Empty strings, ``None`` and 0 mean "not known"; nothing is guessed into them."""

    id: str
    """The content file's stem; also the stem of the report's page."""
    title: str
    subtitle: str = ""
    """Without the dashes it is printed after."""
    kicker: str = ""
    """The label over the title (``两会特刊``)."""
    byline: str = ""
    """As printed, single spaces between its parts."""
    people: tuple[Person, ...] = ()
    organ: str = ""
    """Who reports: ``城中区人大常委会``."""
    region: str = ""
    """Full name from the province down: ``青海省西宁市城中区``; as much as is known."""
    region_code: str = ""
    """Six-digit administrative division code (GB/T 2260), or empty."""
    level: str = ""
    """``national``, ``province``, ``prefecture``, ``county``, ``township``, or empty."""
    year: int = 0
    """The year reported on."""
    period: str = ""
    """ISO 8601 interval (``2023-01-01/2023-12-31``), or empty."""
    genre: str = ""
    """Key of a genre profile: ``npc``, ``government``, ``court``, ``procuratorate``, …"""
    published: date | None = None
    source: str = ""
    """Where it was published, as printed (``青山区人大常委会``)."""
    language: str = "zh-CN"
    flags: tuple[str, ...] = ()
    """What could not be recovered, one sentence each."""
    draft: bool = False
    origin: Origin | None = None
    lead: tuple[Paragraph, ...] = ()
    """What stands before the first heading."""
    sections: tuple[Section, ...] = ()
    conclusion: tuple[Paragraph, ...] = ()
    """Closing paragraphs that belong to no section."""

    def paragraphs(self) -> Iterator[Paragraph]:
        """All running text in reading order."""
        yield from self.lead
        for section in self.sections:
            yield from section.paragraphs
        yield from self.conclusion
