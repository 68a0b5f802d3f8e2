"""What tells in little time that a page of a report is as it was: digests of all that it may show of other reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

from generator.cache import digest_value
from generator.report import Report
from generator.site.measures import Peers
from generator.site.shelf import Shelf, divisions
from generator.site.views import Known, Sides


@dataclass(frozen=True, slots=True)
class Marks:
    """Each method gives the mark of a page: while it holds, so does the page. Where it does not, what the page is made
    of will tell. Nothing where digests of reports are not known."""

    settings: str
    beside: dict[tuple[str, int], str]
    """Of the peers in all indicators, by genre and year."""
    near: dict[str, str] = field(default_factory=dict)
    """What was found to be near reports, by id: two pages of each show it."""

    @classmethod
    def of(cls, shelf: Shelf, beside: Peers) -> Self:
        """What all pages share."""
        digests = shelf.catalog.library.digests
        groups = defaultdict[tuple[str, int], list[object]](list)
        for key, (count, *ends) in beside.items():
            _, genre, year, _ = key
            groups[genre, year].append((key, count, [(name, digests.get(name), figure) for name, figure in ends]))
        return cls(digest_value(shelf.settings), {key: digest_value(found) for key, found in groups.items()})

    def report(
        self, shelf: Shelf, report: Report, last: Report | None, next_: Report | None, sides: Sides | Known | None
    ) -> object:
        """Of the page of its text, between ``last`` and ``next_``."""
        own = self._own(shelf, report)
        if not own or isinstance(sides, Sides):
            return None
        around = [_named(one) for one in (shelf.before.get(report.id), last, next_)]
        return own, around, self._near(shelf, report), _digest(sides)

    def facts(self, shelf: Shelf, report: Report, _: Peers) -> object:
        """Of the page of its facts."""
        own = self._own(shelf, report)
        if not own:
            return None
        passages = shelf.catalog.relations.parallels.get(report.id, ())
        others = _digests(shelf, (passage.report for passage in passages))
        beside = self.beside.get((report.genre, report.year))
        places = [(passage.paragraph, passage.report, passage.other) for passage in passages]
        return own, _older(shelf, report), self._near(shelf, report), places, others, beside

    def changes(self, shelf: Shelf, report: Report) -> object:
        """Of the page beside the year before."""
        own = self._own(shelf, report)
        return (own, _older(shelf, report), _regions(shelf, report)) if own else None

    def compare(self, shelf: Shelf, report: Report, sides: Sides | Known) -> object:
        """Of the page beside its raw text."""
        own = self._own(shelf, report)
        return (own, _digest(sides)) if own and isinstance(sides, Known) else None

    def _own(self, shelf: Shelf, report: Report) -> tuple[str, str] | None:
        digest = shelf.catalog.library.digests.get(report.id)
        return (self.settings, digest) if digest else None

    def _near(self, shelf: Shelf, report: Report) -> str:
        if report.id not in self.near:
            relations = shelf.catalog.relations
            terms = [(term.term, term.count, term.term in shelf.terms) for term in relations.terms.get(report.id, ())]
            related = relations.related.get(report.id, ())
            why = [(reason.kind, reason.what) for one in related for reason in one.reasons]
            known = terms, [(one.report, len(one.reasons)) for one in related], why
            others = _digests(shelf, (one.report for one in related))
            self.near[report.id] = digest_value((_regions(shelf, report), known, others))
        return self.near[report.id]


def _regions(shelf: Shelf, report: Report) -> list[str]:
    return [shelf.regions[names] for names in divisions(report.region)]


def _older(shelf: Shelf, report: Report) -> object:
    older = shelf.before.get(report.id)
    return _digests(shelf, [older.id] if older else [])


def _digests(shelf: Shelf, names: Iterable[str]) -> list[str]:
    return [shelf.catalog.library.digests[name] for name in names]


def _named(report: Report | None) -> object:
    return (report.id, report.title, report.year) if report else None


def _digest(sides: Sides | Known | None) -> str:
    return sides.digest if isinstance(sides, Known) else ""
