"""What pages that list reports or lead to them receive."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.site.views.common import Entry, Frame, Group, Item, Link, Shared


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
    topics: tuple[Entry, ...] = ()
    """Of the genre with the most reports."""
    shared: Shared = field(default_factory=Shared)


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
    shared: Shared = field(default_factory=Shared)
    sheets: tuple[Entry, ...] = ()
    """The pages that a long list is spread over, this one among them; none for one that is not."""


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
    """Every report, to be sorted and filtered on the page while one page holds all."""

    frame: Frame
    count: int
    items: tuple[Item, ...]
    regions: tuple[Entry, ...]
    years: tuple[Entry, ...]
    genres: tuple[Entry, ...]
    sheets: tuple[Entry, ...] = ()
    """The pages that a long list is spread over, this one among them: then none of them can filter it."""


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
