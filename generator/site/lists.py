"""Pages that list reports: regions, years, genres, and the full list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.catalog import Catalog, path_of
from generator.config import Settings
from generator.report import Report
from generator.site.addresses import genre_path, relative, year_path
from generator.site.entries import RegionPaths, genre_entries, items, region_entries, year_entries
from generator.site.frame import frame
from generator.site.views import FullList, Group, IndexPage, Link, ListPage, Page


def region_pages(catalog: Catalog, settings: Settings, paths: RegionPaths) -> Iterator[Page]:
    """The tree of regions, and a page for each with its reports by year."""
    path = "regions/index.html"
    entries = region_entries(catalog.regions, paths, path)
    yield Page(path, "index.html", IndexPage(frame(path, settings, "nav.regions"), "regions", entries))
    for region in catalog.all_regions():
        path = paths[region.path]
        groups = tuple(
            Group(str(year), relative(path, year_path(year)), len(reports), items(reports, path))
            for year, reports in _by_year(region.all_reports())
        )
        above = [region.path[:n] for n in range(1, len(region.path))]
        view = ListPage(
            frame=frame(path, settings, "nav.regions"),
            kind="region",
            name=region.name,
            count=sum(group.count for group in groups),
            crumbs=tuple(Link(names[-1], relative(path, paths[names])) for names in above),
            children=region_entries(region.children, paths, path),
            groups=groups,
        )
        yield Page(path, "list.html", view)


def _by_year(reports: Iterable[Report]) -> list[tuple[int, list[Report]]]:
    years: dict[int, list[Report]] = {}
    for report in reports:
        years.setdefault(report.year, []).append(report)
    return sorted(years.items(), reverse=True)


def year_pages(catalog: Catalog, settings: Settings, paths: RegionPaths) -> Iterator[Page]:
    """All years, and a page for each with its reports by division."""
    path = "years/index.html"
    yield Page(path, "index.html", IndexPage(frame(path, settings, "nav.years"), "years", year_entries(catalog, path)))
    years = list(catalog.years)
    for n, year in enumerate(years):
        path = year_path(year)
        older = years[n + 1] if n + 1 < len(years) else None
        newer = years[n - 1] if n else None
        view = ListPage(
            frame=frame(path, settings, "nav.years"),
            kind="year",
            name=str(year),
            count=len(catalog.years[year]),
            crumbs=(),
            children=(),
            groups=_by_region(catalog.years[year], paths, path),
            previous=_year_link(older, path),
            next=_year_link(newer, path),
        )
        yield Page(path, "list.html", view)


def _year_link(year: int | None, path: str) -> Link | None:
    return None if not year else Link(str(year), relative(path, year_path(year)))


def genre_pages(catalog: Catalog, settings: Settings, paths: RegionPaths) -> Iterator[Page]:
    """All genres, and a page for each with its reports by division."""
    path = "genres/index.html"
    entries = genre_entries(catalog, path)
    yield Page(path, "index.html", IndexPage(frame(path, settings, "nav.genres"), "genres", entries))
    for genre, reports in catalog.genres.items():
        path = genre_path(genre)
        groups = _by_region(reports, paths, path)
        view = ListPage(frame(path, settings, "nav.genres"), "genre", genre, len(reports), (), (), groups)
        yield Page(path, "list.html", view)


def _by_region(reports: Sequence[Report], paths: RegionPaths, path: str) -> tuple[Group, ...]:
    """Groups by top division, in the order of the tree."""
    tops: dict[tuple[str, ...], list[Report]] = {}
    for report in reports:
        tops.setdefault(path_of(report.region)[:1], []).append(report)
    return tuple(
        Group("".join(top), relative(path, paths[top] if top else "reports/index.html"), len(group), items(group, path))
        for top, group in tops.items()
    )


def full_list(catalog: Catalog, settings: Settings, paths: RegionPaths) -> Page:
    """Every report on one page."""
    path = "reports/index.html"
    view = FullList(
        frame=frame(path, settings, "nav.reports"),
        items=items(catalog.reports, path),
        regions=region_entries(catalog.regions, paths, path),
        years=year_entries(catalog, path),
        genres=genre_entries(catalog, path),
    )
    return Page(path, "reports.html", view)
