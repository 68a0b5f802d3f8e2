"""The folder of open data: every table as CSV and JSON, their description, and the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.catalog.export.database import database
from generator.catalog.export.rows import TABLES, Places, rows
from generator.catalog.export.text import package, to_csv, to_json
from generator.catalog.facts import Facts
from generator.report import Report

DATABASE = "reports.sqlite"


def open_data(
    reports: Sequence[Report], facts: Mapping[str, Facts], title: str, places: Places | None = None
) -> Mapping[str, bytes]:
    """File names and contents: ``figures.csv``, ``figures.json`` …, ``datapackage.json``, ``reports.sqlite``."""
    files = {}
    for what in TABLES:
        files[f"{what}.csv"] = to_csv(*rows(what, reports, facts, places))
        files[f"{what}.json"] = to_json(*rows(what, reports, facts, places))
    files["datapackage.json"] = package("reports", title)
    files[DATABASE] = database(reports, facts, places)
    return files
