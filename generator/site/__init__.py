"""From the catalog to pages: every page with its address and exactly the view that its template receives."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalog import Catalog
from generator.config import Settings
from generator.site.data_page import data_files, data_page
from generator.site.home import home
from generator.site.indicators import indicator_parts
from generator.site.lists import list_pages
from generator.site.machines import machine_files
from generator.site.not_found import not_found
from generator.site.own_pages import Pages
from generator.site.search import FOLDER, PLAIN_LIMIT, search_files, search_parts
from generator.site.search_page import search_page
from generator.site.shelf import Shelf, shelve
from generator.site.subjects import subject_pages
from generator.site.topics import spoken, topic_pages
from generator.site.views import Files, Known, Page, Sides, Site, View

__all__ = ["Files", "Page", "Sides", "Site", "View", "data_files", "lay_out"]


def lay_out(catalog: Catalog, settings: Settings, compared: Mapping[str, Sides | Known] | None = None) -> Site:
    """Every page of the site, in an order that depends on the catalog alone.

    ``compared`` holds, by the id of the report, both sides of each raw text that is at hand
    (:func:`generator.site.sides.sides`).
    """
    shelf = shelve(catalog, settings)
    parts = settings.parts
    measured, tables = indicator_parts(shelf) if parts.catalog else ((), ())
    shared = (
        home(shelf),
        *list_pages(shelf),
        *((*topic_pages(shelf), *measured, *subject_pages(shelf)) if parts.catalog else ()),
        *([data_page(shelf)] if parts.catalog and parts.data else []),
        *([search_page(catalog, settings)] if parts.search else []),
        not_found(settings),
    )
    pages = Pages(shared, shelf, compared or {})
    others = (  # what takes longest first: then processes end together
        *(data_files(catalog, settings.title) if parts.data else ()),
        *([_search(shelf)] if parts.search else []),
        *tables,
        Files(machine_files, (catalog, pages, settings)),
    )
    return Site(pages, others)


def _search(shelf: Shelf) -> Files:
    return Files(search_files, (shelf.catalog, PLAIN_LIMIT, spoken(shelf)), f"{FOLDER}/", search_parts)
