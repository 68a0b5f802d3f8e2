"""What the pages of figures, documents, slogans, terms, topics and of the open data receive."""

from __future__ import annotations

from dataclasses import dataclass

from generator.site.views.common import Entry, Frame, Item, Link, Near, Quote, Value


@dataclass(frozen=True, slots=True)
class Cell:
    """What a region gives for an indicator in a year."""

    values: tuple[Value, ...] = ()
    missing: str = ""
    """The link to a report that was read and does not give it; both empty where there is no report."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: a region over the years, or an indicator over reports."""

    name: str
    href: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Bar:
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


@dataclass(frozen=True, slots=True)
class Cited:
    """A report and where it speaks of the subject."""

    report: Item
    count: int
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
class Measured:
    """An indicator of a report, beside the year before and its peers: reports of its genre and year."""

    name: str
    href: str
    values: tuple[Value, ...]
    before: tuple[Value, ...] = ()
    peers: int = 0
    low: Value | None = None
    high: Value | None = None


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure of a report."""

    value: Value
    verb: str
    indicator: Link | None


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence with its figures."""

    href: str
    """To its paragraph."""
    parts: tuple[tuple[str, str], ...]
    """Marks and texts that make up the sentence: ``+`` for its numbers, ``=`` for the rest."""
    figures: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph of this report beside one of another that says the same."""

    here: str
    there: str
    report: Item
    parts: tuple[tuple[str, str], ...]
    """Marks and texts: ``=`` in both, ``-`` only here, ``+`` only there."""


@dataclass(frozen=True, slots=True)
class FactsPage:
    """What a report says as data, and what ties it to others."""

    frame: Frame
    title: str
    report: Link
    crumbs: tuple[Link, ...]
    previous: Link | None
    """The report of the year before."""
    measured: tuple[Measured, ...]
    sentences: tuple[SentenceRow, ...]
    """Those that hold figures, in reading order."""
    documents: tuple[SubjectGroup, ...]
    slogans: tuple[Entry, ...]
    terms: tuple[Entry, ...]
    related: tuple[Near, ...]
    pairs: tuple[Pair, ...]
    files: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """A paragraph beside the one it comes from."""

    change: str
    """``kept``, ``changed``, ``new`` or ``gone``."""
    before: str
    """Links to the paragraphs; empty where there is none."""
    after: str
    parts: tuple[tuple[str, str], ...]
    """Marks and texts: ``=`` in both, ``-`` only before, ``+`` only after."""


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """A report beside the one of the year before."""

    frame: Frame
    report: Item
    before: Item
    crumbs: tuple[Link, ...]
    counts: tuple[tuple[str, int], ...]
    """How many paragraphs were kept, changed, new, gone."""
    measured: tuple[Measured, ...]
    """``values`` now, ``before`` then."""
    steps: tuple[StepView, ...]
    files: tuple[Link, ...]


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
