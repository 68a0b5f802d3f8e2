"""Lines of lists: a report, a region, a year, a genre, with links from the page that shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.catalog import Catalog, Region
from generator.report import Report
from generator.site.addresses import genre_path, relative, report_path, year_path
from generator.site.views import Entry, Item

RegionPaths = Mapping[tuple[str, ...], str]
"""Page of every region, by its path of names."""


def item(report: Report, path: str) -> Item:
    """``report`` as a line on page ``path``."""
    return Item(
        title=report.title,
        href=relative(path, report_path(report.id)),
        subtitle=report.subtitle,
        region=report.region,
        organ=report.organ,
        year=report.year,
        genre=report.genre,
        published=report.published.isoformat() if report.published else "",
    )


def items(reports: Iterable[Report], path: str) -> tuple[Item, ...]:
    """``reports`` as lines on page ``path``."""
    return tuple(item(report, path) for report in reports)


def year_entries(catalog: Catalog, path: str) -> tuple[Entry, ...]:
    """Every year with its number of reports, newest first."""
    return tuple(Entry(str(y), relative(path, year_path(y)), len(rs)) for y, rs in catalog.years.items())


def genre_entries(catalog: Catalog, path: str) -> tuple[Entry, ...]:
    """Every genre with its number of reports, the most frequent first."""
    return tuple(Entry(g, relative(path, genre_path(g)), len(rs)) for g, rs in catalog.genres.items())


def region_entries(roots: Iterable[Region], paths: RegionPaths, path: str, depth: int = 0) -> tuple[Entry, ...]:
    """Every region of the tree with the number of reports in it and below it, parents first."""
    entries: list[Entry] = []
    for region in roots:
        count = sum(1 for _ in region.all_reports())
        entries.append(Entry(region.name, relative(path, paths[region.path]), count, depth=depth, key=region.full_name))
        entries += region_entries(region.children, paths, path, depth + 1)
    return tuple(entries)
