"""What templates receive: every template gets exactly one of these values, as ``view``.

All links are relative to the page that shows them and end in a file name. Views hold text, never
markup, and no words of the interface: those come from the theme's messages.

===================  =======================  ===========================================================
template             view                     pages
===================  =======================  ===========================================================
``home.html``        :class:`Home`            ``index.html``
``report.html``      :class:`ReportPage`      ``reports/ID.html``
``list.html``        :class:`ListPage`        a region, a year, a genre
``index.html``       :class:`IndexPage`       ``regions/``, ``years/``, ``genres/``, ``topics/index.html``
``reports.html``     :class:`FullList`        ``reports/index.html``
``indicators.html``  :class:`IndicatorIndex`  ``indicators/index.html``
``indicator.html``   :class:`IndicatorPage`   ``indicators/KEY.html``
``subjects.html``    :class:`SubjectIndex`    ``documents/``, ``terms/index.html``
``subject.html``     :class:`SubjectPage`     a cited document, a slogan, a term
``topic.html``       :class:`TopicPage`       ``topics/KEY.html``
``facts.html``       :class:`FactsPage`       ``facts/ID.html``
``changes.html``     :class:`ChangesPage`     ``changes/ID.html``
``compare.html``     :class:`ComparePage`     ``compare/ID.html``
``data.html``        :class:`DataPage`        ``data/index.html``
``search.html``      :class:`SearchPage`      ``search.html``
``404.html``         :class:`NotFound`        ``404.html``
===================  =======================  ===========================================================
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from generator.cache import Earlier
from generator.catalog.export import Pieces
from generator.site.views.catalog import (
    Bar,
    Cell,
    Cited,
    DataPage,
    DataTable,
    IndicatorIndex,
    IndicatorPage,
    IndicatorRow,
    Row,
    SubjectGroup,
    SubjectIndex,
    SubjectPage,
    TopicColumn,
    TopicPage,
)
from generator.site.views.common import Badge, Entry, Frame, Group, Item, Link, Near, Quote, Reason, Shared, Span, Value
from generator.site.views.compare import ComparePage, Made, Note, RawLine, RawPart, Sides, Stripe
from generator.site.views.facts import ChangesPage, FactsPage, FigureRow, Measured, Pair, SentenceRow, StepView
from generator.site.views.lists import FullList, Home, IndexPage, ListPage, NotFound, SearchPage
from generator.site.views.report import About, Block, ContentsEntry, Passage, ReportPage, SectionView

__all__ = [
    "About",
    "Badge",
    "Bar",
    "Block",
    "Cell",
    "ChangesPage",
    "Cited",
    "ComparePage",
    "ContentsEntry",
    "DataPage",
    "DataTable",
    "Entry",
    "FactsPage",
    "FigureRow",
    "Files",
    "Frame",
    "FullList",
    "Group",
    "Home",
    "IndexPage",
    "IndicatorIndex",
    "IndicatorPage",
    "IndicatorRow",
    "Item",
    "Later",
    "Link",
    "ListPage",
    "Made",
    "Measured",
    "Near",
    "NotFound",
    "Note",
    "Page",
    "Pair",
    "Passage",
    "Quote",
    "RawLine",
    "RawPart",
    "Reason",
    "ReportPage",
    "Row",
    "SearchPage",
    "SectionView",
    "SentenceRow",
    "Shared",
    "Sides",
    "Site",
    "Span",
    "StepView",
    "Stripe",
    "SubjectGroup",
    "SubjectIndex",
    "SubjectPage",
    "TopicColumn",
    "TopicPage",
    "Value",
    "View",
]

View = (
    Home
    | ReportPage
    | ListPage
    | IndexPage
    | FullList
    | IndicatorIndex
    | IndicatorPage
    | SubjectIndex
    | SubjectPage
    | TopicPage
    | FactsPage
    | ChangesPage
    | ComparePage
    | DataPage
    | SearchPage
    | NotFound
)
"""Any of them."""


@dataclass(frozen=True, slots=True)
class Known:
    """A value whose digest is known already, from what it was made of; it is looked up when it is needed."""

    values: Mapping[str, object]
    name: str
    digest: str

    @property
    def value(self) -> object:
        return self.values[self.name]


@dataclass(frozen=True, slots=True)
class Stated:
    """A view that is made of some values and of nothing else: while they hold, it does."""

    make: Callable[..., View]
    """A pure function at the top of a module."""
    given: Mapping[str, object]
    """Its arguments by name: frozen values, any of them :class:`Known`."""
    besides: Mapping[str, object] = field(default_factory=dict)
    """More of them, which follow from those, and so need no look of their own."""

    @property
    def view(self) -> View:
        named = (*self.given.items(), *self.besides.items())
        return self.make(**{name: value.value if isinstance(value, Known) else value for name, value in named})


@dataclass(frozen=True, slots=True)
class Later:
    """What is yet to be made, in whichever process needs it: a site may have more pages than fit into memory."""

    make: Callable[..., View | Stated]
    """A pure function at the top of a module."""
    given: tuple[object, ...]
    key: Callable[..., object] | None = None
    """Another, which gives in little time a value that stays the same as long as what ``make`` gives may."""
    known: tuple[object, ...] = ()
    """What it is given before the arguments of ``make``."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to render."""

    path: str
    """From the root of the site, with ``/``."""
    template: str
    content: View | Later

    @property
    def stated(self) -> View | Stated:
        """What its template receives, or what that is made of."""
        return self.content.make(*self.content.given) if isinstance(self.content, Later) else self.content

    @property
    def view(self) -> View:
        """What its template receives."""
        stated = self.stated
        return stated.view if isinstance(stated, Stated) else stated


@dataclass(frozen=True, slots=True)
class Files:
    """Files that need no template, made when they are wanted and piece by piece: a site may be larger than memory."""

    make: Callable[..., Iterable[tuple[str, bytes]] | Pieces]
    """A pure function at the top of a module: pieces, each with the path of its file, those of one file in order."""
    given: tuple[object, ...]
    name: str = ""
    """By which they are remembered, where they are."""
    parts: Callable[..., Mapping[str, str]] | None = None
    """Another, which gives the digests of all that they are made of, by names of parts; then ``make`` is given in the
    end what stands of the :class:`Earlier` files, if anything, and may return a note for the next build."""

    def pieces(self, earlier: Earlier | None = None) -> Pieces:
        """Those that ``make`` gives."""
        made = self.make(*self.given, *((earlier,) if self.parts else ()))
        return (yield from cast("Generator[tuple[str, bytes], None, str | None]", made)) or ""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a build renders or writes."""

    pages: Sequence[Page]
    others: tuple[Files, ...] = ()
    """Search data, tables, feed, sitemap."""

    @property
    def files(self) -> Mapping[str, bytes]:
        """All of those at once."""
        found: dict[str, list[bytes]] = {}
        for files in self.others:
            for path, piece in files.pieces():
                found.setdefault(path, []).append(piece)
        return {path: b"".join(pieces) for path, pieces in found.items()}
