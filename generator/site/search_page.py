"""The page that searches all reports."""

from __future__ import annotations

from generator.catalog import Catalog
from generator.config import Settings
from generator.site.frame import frame
from generator.site.search import ENTRY
from generator.site.views import Page, SearchPage

PATH = "search.html"


def search_page(catalog: Catalog, settings: Settings) -> Page:
    """Its filters are filled by the script, from the search data."""
    return Page(PATH, PATH, SearchPage(frame(PATH, settings, "nav.search"), ENTRY, len(catalog.reports)))
