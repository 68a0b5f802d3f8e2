"""The collection as open data: CSV, JSON, a data package, and one SQLite file."""

from generator.catalog.export.comparison import comparison_parts, comparison_tables
from generator.catalog.export.database import DATABASE, database
from generator.catalog.export.rows import TABLES, Places, columns, rows
from generator.catalog.export.tables import tables
from generator.catalog.export.text import package, to_csv, to_json

__all__ = [
    "DATABASE",
    "TABLES",
    "Places",
    "columns",
    "comparison_parts",
    "comparison_tables",
    "database",
    "package",
    "rows",
    "tables",
    "to_csv",
    "to_json",
]
