"""What tells in little time that a list of reports is as it was: marks of all reports in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from generator.cache import digest_value
from generator.catalog import Region
from generator.report import Report
from generator.site.entries import item
from generator.site.shelf import Shelf, divisions


@dataclass(frozen=True, slots=True)
class ListMarks:
    """Each method gives the mark of a page: all that it shows is of the reports in its list."""

    settings: str
    reports: Mapping[str, str]
    """Of each report by its id: its line, what it has in common with others, and the pages of its divisions."""

    @classmethod
    def of(cls, shelf: Shelf) -> Self:
        """What all lists share."""
        features = shelf.catalog.relations.features
        shown = {
            number: (kind, what, shelf.titles[what] if kind == "citation" else "")
            for number, (kind, what) in enumerate(features.known)
            if kind != "term" or what in shelf.terms
        }
        marks: dict[str, str] = {}
        for report in shelf.catalog.reports:
            common = [shown[number] for number in features.numbers(report.id) if number in shown]
            pages = [shelf.regions[names] for names in divisions(report.region)]
            marks[report.id] = digest_value((item(report, ""), common, pages))[:16]
        return cls(digest_value(shelf.settings), marks)

    def region(self, _: Shelf, region: Region, number: int, here: str) -> object:
        """Of the reports of ``region``."""
        return self._list(region.all_reports(), region.path, number, here)

    def year(self, shelf: Shelf, year: int, number: int, here: str) -> object:
        """Of those of ``year``, between others."""
        return self._list(shelf.catalog.years[year], (year, *shelf.catalog.years), number, here)

    def genre(self, shelf: Shelf, genre: str, number: int, here: str) -> object:
        """Of those of ``genre``."""
        return self._list(shelf.catalog.genres[genre], genre, number, here)

    def every(self, shelf: Shelf, number: int, here: str) -> object:
        """Of all."""
        return self._list(shelf.catalog.reports, "", number, here)

    def _list(self, reports: Iterable[Report], name: object, number: int, here: str) -> object:
        return self.settings, name, number, here, "".join([self.reports[report.id] for report in reports])
