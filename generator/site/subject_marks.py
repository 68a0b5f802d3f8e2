"""What tells in little time that the page of a subject is as it was: digests of all reports that speak of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from generator.cache import digest_value
from generator.report import Report
from generator.site.shelf import Shelf

REPORTS = 100
"""So many reports stand on the page of a subject; the newest of them, when there are more."""


def newest(shelf: Shelf, ids: Iterable[str]) -> list[Report]:
    """In the order of the catalog; of too many only the newest."""
    found = [shelf.reports[i] for i in ids]
    if len(found) <= REPORTS:
        return found
    latest = sorted(found, key=lambda r: -r.year)[:REPORTS]
    return sorted(latest, key=lambda r: (-r.year, r.region, r.id))


def earliest(shelf: Shelf, ids: Iterable[str]) -> Report | None:
    """Of those of known years."""
    dated = [report for report in map(shelf.reports.__getitem__, ids) if report.year]
    return min(dated, key=lambda r: (r.year, r.id), default=None)


@dataclass(frozen=True, slots=True)
class SubjectMarks:
    """Each method gives the mark of a page: all that it shows of reports is in their files, and in what is known of
    the subject. Nothing where digests of reports are not known."""

    settings: str
    speaking: Mapping[int, Sequence[str]]
    """Digests of the reports with each feature, by its number, in the order of lists of reports; none of terms."""

    @classmethod
    def of(cls, shelf: Shelf) -> Self:
        """What all pages share."""
        features = shelf.catalog.relations.features.of
        speaking = defaultdict[int, list[str]](list)
        for name in features if all(shelf.digests.values()) else ():
            for number in features[name]:
                speaking[number].append(shelf.digests[name])
        return cls(digest_value(shelf.settings), speaking)

    def document(self, shelf: Shelf, work: str, others: Iterable[str]) -> object:
        """Of a cited document, of whose title there are ``others``."""
        works = shelf.catalog.relations.works
        known = shelf.titles[work], [(other, len(works[other])) for other in others]
        return self._known(known, self.speaking.get(shelf.catalog.relations.features.number(("citation", work))))

    def slogan(self, shelf: Shelf, slogan: str) -> object:
        """Of a numeric slogan."""
        return self._known((), self.speaking.get(shelf.catalog.relations.features.number(("slogan", slogan))))

    def term(self, shelf: Shelf, term: str) -> object:
        """Of a key term."""
        used = dict(shelf.terms[term])
        shown, first = newest(shelf, used), earliest(shelf, used)
        known = len(used), [used[report.id] for report in shown], first and shelf.digests[first.id]
        return self._known(known, [shelf.digests[report.id] for report in shown] if self.speaking else None)

    def _known(self, known: object, digests: Sequence[str] | None) -> object:
        return (self.settings, known, digests) if digests else None
