"""The home page: reports by region and year."""

from __future__ import annotations

from generator.catalog import Region, newest_first
from generator.site.addresses import relative
from generator.site.entries import RegionPaths, genre_entries, items, year_entries
from generator.site.frame import frame
from generator.site.json_ld import site_data
from generator.site.shared import common
from generator.site.shelf import Shelf
from generator.site.topics import most_frequent
from generator.site.views import Group, Home, Later, Page

HOME_SHOWS_ALL = 60
"""Up to so many reports stand on the home page itself; beyond, it counts them by region and year."""
LATEST = 20
"""So many of the newest stand beside the counts."""


def home(shelf: Shelf) -> Page:
    """The first page."""
    return Page("index.html", "home.html", Later(_home, (shelf,)))


def _home(shelf: Shelf) -> Home:
    catalog, settings, paths = shelf.catalog, shelf.settings, shelf.regions
    path = "index.html"
    show_all = len(catalog.reports) <= HOME_SHOWS_ALL
    groups = [_region_group(region, paths, path, show_all) for region in catalog.regions]
    if catalog.unplaced:
        unplaced = items(catalog.unplaced, path) if show_all else ()
        groups.append(Group("", "reports/index.html", len(catalog.unplaced), unplaced))
    return Home(
        frame=frame(path, settings, "nav.home"),
        count=len(catalog.reports),
        regions=tuple(groups),
        years=year_entries(catalog, path),
        genres=genre_entries(catalog, path),
        latest=() if show_all else items(newest_first(catalog.reports)[:LATEST], path),
        json_ld=site_data(settings),
        topics=most_frequent(shelf, path),
        shared=common(shelf, catalog.reports, path),
    )


def _region_group(region: Region, paths: RegionPaths, path: str, show_all: bool) -> Group:
    href = relative(path, paths[region.path])
    if show_all:
        reports = items(region.all_reports(), path)
        return Group(region.name, href, len(reports), reports)
    children = tuple(
        Group(child.name, relative(path, paths[child.path]), sum(1 for _ in child.all_reports()))
        for child in region.children
    )
    return Group(region.name, href, sum(1 for _ in region.all_reports()), (), children)
