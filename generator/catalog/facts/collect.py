"""The facts of a whole collection."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from generator.catalog.facts.extract import Facts, extract
from generator.report import Report


def collect(
    reports: Sequence[Report], recall: Callable[[Report], Facts | None] = lambda _: None
) -> Mapping[str, Facts]:
    """The facts of each of ``reports`` by id; ``recall`` may give those that are known already."""
    return {report.id: recall(report) or extract(report) for report in reports}
