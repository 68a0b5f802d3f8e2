"""What tells in little time that a page of an indicator is as it was: marks of all cells that it shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from generator.cache import digest_value
from generator.catalog.relations.comparison import MARK
from generator.site.indicator_table import Place, Sheet
from generator.site.shelf import Shelf


@dataclass(frozen=True, slots=True)
class IndicatorMarks:
    """What all pages of indicators share."""

    settings: str
    heads: Mapping[str, str]
    """Digests of what the pages show of each report beside its figures, by its id."""

    @classmethod
    def of(cls, shelf: Shelf) -> Self:
        """The marks of all reports."""
        reports = shelf.catalog.reports
        shown = {r.id: (r.id, r.region, r.organ, r.title, r.year, shelf.page_of(r)) for r in reports}
        heads = {name: digest_value(head)[:16] for name, head in shown.items()}
        return cls(digest_value(shelf.settings), heads)

    def page(self, shelf: Shelf, place: Place, sheets: Sequence[Sheet]) -> object:
        """Of one page; the chart, on the first, is of all reports that give the indicator."""
        comparison, sheet = shelf.catalog.relations.indicators[place.key], sheets[place.number - 1]
        first, count = (0, len(comparison.given)) if place.number == 1 else (sheet.first, sheet.count)
        given = [self.heads[name] for name in comparison.given[first : first + count]]
        marks = comparison.marks[MARK * first : MARK * (first + count)]
        shown = [self.heads[name] for name in sheet.reports]
        names = [(other.name, len(other.reports)) for other in sheets]
        return self.settings, place, names, shown, given, marks, len(comparison.given), len(comparison.missing)
