"""What templates receive: every template gets exactly one of these values, as ``view``.

All links are relative to the page that shows them and end in a file name. Views hold text, never
markup, and no words of the interface: those come from the theme's messages.

=================  ==================  =============================================
template           view                pages
=================  ==================  =============================================
``home.html``      :class:`Home`       ``index.html``
``report.html``    :class:`ReportPage` ``reports/ID.html``
``list.html``      :class:`ListPage`   a region, a year, a genre
``index.html``     :class:`IndexPage`  ``regions/``, ``years/``, ``genres/index.html``
``reports.html``   :class:`FullList`   ``reports/index.html``
``search.html``    :class:`SearchPage` ``search.html``
``404.html``       :class:`NotFound`   ``404.html``
=================  ==================  =============================================
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another page or, with ``#``, to a place."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the navigation or of a facet: what it is (a key of the messages or a name), where, how many."""

    name: str
    href: str
    count: int = 0
    current: bool = False
    depth: int = 0
    key: str = ""
    """What filters compare: of a region its full name."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page shows around its own matter."""

    path: str
    """Of this page, from the root of the site."""
    root: str
    """From this page to the root: empty, ``../`` …"""
    site: str
    """Title of the site."""
    subtitle: str
    description: str
    """Of the site."""
    publisher: str
    language: str
    """Of the interface: ``zh-CN`` or ``en``."""
    navigation: tuple[Entry, ...]
    """Its names are keys of the messages (``nav.home``)."""
    canonical: str = ""
    """Public address of this page, when the site has one."""
    feed: str = ""
    """Public address of the feed, when the site has one."""


@dataclass(frozen=True, slots=True)
class Item:
    """A report in a list."""

    title: str
    href: str
    subtitle: str = ""
    region: str = ""
    organ: str = ""
    year: int = 0
    genre: str = ""
    published: str = ""
    """ISO 8601 date, or empty."""


@dataclass(frozen=True, slots=True)
class Group:
    """Reports under a common name, with a link to all of them."""

    name: str
    href: str
    count: int
    """Of all, which may be more than ``items`` shows."""
    items: tuple[Item, ...] = ()
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Home:
    """The first page."""

    frame: Frame
    count: int
    """Of reports."""
    regions: tuple[Group, ...]
    """Top divisions with their reports, or only their counts when there are many."""
    years: tuple[Entry, ...]
    genres: tuple[Entry, ...]
    latest: tuple[Item, ...]
    """Empty while ``regions`` shows every report."""
    json_ld: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: ``runin + rest`` is its text."""

    id: str
    runin: str
    rest: str


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs of one kind that belong together: the items of one list, or a single paragraph."""

    kind: str
    """A value of :class:`generator.report.Kind`."""
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """A heading and what follows it."""

    id: str
    lines: tuple[str, ...]
    level: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of a report's contents."""

    text: str
    href: str
    level: int


@dataclass(frozen=True, slots=True)
class Facts:
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
    facts: Facts
    year: Link | None
    genre: Link | None
    previous: Link | None
    next: Link | None
    citation: str
    """By GB/T 7714-2015, without the date of access."""
    json_ld: str


@dataclass(frozen=True, slots=True)
class ListPage:
    """The reports of a region, a year or a genre."""

    frame: Frame
    kind: str
    """``region``, ``year`` or ``genre``."""
    name: str
    """Name of the region, number of the year, key of the genre; empty or ``0`` if not known."""
    count: int
    crumbs: tuple[Link, ...]
    children: tuple[Entry, ...]
    groups: tuple[Group, ...]
    """By division (of a year or genre) or by year (of a region)."""
    previous: Link | None = None
    next: Link | None = None


@dataclass(frozen=True, slots=True)
class IndexPage:
    """All regions, years or genres."""

    frame: Frame
    kind: str
    """``regions``, ``years`` or ``genres``."""
    entries: tuple[Entry, ...]
    """``depth`` says how far below the top an entry stands."""


@dataclass(frozen=True, slots=True)
class FullList:
    """Every report, to be sorted and filtered on the page."""

    frame: Frame
    items: tuple[Item, ...]
    regions: tuple[Entry, ...]
    years: tuple[Entry, ...]
    genres: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Search over all reports."""

    frame: Frame
    documents: str
    """The file that search begins with, relative to this page."""
    count: int
    """Of reports."""


@dataclass(frozen=True, slots=True)
class NotFound:
    """Shown at any address that does not exist, so its links are absolute when the site has an address."""

    frame: Frame
    home: str
    search: str


View = Home | ReportPage | ListPage | IndexPage | FullList | SearchPage | NotFound
"""Any of them."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to render."""

    path: str
    """From the root of the site, with ``/``."""
    template: str
    view: View


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a build renders or writes."""

    pages: tuple[Page, ...]
    files: Mapping[str, bytes] = field(default_factory=dict)
    """What needs no template: search data, feed, sitemap."""
