"""The collection as tables: rows for export, with columns that stay the same from release to release."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from types import MappingProxyType

from generator.catalog.facts import Facts, topics_of
from generator.catalog.facts.passages import passages
from generator.data import load
from generator.report import Report
from generator.report.address import addresses

Value = str | int | float | bool | None
Row = tuple[Value, ...]
Listed = Sequence[str] | Mapping[int, str]
"""Addresses of the paragraphs of a report, by index."""
Places = Mapping[str, Listed]
"""Those of every report, by its id."""


def columns(what: str) -> tuple[str, ...]:
    """Column names of the table ``what``."""
    return tuple(load("columns")[what])


def rows(what: str, reports: Iterable[Report], facts: Mapping[str, Facts]) -> tuple[tuple[str, ...], Iterator[Row]]:
    """Columns and rows of the table ``what`` (one of :data:`TABLES`), one row for each counted thing.

    The rows are made while they are read, so that a large collection is never held twice.
    """
    make = TABLES[what]
    return columns(what), (row for report in reports for row in make(report, facts[report.id], addresses(report)))


Rows = Mapping[str, list[Row]]
"""By table, in the order of :data:`TABLES`."""


def rows_of(report: Report, facts: Facts) -> Rows:
    """Rows of every table for one report."""
    places = addresses(report)
    return {what: list(make(report, facts, places)) for what, make in TABLES.items()}


def _source(report: Report) -> str:
    return PurePosixPath(report.origin.file).name if report.origin else ""


def _reports(report: Report, _: Facts, __: Listed) -> Iterator[Row]:
    texts = [p.text for p in report.paragraphs()]
    yield (
        report.id, _source(report), report.title, report.subtitle, report.byline, report.organ, report.region,
        report.region_code, report.level, report.year or None, report.genre,
        report.published.isoformat() if report.published else None, report.language, len(texts), sum(map(len, texts)),
    )  # fmt: skip


def _paragraphs(report: Report, _: Facts, places: Listed) -> Iterator[Row]:
    for passage in passages(report):
        paragraph = passage.paragraph
        heading = _heading(report, passage.section)
        yield (
            report.id, _source(report), places[passage.index], passage.index + 1, heading, paragraph.kind.value,
            paragraph.text,
        )  # fmt: skip


def _figures(report: Report, facts: Facts, places: Listed) -> Iterator[Row]:
    for f in facts.figures:
        yield (
            report.id, _source(report), f.value, f.unit, f.object, f.verb, f.bound, f.indicator, f.sentence,
            places[f.paragraph],
        )  # fmt: skip


def _citations(report: Report, facts: Facts, _: Listed) -> Iterator[Row]:
    for c in facts.citations:
        yield report.id, _source(report), c.title, c.kind, c.count, c.marked, c.work


def _slogans(report: Report, facts: Facts, _: Listed) -> Iterator[Row]:
    for s in facts.slogans:
        yield report.id, _source(report), s.slogan, s.count, s.meaning


def _topics(report: Report, facts: Facts, places: Listed) -> Iterator[Row]:
    known = topics_of(report.genre)
    for passage, key in zip(passages(report), facts.topics.paragraphs, strict=True):
        section = facts.topics.sections[passage.section] if passage.section >= 0 else ""
        yield (
            report.id, _source(report), places[passage.index], passage.paragraph.text[:10], known[key].zh, key,
            _heading(report, passage.section), known[section].zh if section else "",
        )  # fmt: skip


def _heading(report: Report, section: int) -> str:
    return report.sections[section].heading.text if section >= 0 else ""


TABLES: Mapping[str, Callable[[Report, Facts, Listed], Iterator[Row]]] = MappingProxyType(
    {
        "reports": _reports,
        "paragraphs": _paragraphs,
        "figures": _figures,
        "citations": _citations,
        "slogans": _slogans,
        "topics": _topics,
    }
)
"""The tables by name; those that others refer to come first."""
