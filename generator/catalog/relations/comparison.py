"""Each indicator over all reports: who gives it, and who does not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.cache import Groups, decode
from generator.catalog.facts import Figure
from generator.catalog.relations.features import Features
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
    cells: Sequence[Cell]
    """In the order of the reports."""
    missing: tuple[str, ...]
    """Ids of the reports that do not give it. Not given is not 0."""


def comparisons(reports: Sequence[Report], cells: Groups[Cell], features: Features) -> Mapping[str, Comparison]:
    """The indicators for which there are ``cells``, in their order; ``features`` tell which ``reports`` give them.

    A report is missing from an indicator only when some report of its genre gives it.
    """
    keys = {features.number(("indicator", key)): key for key in cells}
    given: dict[str, set[int]] = {}
    for report in reports:
        given.setdefault(report.genre, set()).update(filter(keys.__contains__, features.of[report.id]))
    missing: dict[str, list[str]] = {key: [] for key in cells}
    for report in reports:
        for number in given[report.genre].difference(features.of[report.id]):
            missing[keys[number]].append(report.id)
    return {key: Comparison(key, cells[key], tuple(missing[key])) for key in cells}


def read_cells(text: str) -> tuple[Cell, ...]:
    """Cells of JSON, figures of each in reading order."""
    return tuple(Cell(cell.report, _ordered(cell.figures)) for cell in decode(tuple[Cell, ...], text))


def _ordered(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    if len(figures) < 2:
        return figures
    return tuple(sorted(figures, key=lambda f: not TOTAL.search(f.sentence[: f.start])))
