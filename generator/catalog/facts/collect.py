"""The facts of a whole collection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.catalog.facts.extract import extract
from generator.catalog.facts.model import Facts
from generator.report import Report


def collect(reports: Sequence[Report]) -> Mapping[str, Facts]:
    """The facts of each of ``reports`` by id."""
    return {report.id: extract(report) for report in reports}
