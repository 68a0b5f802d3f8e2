"""What the pages of one report's facts receive: of its figures and ties, and of its changes against the year before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.site.views.catalog import SubjectGroup
from generator.site.views.common import Entry, Frame, Item, Link, Near, Value


class Measured(NamedTuple):
    """An indicator of a report, beside the year before and its peers: reports of its genre and year."""

    name: str
    href: str
    values: tuple[Value, ...]
    before: tuple[Value, ...] = ()
    peers: int = 0
    low: Value | None = None
    high: Value | None = None


class FigureRow(NamedTuple):
    """A figure of a report."""

    value: Value
    verb: str
    indicator: Link | None


class SentenceRow(NamedTuple):
    """A sentence with its figures."""

    href: str
    """To its paragraph."""
    parts: tuple[tuple[str, str], ...]
    """Marks and texts that make up the sentence: ``+`` for its numbers, ``=`` for the rest."""
    figures: tuple[FigureRow, ...]


class Pair(NamedTuple):
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


class StepView(NamedTuple):
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
