"""All tables as CSV and JSON at once: each report is read once for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.cache import Earlier, Pieces
from generator.catalog.export.joined import Form, joined
from generator.catalog.export.rows import TABLES, Row, columns, rows_of
from generator.catalog.export.text import BETWEEN, CLOSING, OPENING, csv_lines, json_lines
from generator.catalog.facts import Facts
from generator.report import Report


def tables(
    parts: Mapping[str, str],
    reports: Mapping[str, Report],
    facts: Mapping[str, Facts],
    earlier: Earlier | None = None,
    folder: str = "",
) -> Pieces:
    """``TABLE.csv`` and ``TABLE.json`` for every table, in ``folder``.

    ``parts`` are ids of reports, in their order, with digests of what each is made of; what an ``earlier`` build wrote
    of one that is the same is copied.
    """
    stems = {what: f"{folder}{what}" for what in TABLES}

    def made(name: str) -> Mapping[str, bytes]:
        found: dict[str, bytes] = {}
        for what, some in rows_of(reports[name], facts[name]).items():
            found |= lines(stems[what], columns(what), some)
        return found

    around: dict[str, Form] = {}
    for what, stem in stems.items():
        around |= forms(stem, columns(what))
    return joined(around, parts, made, earlier)


def forms(stem: str, names: Sequence[str]) -> Mapping[str, Form]:
    """What stands around the lines of a table with columns of these ``names``, in ``STEM.csv`` and ``STEM.json``."""
    return {f"{stem}.csv": Form(csv_lines([tuple(names)])), f"{stem}.json": Form(OPENING, BETWEEN, CLOSING)}


def lines(stem: str, names: Sequence[str], rows: Sequence[Row]) -> Mapping[str, bytes]:
    """Its lines in each of them."""
    return {f"{stem}.csv": csv_lines(rows), f"{stem}.json": json_lines(names, rows)}
