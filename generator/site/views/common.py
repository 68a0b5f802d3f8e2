"""Pieces that views of several pages are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Link(NamedTuple):
    """A link to another page or, with ``#``, to a place."""

    text: str
    href: str


class Entry(NamedTuple):
    """A line of the navigation or of a facet: what it is (a key of the messages or a name), where, how many."""

    name: str
    href: str
    count: int = 0  # type: ignore[assignment]  # tuples have a method of this name
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
    search: str = ""
    """The search page from the root, when the site has one."""
    canonical: str = ""
    """Public address of this page, when the site has one."""
    feed: str = ""
    """Public address of the feed, when the site has one."""


class Item(NamedTuple):
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


class Span(NamedTuple):
    """A stretch of running text, perhaps a link."""

    text: str
    href: str = ""
    title: str = ""
    """A short preview of where it leads."""


class Quote(NamedTuple):
    """Words where they stand: ``before + words + after`` is the text or a part of it."""

    href: str
    """To the paragraph."""
    before: str
    words: str = ""
    after: str = ""


class Value(NamedTuple):
    """A figure."""

    text: str
    """As it is read: 56.9万亿 rather than 56900000000000."""
    unit: str
    bound: str
    """``exact`` or ``at_least``."""
    href: str
    """To its paragraph."""
    sentence: str
    object: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """What the raw text of a report came to, in characters and blocks."""

    href: str
    """To the page that compares the two; empty on that page itself."""
    characters: int
    """Of the raw text."""
    lost: int
    shadowed: int
    """Characters dropped as copies of others that are kept."""
    dropped: int
    """Characters dropped as furniture, ornaments or invisible."""
    mapped: int
    """Characters shown as others, one for one."""
    moved: int
    """Blocks that stand elsewhere than in the raw text."""
    edited: int
    """Blocks whose words a person has changed since, or taken out."""


class Reason(NamedTuple):
    """What ties a report to another."""

    kind: str
    """``region``, ``citation``, ``slogan``, ``term`` or ``passage``."""
    what: tuple[Span, ...]


class Near(NamedTuple):
    """A related report and why it is one."""

    report: Item
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """What some reports have in common, each with how many of them; the most frequent only."""

    indicators: tuple[Entry, ...] = ()
    """All that they give."""
    documents: tuple[Entry, ...] = ()
    slogans: tuple[Entry, ...] = ()
    terms: tuple[Entry, ...] = ()
