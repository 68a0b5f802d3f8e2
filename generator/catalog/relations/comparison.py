"""Each indicator over all reports: who gives it, and who does not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from generator.cache import Group, Groups, decode
from generator.catalog.facts import Facts, Figure, total_first
from generator.catalog.relations.features import Features
from generator.report import Report

MARK = 8
"""Bytes of the mark of a cell."""


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
    cells: Group[Cell]
    """In the order of the reports."""
    given: tuple[str, ...]
    """Ids of their reports."""
    missing: tuple[str, ...]
    """Ids of the reports that do not give it. Not given is not 0."""
    marks: bytes
    """Those of the cells in their order, :data:`MARK` bytes each."""


def mark(figures: str, places: Iterable[str]) -> bytes:
    """What changes with a cell: a digest of its ``figures``, as JSON, and the addresses of their paragraphs."""
    return blake2b(" ".join((figures, *places)).encode("utf-8", "surrogatepass"), digest_size=MARK).digest()


def comparisons(
    reports: Sequence[Report], cells: Groups[Cell], marks: Mapping[str, bytearray], features: Features
) -> Mapping[str, Comparison]:
    """The indicators for which there are ``cells`` with their ``marks``, in their order; ``features`` tell which
    ``reports`` give them.

    A report is missing from an indicator only when some report of its genre gives it.
    """
    keys = {features.number(("indicator", key)): key for key in cells}
    wanted: dict[str, set[int]] = {}
    for report in reports:
        wanted.setdefault(report.genre, set()).update(filter(keys.__contains__, features.of[report.id]))
    given: dict[int, list[str]] = {number: [] for number in keys}
    missing: dict[int, list[str]] = {number: [] for number in keys}
    for report in reports:
        own = set(features.of[report.id])
        for number in wanted[report.genre]:
            (given if number in own else missing)[number].append(report.id)
    return {
        key: Comparison(key, cells[key], tuple(given[n]), tuple(missing[n]), bytes(marks[key]))
        for n, key in keys.items()
    }


def read_cells(data: bytes) -> tuple[Cell, ...]:
    """Cells of JSON, figures of each in reading order."""
    cells = decode(tuple[tuple[str, tuple[Figure, ...]], ...], data)
    return tuple(Cell(report, total_first(figures)) for report, figures in cells)


def cell_of(report: str, facts: Facts, indicator: str) -> Cell:
    """The same of one report, of whose ``facts`` some are figures of ``indicator``."""
    return Cell(report, total_first(tuple(f for f in facts.figures if f.indicator == indicator)))
