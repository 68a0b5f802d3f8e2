"""The collection as open data: CSV, JSON, a data package, and one SQLite file."""

from generator.catalog.export.comparison import comparison_rows
from generator.catalog.export.database import database
from generator.catalog.export.folder import open_data
from generator.catalog.export.rows import TABLES, Places, columns, rows
from generator.catalog.export.text import package, to_csv, to_json

__all__ = [
    "TABLES",
    "Places",
    "columns",
    "comparison_rows",
    "database",
    "open_data",
    "package",
    "rows",
    "to_csv",
    "to_json",
]
