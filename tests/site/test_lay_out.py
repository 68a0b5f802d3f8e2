"""The site has every page it should, at safe addresses, and no link that leads nowhere."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from posixpath import dirname, join, normpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalog import link
from generator.config import Settings
from generator.render import load, render
from generator.report import Report
from generator.site import lay_out
from generator.site.addresses import relative, report_path, slug
from generator.site.views import ReportPage
from tests.site.samples import FULL, ONLINE, OTHER, PLAIN, SERIES, SETTINGS, linked

THEME = load("default")
MANY = [
    Report(f"r{n}", f"题{n}", region=("青海省西宁市城中区", "湖北省", "")[n % 3], year=2000 + n % 9) for n in range(99)
]


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag != "meta":
            self.targets += [value for key in ("href", "src", "action") if (value := given.get(key))]
        self.ids += [value for key, value in attrs if key == "id" and value]


def links(data: bytes) -> Links:
    parser = Links()
    parser.feed(data.decode())
    return parser


@pytest.mark.parametrize("settings", [SETTINGS, ONLINE, Settings(language="en", subtitle="x", publisher="y")])
@pytest.mark.parametrize("reports", [[FULL, OTHER, PLAIN], MANY, SERIES, []])
def test_every_link_leads_to_a_file_or_a_place(settings: Settings, reports: list[Report]) -> None:
    files = render(lay_out(linked(*reports), settings), THEME, settings.language)
    pages = {path: links(data) for path, data in files.items() if path.endswith(".html")}
    for path, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), path
        for target in page.targets:
            if target.startswith(("data:", "https://example.org/reports/")):
                continue
            name, _, fragment = target.partition("#")
            name = name.partition("?")[0]
            there = normpath(join(dirname(path), name)) if name else path
            assert there in files, f"{path}: {target}"
            assert not fragment or fragment in pages[there].ids, f"{path}: {target}"


def test_every_report_region_year_and_genre_has_its_page() -> None:
    paths = {page.path for page in lay_out(link([FULL, OTHER, PLAIN]), SETTINGS).pages}
    assert paths >= {
        "index.html",
        "404.html",
        "search.html",
        "reports/index.html",
        "reports/qingshan-2023.html",
        "reports/plain.html",
        "regions/420000.html",
        "regions/420100.html",
        "regions/420107.html",
        "years/2023.html",
        "years/2022.html",
        "years/unknown.html",
        "genres/npc.html",
        "genres/court.html",
        "genres/unknown.html",
    }


@pytest.mark.parametrize("reports", [[FULL, OTHER, PLAIN], MANY])
def test_home_leads_to_every_report_in_at_most_two_steps(reports: list[Report]) -> None:
    files = render(lay_out(link(reports), SETTINGS), THEME)
    reached = {"index.html"}
    for _ in range(2):
        reached |= {
            normpath(join(dirname(path), target.partition("#")[0] or path))
            for path in reached
            if path.endswith(".html")
            for target in links(files[path]).targets
        }
    assert {path for path in files if re.fullmatch(r"reports/.*\.html", path)} <= reached


def test_each_report_leads_to_the_ones_beside_it() -> None:
    catalog = link([FULL, OTHER, PLAIN])
    paths = [report_path(report.id) for report in catalog.reports]
    views = {page.path: page.view for page in lay_out(catalog, SETTINGS).pages}
    found = [view for path in paths if isinstance(view := views[path], ReportPage)]
    assert [view.previous and f"reports/{view.previous.href}" for view in found] == [None, *paths[:-1]]
    assert [view.next and f"reports/{view.next.href}" for view in found] == [*paths[1:], None]


def test_pages_are_a_sequence() -> None:
    pages = lay_out(linked(FULL, *SERIES), SETTINGS).pages
    every = [pages[number] for number in range(len(pages))]
    assert [page.template for page in every].count("changes.html") == 1
    assert (list(pages), pages[-1], list(pages[3:-1])) == (every, every[-1], every[3:-1])
    with pytest.raises(IndexError):
        pages[len(every)]


def test_the_site_does_not_depend_on_the_order_of_reports() -> None:
    assert lay_out(link([FULL, OTHER, PLAIN]), ONLINE) == lay_out(link([PLAIN, FULL, OTHER]), ONLINE)


@given(st.text(min_size=1))
def test_slugs_are_safe_file_names(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,59}", slug(name))
    assert slug(name) not in {"index", "con", "nul"}


@pytest.mark.parametrize(
    ("here", "there", "href"),
    [
        ("index.html", "index.html", "index.html"),
        ("a/b.html", "a/c.html", "c.html"),
        ("a/b.html", "c.html", "../c.html"),
        ("a/b.html", "c/d.html", "../c/d.html"),
        ("b.html", "a/index.html", "a/index.html"),
    ],
)
def test_relative_links(here: str, there: str, href: str) -> None:
    assert relative(here, there) == href


@pytest.mark.parametrize(
    ("language", "said"), [("zh-CN", "原文疑似在第"), ("en", "The raw text seems to be cut off in line 3;")]
)
def test_flags_are_said_in_the_language_of_the_interface(language: str, said: str) -> None:
    report = replace(PLAIN, flags=("原文疑似在第 3 行处截断，后文缺失。", "第三段缺一行"))
    site = lay_out(linked(report), Settings(language=language))
    (page,) = (view for made in site.pages if isinstance(view := made.view, ReportPage))
    assert page.flags[0].startswith(said)
    assert page.flags[1] == "第三段缺一行"
