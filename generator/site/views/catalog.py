"""What the pages of indicators, documents, slogans, terms, topics and of the open data receive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.site.views.common import Entry, Frame, Item, Link, Quote, Value


class Cell(NamedTuple):
    """What a region gives for an indicator in a year."""

    values: tuple[Value, ...] = ()
    missing: str = ""
    """The link to a report that was read and does not give it; both empty where there is no report."""


class Row(NamedTuple):
    """A line of a table: a region over the years, or an indicator over reports."""

    name: str
    href: str
    cells: tuple[Cell, ...]


class Bar(NamedTuple):
    """A bar of a chart."""

    label: str
    value: Value
    percent: float
    """Its length, of the longest."""


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator in the list of all."""

    name: str
    href: str
    units: str
    given: int
    """Reports that give it."""
    missing: int
    """Reports of their genres that do not."""
    cells: tuple[Cell, ...]
    """One for each of the page's reports."""


@dataclass(frozen=True, slots=True)
class IndicatorIndex:
    """All indicators, beside each other for a small collection."""

    frame: Frame
    reports: tuple[Item, ...]
    """Columns of the table: all reports, or none when they are too many."""
    rows: tuple[IndicatorRow, ...]
    files: tuple[Link, ...]
    """The same as data."""


@dataclass(frozen=True, slots=True)
class IndicatorPage:
    """One indicator by region and year."""

    frame: Frame
    name: str
    units: str
    given: int
    missing: int
    bars: tuple[Bar, ...]
    """None but on the first page of a long table."""
    years: tuple[Link, ...]
    """Columns of the table, oldest first."""
    rows: tuple[Row, ...]
    sheets: tuple[Entry, ...]
    """The pages that a long table is spread over, this one among them; none for one that is not."""
    csv: str
    json: str
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class SubjectGroup:
    """Subjects of one kind."""

    key: str
    """A class of documents; ``slogans`` or ``terms``."""
    count: int
    """Of all, which may be more than ``entries`` shows."""
    entries: tuple[Entry, ...]
    """``key`` is the region whose own document it is, or what a slogan stands for."""


@dataclass(frozen=True, slots=True)
class SubjectIndex:
    """All cited documents; or all slogans and key terms."""

    frame: Frame
    kind: str
    """``documents`` or ``terms``."""
    groups: tuple[SubjectGroup, ...]
    files: tuple[Link, ...]
    """The same as data."""


class Cited(NamedTuple):
    """A report and where it speaks of the subject."""

    report: Item
    count: int  # type: ignore[assignment]  # tuples have a method of this name
    note: str
    """The title as printed there, or the meaning given there."""
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class SubjectPage:
    """A cited document, a slogan or a key term, with every passage."""

    frame: Frame
    kind: str
    """``document``, ``slogan`` or ``term``."""
    name: str
    group: str
    """Of a document its class."""
    region: str
    """Whose own document it is, or empty."""
    meaning: str
    count: int
    """Of reports."""
    first: Item | None
    """The earliest report that has it."""
    cited: tuple[Cited, ...]
    namesakes: tuple[Entry, ...]
    """Other documents of the same title."""
    files: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TopicColumn:
    """What one report says on a topic."""

    report: Item
    passages: tuple[Quote, ...]
    left: int
    """Further paragraphs."""


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic of a genre, the regions side by side."""

    frame: Frame
    name: str
    genre: Link
    count: int
    """Of reports."""
    topics: tuple[Entry, ...]
    """Those of the genre."""
    columns: tuple[TopicColumn, ...]
    files: tuple[Link, ...]
    search: str
    """The search page with this topic chosen."""


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table of the open data."""

    name: str
    rows: int
    columns: tuple[tuple[str, str, str], ...]
    """Name, type and what it holds."""
    csv: str
    json: str


@dataclass(frozen=True, slots=True)
class DataPage:
    """The collection as data, described."""

    frame: Frame
    tables: tuple[DataTable, ...]
    database: str
    package: str
