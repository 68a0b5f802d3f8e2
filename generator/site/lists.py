"""Pages that list reports: regions, years, genres, and the full list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.catalog import Region, path_of
from generator.report import Report
from generator.site.addresses import genre_path, relative, year_path
from generator.site.entries import genre_entries, items, region_entries, year_entries
from generator.site.frame import frame
from generator.site.list_marks import ListMarks
from generator.site.shared import common
from generator.site.sheets import sheet, sheet_entries, sheet_paths
from generator.site.shelf import Shelf
from generator.site.views import FullList, Group, IndexPage, Later, Link, ListPage, Page, Shared

Block = tuple[str, str, Sequence[Report]]
"""Reports under one name: the name, the page it leads to from the root of the site, and they."""


def list_pages(shelf: Shelf) -> Iterator[Page]:
    """The full list, then those of regions, years and genres."""
    marks = (ListMarks.of(shelf),)
    yield from _full_list(shelf, marks)
    yield from _region_pages(shelf, marks)
    yield from _year_pages(shelf, marks)
    yield from _genre_pages(shelf, marks)


def _region_pages(shelf: Shelf, marks: tuple[ListMarks]) -> Iterator[Page]:
    """The tree of regions, and a page for each with its reports by year."""
    yield Page("regions/index.html", "index.html", Later(_regions, (shelf,)))
    for region in shelf.catalog.all_regions():
        path, count = shelf.regions[region.path], sum(1 for _ in region.all_reports())
        for number, here in enumerate(sheet_paths(path, count), 1):
            yield Page(here, "list.html", Later(_region, (shelf, region, number, here), ListMarks.region, marks))


def _regions(shelf: Shelf) -> IndexPage:
    path = "regions/index.html"
    entries = region_entries(shelf.catalog.regions, shelf.regions, path)
    return IndexPage(frame(path, shelf.settings, "nav.regions"), "regions", entries)


def _region(shelf: Shelf, region: Region, number: int, here: str) -> ListPage:
    reports = tuple(region.all_reports())
    above = [region.path[:n] for n in range(1, len(region.path))]
    crumbs = tuple(Link(names[-1], relative(here, shelf.regions[names])) for names in above)
    blocks = [(str(year), year_path(year), found) for year, found in _by_year(reports)]
    first = number == 1
    return ListPage(
        frame=frame(here, shelf.settings, "nav.regions"),
        kind="region",
        name=region.name,
        count=len(reports),
        crumbs=crumbs,
        children=region_entries(region.children, shelf.regions, here) if first else (),
        groups=_groups(blocks, number, here),
        shared=common(shelf, reports, here) if first else Shared(),
        sheets=sheet_entries(shelf.regions[region.path], here, len(reports)),
    )


def _groups(blocks: Sequence[Block], number: int, here: str) -> tuple[Group, ...]:
    """What stands on page ``number`` of a list, at ``here``; a block that is cut stands on each page with its lines."""
    parts = sheet([reports for *_, reports in blocks], number)
    return tuple(
        Group(name, relative(here, leads), len(every), items(some, here))
        for index, some in parts
        for name, leads, every in [blocks[index]]
    )


def _by_year(reports: Iterable[Report]) -> list[tuple[int, list[Report]]]:
    years: dict[int, list[Report]] = {}
    for report in reports:
        years.setdefault(report.year, []).append(report)
    return sorted(years.items(), reverse=True)


def _year_pages(shelf: Shelf, marks: tuple[ListMarks]) -> Iterator[Page]:
    """All years, and a page for each with its reports by division."""
    yield Page("years/index.html", "index.html", Later(_years, (shelf,)))
    for year, reports in shelf.catalog.years.items():
        for number, here in enumerate(sheet_paths(year_path(year), len(reports)), 1):
            yield Page(here, "list.html", Later(_year, (shelf, year, number, here), ListMarks.year, marks))


def _years(shelf: Shelf) -> IndexPage:
    path = "years/index.html"
    return IndexPage(frame(path, shelf.settings, "nav.years"), "years", year_entries(shelf.catalog, path))


def _year(shelf: Shelf, year: int, number: int, here: str) -> ListPage:
    years, reports = list(shelf.catalog.years), shelf.catalog.years[year]
    n = years.index(year)
    older = years[n + 1] if n + 1 < len(years) else None
    newer = years[n - 1] if n else None
    return ListPage(
        frame=frame(here, shelf.settings, "nav.years"),
        kind="year",
        name=str(year),
        count=len(reports),
        crumbs=(),
        children=(),
        groups=_groups(_by_region(shelf, reports), number, here),
        previous=_year_link(older, here),
        next=_year_link(newer, here),
        shared=common(shelf, reports, here) if number == 1 else Shared(),
        sheets=sheet_entries(year_path(year), here, len(reports)),
    )


def _year_link(year: int | None, path: str) -> Link | None:
    return None if not year else Link(str(year), relative(path, year_path(year)))


def _genre_pages(shelf: Shelf, marks: tuple[ListMarks]) -> Iterator[Page]:
    """All genres, and a page for each with its reports by division."""
    yield Page("genres/index.html", "index.html", Later(_genres, (shelf,)))
    for genre, reports in shelf.catalog.genres.items():
        for number, here in enumerate(sheet_paths(genre_path(genre), len(reports)), 1):
            yield Page(here, "list.html", Later(_genre, (shelf, genre, number, here), ListMarks.genre, marks))


def _genres(shelf: Shelf) -> IndexPage:
    path = "genres/index.html"
    return IndexPage(frame(path, shelf.settings, "nav.genres"), "genres", genre_entries(shelf.catalog, path))


def _genre(shelf: Shelf, genre: str, number: int, here: str) -> ListPage:
    reports = shelf.catalog.genres[genre]
    return ListPage(
        frame=frame(here, shelf.settings, "nav.genres"),
        kind="genre",
        name=genre,
        count=len(reports),
        crumbs=(),
        children=(),
        groups=_groups(_by_region(shelf, reports), number, here),
        shared=common(shelf, reports, here) if number == 1 else Shared(),
        sheets=sheet_entries(genre_path(genre), here, len(reports)),
    )


def _by_region(shelf: Shelf, reports: Sequence[Report]) -> list[Block]:
    """By top division, in the order of the tree."""
    tops: dict[tuple[str, ...], list[Report]] = {}
    for report in reports:
        tops.setdefault(path_of(report.region)[:1], []).append(report)
    return [("".join(top), shelf.regions[top] if top else "reports/index.html", group) for top, group in tops.items()]


def _full_list(shelf: Shelf, marks: tuple[ListMarks]) -> Iterator[Page]:
    """Every report, on one page or several."""
    paths = sheet_paths("reports/index.html", len(shelf.catalog.reports))
    for number, here in enumerate(paths, 1):
        yield Page(here, "reports.html", Later(_reports, (shelf, number, here), ListMarks.every, marks))


def _reports(shelf: Shelf, number: int, here: str) -> FullList:
    reports = shelf.catalog.reports
    return FullList(
        frame=frame(here, shelf.settings, "nav.reports"),
        count=len(reports),
        items=tuple(line for _, some in sheet([reports], number) for line in items(some, here)),
        regions=region_entries(shelf.catalog.regions, shelf.regions, here),
        years=year_entries(shelf.catalog, here),
        genres=genre_entries(shelf.catalog, here),
        sheets=sheet_entries("reports/index.html", here, len(reports)),
    )
