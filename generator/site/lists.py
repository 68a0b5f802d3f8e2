"""Pages that list reports: regions, years, genres, and the full list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.catalog import path_of
from generator.report import Report
from generator.site.addresses import genre_path, relative, year_path
from generator.site.entries import genre_entries, items, region_entries, year_entries
from generator.site.frame import frame
from generator.site.shared import common
from generator.site.sheets import sheet_entries, sheet_path, spread_groups, spread_items
from generator.site.shelf import Shelf
from generator.site.views import FullList, Group, IndexPage, Link, ListPage, Page, Shared


def region_pages(shelf: Shelf) -> Iterator[Page]:
    """The tree of regions, and a page for each with its reports by year."""
    path = "regions/index.html"
    entries = region_entries(shelf.catalog.regions, shelf.regions, path)
    yield Page(path, "index.html", IndexPage(frame(path, shelf.settings, "nav.regions"), "regions", entries))
    for region in shelf.catalog.all_regions():
        path = shelf.regions[region.path]
        groups = tuple(
            Group(str(year), relative(path, year_path(year)), len(reports), items(reports, path))
            for year, reports in _by_year(region.all_reports())
        )
        above = [region.path[:n] for n in range(1, len(region.path))]
        view = ListPage(
            frame=frame(path, shelf.settings, "nav.regions"),
            kind="region",
            name=region.name,
            count=sum(group.count for group in groups),
            crumbs=tuple(Link(names[-1], relative(path, shelf.regions[names])) for names in above),
            children=region_entries(region.children, shelf.regions, path),
            groups=groups,
            shared=common(shelf, tuple(region.all_reports()), path),
        )
        yield from _sheets(shelf, path, view)


def _sheets(shelf: Shelf, path: str, view: ListPage) -> Iterator[Page]:
    """``view`` as a page at ``path``, or as several when it is long: what is no list stands on the first."""
    spread = spread_groups(view.groups)
    for number, groups in enumerate(spread, 1):
        here = sheet_path(path, number)
        one = replace(view, frame=frame(here, shelf.settings, f"nav.{view.kind}s"), groups=groups)
        one = replace(one, sheets=sheet_entries(path, here, len(spread)))
        yield Page(here, "list.html", one if number == 1 else replace(one, children=(), shared=Shared()))


def _by_year(reports: Iterable[Report]) -> list[tuple[int, list[Report]]]:
    years: dict[int, list[Report]] = {}
    for report in reports:
        years.setdefault(report.year, []).append(report)
    return sorted(years.items(), reverse=True)


def year_pages(shelf: Shelf) -> Iterator[Page]:
    """All years, and a page for each with its reports by division."""
    path = "years/index.html"
    yield Page(
        path,
        "index.html",
        IndexPage(frame(path, shelf.settings, "nav.years"), "years", year_entries(shelf.catalog, path)),
    )
    years = list(shelf.catalog.years)
    for n, year in enumerate(years):
        path = year_path(year)
        older = years[n + 1] if n + 1 < len(years) else None
        newer = years[n - 1] if n else None
        view = ListPage(
            frame=frame(path, shelf.settings, "nav.years"),
            kind="year",
            name=str(year),
            count=len(shelf.catalog.years[year]),
            crumbs=(),
            children=(),
            groups=_by_region(shelf, shelf.catalog.years[year], path),
            previous=_year_link(older, path),
            next=_year_link(newer, path),
            shared=common(shelf, shelf.catalog.years[year], path),
        )
        yield from _sheets(shelf, path, view)


def _year_link(year: int | None, path: str) -> Link | None:
    return None if not year else Link(str(year), relative(path, year_path(year)))


def genre_pages(shelf: Shelf) -> Iterator[Page]:
    """All genres, and a page for each with its reports by division."""
    path = "genres/index.html"
    entries = genre_entries(shelf.catalog, path)
    yield Page(path, "index.html", IndexPage(frame(path, shelf.settings, "nav.genres"), "genres", entries))
    for genre, reports in shelf.catalog.genres.items():
        path = genre_path(genre)
        groups = _by_region(shelf, reports, path)
        view = ListPage(
            frame=frame(path, shelf.settings, "nav.genres"),
            kind="genre",
            name=genre,
            count=len(reports),
            crumbs=(),
            children=(),
            groups=groups,
            shared=common(shelf, reports, path),
        )
        yield from _sheets(shelf, path, view)


def _by_region(shelf: Shelf, reports: Sequence[Report], path: str) -> tuple[Group, ...]:
    """Groups by top division, in the order of the tree."""
    tops: dict[tuple[str, ...], list[Report]] = {}
    for report in reports:
        tops.setdefault(path_of(report.region)[:1], []).append(report)
    return tuple(
        Group(
            "".join(top),
            relative(path, shelf.regions[top] if top else "reports/index.html"),
            len(group),
            items(group, path),
        )
        for top, group in tops.items()
    )


def full_list(shelf: Shelf) -> Iterator[Page]:
    """Every report, on one page or several."""
    path = "reports/index.html"
    spread = spread_items(items(shelf.catalog.reports, path))
    for number, part in enumerate(spread, 1):
        here = sheet_path(path, number)
        view = FullList(
            frame=frame(here, shelf.settings, "nav.reports"),
            count=len(shelf.catalog.reports),
            items=tuple(part),
            regions=region_entries(shelf.catalog.regions, shelf.regions, here),
            years=year_entries(shelf.catalog, here),
            genres=genre_entries(shelf.catalog, here),
            sheets=sheet_entries(path, here, len(spread)),
        )
        yield Page(here, "reports.html", view)
