"""From the catalog to pages: every page with its address and exactly the view that its template receives."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalog import Catalog
from generator.config import Settings
from generator.site import lists
from generator.site.around import own_pages
from generator.site.data_page import data_files, data_page
from generator.site.home import home
from generator.site.indicators import indicator_files, indicator_pages
from generator.site.machines import machine_files
from generator.site.not_found import not_found
from generator.site.search import search_files
from generator.site.search_page import search_page
from generator.site.shelf import shelve
from generator.site.sides import sides
from generator.site.subjects import subject_pages
from generator.site.topics import topic_names, topic_pages
from generator.site.views import Page, Sides, Site, View

__all__ = ["Page", "Sides", "Site", "View", "lay_out", "sides"]


def lay_out(catalog: Catalog, settings: Settings, compared: Mapping[str, Sides] | None = None) -> Site:
    """Every page of the site, in an order that depends on the catalog alone.

    ``compared`` holds, by the id of the report, what :func:`sides` makes of each raw text that is at hand.
    """
    shelf = shelve(catalog, settings)
    data = data_files(shelf)
    pages = [
        home(shelf),
        *lists.full_list(shelf),
        *lists.region_pages(shelf),
        *lists.year_pages(shelf),
        *lists.genre_pages(shelf),
        *topic_pages(shelf),
        *indicator_pages(shelf),
        *subject_pages(shelf),
        data_page(shelf, data),
        search_page(catalog, settings),
        not_found(settings),
        *own_pages(shelf, compared or {}),
    ]
    files = (
        *search_files(catalog.reports, named=topic_names(shelf)),
        *machine_files(catalog, pages, settings),
        *indicator_files(shelf),
    )
    return Site(tuple(pages), {**dict(files), **data})
