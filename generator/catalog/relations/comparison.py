"""Each indicator over all reports: who gives it, and who does not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.catalog.facts import Facts, Figure, indicators
from generator.report import Report

TOTAL = re.compile(r"全年|年内|一年来|共|累计|扩展到|达到?")
"""Words of a total, beside which other figures of one indicator are parts."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one report gives for an indicator."""

    report: str
    figures: tuple[Figure, ...]
    """The total first where the text marks one; the others are parts or other counts, and are not added up."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One indicator over the reports."""

    indicator: str
    cells: tuple[Cell, ...]
    """In the order of the reports."""
    missing: tuple[str, ...]
    """Ids of the reports that do not give it. Not given is not 0."""


def compare(reports: Sequence[Report], facts: Mapping[str, Facts]) -> Mapping[str, Comparison]:
    """The indicators that any of ``reports`` gives, by key, in the order of the data file.

    A report is missing from an indicator only when some report of its genre gives it.
    """
    given: dict[str, dict[str, list[Figure]]] = {}
    for report in reports:
        for figure in facts[report.id].figures:
            if figure.indicator:
                given.setdefault(figure.indicator, {}).setdefault(report.id, []).append(figure)
    result = {}
    for key in indicators():
        if key not in given:
            continue
        cells = tuple(Cell(r.id, _ordered(given[key][r.id])) for r in reports if r.id in given[key])
        genres = {r.genre for r in reports if r.id in given[key]}
        missing = tuple(r.id for r in reports if r.id not in given[key] and r.genre in genres)
        result[key] = Comparison(key, cells, missing)
    return result


def _ordered(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    return tuple(sorted(figures, key=lambda f: not TOTAL.search(f.sentence[: f.start])))
