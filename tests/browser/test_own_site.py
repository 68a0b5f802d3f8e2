"""The repository's own site, opened from disk by a browser that has no network: as it was built, and from a zip."""

from __future__ import annotations

import re
import shutil
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urlsplit
from zipfile import ZipFile

import pytest

from generator import workflow
from generator.output import check
from generator.output.references import read_html
from generator.pack import Form, pack, stick

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

LINKS = """[...document.querySelectorAll('a[href], form[action]')].map(e => e.href || e.action)
    .filter(address => address.startsWith('file:'))"""
"""Absolute addresses of the site that the page's links and forms lead to, as the browser resolves them."""
IDS = "[...document.querySelectorAll('[id]')].map(e => e.id)"


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as the browser found it."""

    title: str
    links: tuple[str, ...]
    ids: frozenset[str]


def crawl(page: Page, start: Path, limit: int) -> dict[str, Seen]:
    """Open ``start`` and what it links to, breadth first; the pages by address."""
    seen: dict[str, Seen] = {}
    queue = deque([start.as_uri()])
    while queue and len(seen) < limit:
        address = urldefrag(queue.popleft()).url.partition("?")[0]
        if address in seen or not address.endswith(".html"):
            continue
        page.goto(address, wait_until="domcontentloaded")
        seen[address] = Seen(page.title(), tuple(page.evaluate(LINKS)), frozenset(page.evaluate(IDS)))
        queue.extend(seen[address].links)
    return seen


def broken(seen: dict[str, Seen]) -> list[str]:
    """Links that lead to no file, or to a place that its page does not have."""
    found = []
    for address, at in seen.items():
        for link in at.links:
            target, fragment = urldefrag(link)
            target = target.partition("?")[0]
            there = Path(unquote(urlsplit(target).path)).is_file()
            if not there or (fragment and target in seen and unquote(fragment) not in seen[target].ids):
                found.append(f"{address} -> {link}")
    return found


@pytest.fixture(scope="module")
def unpacked_site(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as its zip holds it, in a folder whose name addresses must escape."""
    away = tmp_path_factory.mktemp("away")
    (zipped,) = pack(workflow.open_project(built_site.parent), Form.ZIP, to=away / "site.zip").files
    ZipFile(zipped).extractall(away / "U 盘 #1 100%")
    return away / "U 盘 #1 100%" / stick.FOLDER


@pytest.fixture(params=["built_site", "unpacked_site"])
def site(request: pytest.FixtureRequest) -> Path:
    """The site's folder."""
    found: Path = request.getfixturevalue(request.param)
    return found


def test_links_from_home_reach_every_page(site: Path) -> None:
    reached, queue = set[Path](), deque([site.resolve() / "index.html"])
    while queue:
        page = queue.popleft()
        if page not in reached and page.suffix == ".html":
            reached.add(page)
            links = (reference.url.partition("#")[0] for reference in read_html(page.read_text("utf-8")).references)
            queue.extend((page.parent / unquote(link)).resolve() for link in links if link)
    assert set(site.resolve().rglob("*.html")) - reached == {site.resolve() / "404.html"}


def test_links_lead_to_places_that_the_browser_finds(site: Path, page: Page) -> None:
    seen = crawl(page, site / "index.html", limit=40)
    assert len(seen) == 40
    assert all(at.title for at in seen.values())
    assert broken(seen) == []


def test_what_the_check_finds_is_what_the_browser_finds(site: Path, page: Page, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(site, copy)
    assert check(read(copy)) == ()
    report = max((copy / "reports").glob("*.html"), key=lambda path: path.stat().st_size)
    text = report.read_text("utf-8")
    passage = re.findall(r'<p id="([^"]+)"', text)[-1]
    report.write_text(text.replace(f' id="{passage}"', ""), "utf-8")
    assert {p.code for p in check(read(copy))} == {"check.broken-anchor"}
    assert {link.rpartition("#")[2] for link in broken(crawl(page, report, limit=1))} == {passage}
    report.unlink()
    assert "check.broken-link" in {p.code for p in check(read(copy))}


def read(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_reader_clicks_from_home_to_a_report_and_back(site: Path, page: Page) -> None:
    page.goto((site / "index.html").as_uri())
    title = "湟源人大书写新答卷"
    page.get_by_role("link", name=title).first.click()
    assert title in page.get_by_role("heading", level=1).inner_text()
    assert "年内召开党组会议16次、主任会议19次" in page.get_by_role("main").inner_text()
    page.go_back()
    assert page.url == (site / "index.html").as_uri()


def test_the_start_page_of_the_zip_leads_in(unpacked_site: Path, page: Page) -> None:
    page.goto((unpacked_site.parent / stick.START).as_uri())
    page.wait_for_url((unpacked_site / "index.html").as_uri())


def test_search_answers(site: Path, page: Page) -> None:
    page.goto((site / "search.html").as_uri() + "?q=%E4%BA%BA%E5%A4%A7%E4%BB%A3%E8%A1%A8")
    page.wait_for_selector("main mark")
