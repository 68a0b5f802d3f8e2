"""One indicator over the reports as a table: who gives it and what, and who does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.catalog.export.rows import Places, Row
from generator.catalog.relations import Comparison
from generator.report import Report
from generator.report.address import addresses

COLUMNS = ("report", "organ", "region", "year", "given", "value", "unit", "bound", "object", "sentence", "paragraph")


def comparison_rows(
    comparison: Comparison, reports: Mapping[str, Report], places: Places | None = None
) -> tuple[tuple[str, ...], Iterator[Row]]:
    """Columns and rows of the table: one row for each figure, and one without a value where there is none.

    ``reports`` holds the reports by id, ``places`` the addresses of their paragraphs where they are known.
    """
    known = places or {cell.report: addresses(reports[cell.report]) for cell in comparison.cells}
    return COLUMNS, _rows(comparison, reports, known)


def _rows(comparison: Comparison, reports: Mapping[str, Report], places: Places) -> Iterator[Row]:
    for cell in comparison.cells:
        report = reports[cell.report]
        for f in cell.figures:
            found = (True, f.value, f.unit, f.bound, f.object, f.sentence, places[report.id][f.paragraph])
            yield (report.id, report.organ, report.region, report.year or None, *found)
    for report in (reports[missing] for missing in comparison.missing):
        yield (report.id, report.organ, report.region, report.year or None, False, None, "", "", "", "", "")
