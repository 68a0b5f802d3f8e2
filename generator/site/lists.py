"""Pages that list reports: home, regions, years, genres, and the full list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.catalog import Catalog, Region, path_of
from generator.config import Settings
from generator.report import Report
from generator.site.addresses import genre_path, relative, report_path, year_path
from generator.site.frame import frame
from generator.site.json_ld import site_data
from generator.site.views import Entry, FullList, Group, Home, IndexPage, Item, Link, ListPage, Page

HOME_SHOWS_ALL = 60
"""Up to so many reports stand on the home page itself; beyond, it counts them by region and year."""
LATEST = 20

RegionPaths = Mapping[tuple[str, ...], str]


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
    return tuple(item(report, path) for report in reports)


def year_entries(catalog: Catalog, path: str) -> tuple[Entry, ...]:
    return tuple(Entry(str(y), relative(path, year_path(y)), len(rs)) for y, rs in catalog.years.items())


def genre_entries(catalog: Catalog, path: str) -> tuple[Entry, ...]:
    return tuple(Entry(g, relative(path, genre_path(g)), len(rs)) for g, rs in catalog.genres.items())


def region_entries(roots: Iterable[Region], paths: RegionPaths, path: str, depth: int = 0) -> tuple[Entry, ...]:
    """Every region of the tree with the number of reports in it and below it, parents first."""
    entries: list[Entry] = []
    for region in roots:
        count = sum(1 for _ in region.all_reports())
        entries.append(Entry(region.name, relative(path, paths[region.path]), count, depth=depth))
        entries += region_entries(region.children, paths, path, depth + 1)
    return tuple(entries)


def home(catalog: Catalog, settings: Settings, paths: RegionPaths) -> Page:
    path = "index.html"
    show_all = len(catalog.reports) <= HOME_SHOWS_ALL
    groups = [_region_group(region, paths, path, show_all) for region in catalog.regions]
    if catalog.unplaced:
        unplaced = items(catalog.unplaced, path) if show_all else ()
        groups.append(Group("", "reports/index.html", len(catalog.unplaced), unplaced))
    dated = sorted(catalog.reports, key=lambda r: (r.year, r.published.isoformat() if r.published else ""), reverse=True)
    view = Home(
        frame=frame(path, settings, "nav.home"),
        count=len(catalog.reports),
        regions=tuple(groups),
        years=year_entries(catalog, path),
        genres=genre_entries(catalog, path),
        latest=() if show_all else items(dated[:LATEST], path),
        json_ld=site_data(settings),
    )
    return Page(path, "home.html", view)


def _region_group(region: Region, paths: RegionPaths, path: str, show_all: bool) -> Group:
    if show_all:
        reports, groups = items(region.all_reports(), path), ()
        return Group(region.name, relative(path, paths[region.path]), len(reports), reports, groups)
    children = tuple(
        Group(child.name, relative(path, paths[child.path]), sum(1 for _ in child.all_reports()))
        for child in region.children
    )
    return Group(region.name, relative(path, paths[region.path]), sum(1 for _ in region.all_reports()), (), children)


def region_pages(catalog: Catalog, settings: Settings, paths: RegionPaths) -> Iterator[Page]:
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
    path = "reports/index.html"
    view = FullList(
        frame=frame(path, settings, "nav.reports"),
        items=items(catalog.reports, path),
        regions=region_entries(catalog.regions, paths, path),
        years=year_entries(catalog, path),
        genres=genre_entries(catalog, path),
    )
    return Page(path, "reports.html", view)
