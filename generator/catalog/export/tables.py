"""All tables as CSV and JSON at once: each report is read once for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.catalog.export.rows import TABLES, all_rows, columns
from generator.catalog.export.text import BETWEEN, CLOSING, OPENING, csv_lines, json_lines
from generator.catalog.facts import Facts
from generator.report import Report


def tables(reports: Iterable[Report], facts: Mapping[str, Facts]) -> Iterator[tuple[str, bytes]]:
    """Pieces of ``TABLE.csv`` and ``TABLE.json`` for every table, each with the name of its file, those of one file in
    their order."""
    between = dict.fromkeys(TABLES, OPENING)
    for what in TABLES:
        yield f"{what}.csv", csv_lines([columns(what)])
    for some in all_rows(reports, facts):
        for what, found in some.items():
            if found:
                yield f"{what}.csv", csv_lines(found)
                yield f"{what}.json", between[what] + json_lines(columns(what), found)
                between[what] = BETWEEN
    for what in TABLES:
        yield f"{what}.json", CLOSING if between[what] == BETWEEN else OPENING + CLOSING
