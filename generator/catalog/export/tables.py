"""All tables as CSV and JSON at once: each report is read once for all of them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.cache import Earlier
from generator.catalog.export.joined import Form, Pieces, joined
from generator.catalog.export.rows import TABLES, columns, rows_of
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
    of one with the same is copied.
    """
    csv = {what: f"{folder}{what}.csv" for what in TABLES}
    json = {what: f"{folder}{what}.json" for what in TABLES}

    def lines(id: str) -> Mapping[str, bytes]:
        found = rows_of(reports[id], facts[id])
        return {
            **{csv[what]: csv_lines(some) for what, some in found.items()},
            **{json[what]: json_lines(columns(what), some) for what, some in found.items()},
        }

    forms = {
        **{csv[what]: Form(csv_lines([columns(what)])) for what in TABLES},
        **{json[what]: Form(OPENING, BETWEEN, CLOSING) for what in TABLES},
    }
    return joined(forms, parts, lines, earlier)
