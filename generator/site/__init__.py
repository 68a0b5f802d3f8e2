"""From the catalog to pages: every page with its address and exactly the view that its template receives."""

from __future__ import annotations

from generator.catalog import Catalog
from generator.config import Settings
from generator.site import lists
from generator.site.addresses import region_paths
from generator.site.home import home
from generator.site.machines import machine_files
from generator.site.not_found import not_found
from generator.site.report_page import report_page
from generator.site.search import search_files
from generator.site.search_page import search_page
from generator.site.views import Page, Site, View

__all__ = ["Page", "Site", "View", "lay_out"]


def lay_out(catalog: Catalog, settings: Settings) -> Site:
    """Every page of the site, in an order that depends on the catalog alone."""
    regions = region_paths(catalog.all_regions())
    reports = catalog.reports
    neighbours = zip(reports, (None, *reports[:-1]), (*reports[1:], None), strict=False)
    pages = [
        home(catalog, settings, regions),
        lists.full_list(catalog, settings, regions),
        *lists.region_pages(catalog, settings, regions),
        *lists.year_pages(catalog, settings, regions),
        *lists.genre_pages(catalog, settings, regions),
        search_page(catalog, settings),
        not_found(settings),
        *(report_page(report, settings, regions, before, after) for report, before, after in neighbours),
    ]
    files = (*search_files(reports), *machine_files(catalog, pages, settings))
    return Site(tuple(pages), dict(files))
