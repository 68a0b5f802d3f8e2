"""One indicator over the reports as a table: who gives it and what, and who does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.cache import Earlier, Pieces
from generator.catalog.export.joined import joined
from generator.catalog.export.rows import Listed, Places, Row
from generator.catalog.export.tables import forms, lines
from generator.catalog.facts import Facts
from generator.catalog.relations import Cell, Comparison, cell_of
from generator.catalog.relations.comparison import MARK
from generator.report import Report

COLUMNS = ("report", "organ", "region", "year", "given", "value", "unit", "bound", "object", "sentence", "paragraph")

ONE_BY_ONE = 16
"""Reports up to which the figures of each are looked for by themselves; for more, all are read at once. A guess."""


def comparison_tables(
    comparison: Comparison,
    parts: Mapping[str, str],
    reports: Mapping[str, Report],
    facts: Mapping[str, Facts],
    places: Places,
    earlier: Earlier | None = None,
    stem: str = "",
) -> Pieces:
    """``STEM.csv`` and ``STEM.json``: one row for each figure, and one without a value where there is none.

    ``parts`` are those that :func:`comparison_parts` gives; what an ``earlier`` build wrote of one that is the same is
    copied. ``reports`` holds the reports by id, ``facts`` what they say, ``places`` the addresses of their paragraphs.
    """
    same = earlier.same(parts) if earlier else frozenset()
    new = [name for name in comparison.given if name not in same]
    if len(new) <= ONE_BY_ONE:
        given = {name: cell_of(name, facts[name], comparison.indicator) for name in new}
    else:
        given = {cell.report: cell for cell in comparison.cells}

    def made(name: str) -> Mapping[str, bytes]:
        rows = _figures(reports[name], given[name], places[name]) if name in given else _missing(reports[name])
        return lines(stem, COLUMNS, list(rows))

    return joined(forms(stem, COLUMNS), parts, made, earlier)


def comparison_parts(comparison: Comparison, heads: Mapping[str, str]) -> Mapping[str, str]:
    """The reports of the table in the order of their rows, and of what these are made; ``heads`` are digests of what
    they show beside figures."""
    marks = (comparison.marks[at : at + MARK].hex() for at in range(0, len(comparison.marks), MARK))
    given = {name: heads[name] + mark for name, mark in zip(comparison.given, marks, strict=True)}
    return given | {missing: f"-{heads[missing]}" for missing in comparison.missing}


def _figures(report: Report, cell: Cell, places: Listed) -> Iterator[Row]:
    for f in cell.figures:
        found = (True, f.value, f.unit, f.bound, f.object, f.sentence, places[f.paragraph])
        yield (report.id, report.organ, report.region, report.year or None, *found)


def _missing(report: Report) -> Iterator[Row]:
    yield (report.id, report.organ, report.region, report.year or None, False, None, "", "", "", "", "")
