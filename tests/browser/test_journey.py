"""A reader's way through the site, from disk and over http under a sub-path: the same files, the same answers."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import chromium
from tests.browser.served import served
from tests.browser.sites import build, every_kind, made_up
from tests.site.samples import FULL

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

REPORTS = [FULL, *made_up(20)]
BACKGROUND = "getComputedStyle(document.body).backgroundColor"


@pytest.fixture(scope="module", params=[10**9, 0], ids=["plain", "pairs"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("journey")
    build(REPORTS, root / "a" / "name", plain_limit=request.param)
    return root


@contextmanager
def at(folder: Path, transport: str) -> Iterator[str]:
    """Address of ``a/name/`` in ``folder``."""
    if transport == "disk":
        yield folder.as_uri() + "/a/name/"
    else:
        with served(folder) as root:
            yield root + "a/name/"


@contextmanager
def kept_inside(page: Page, address: str) -> Iterator[None]:
    """What the page asks for must be of the site and be there."""
    outside: list[str] = []
    page.on("request", lambda r: None if r.url.startswith((address, "data:", "about:")) else outside.append(r.url))
    page.on("requestfailed", lambda r: outside.append(r.url))
    page.on("response", lambda r: outside.append(r.url) if r.status >= 400 else None)
    page.set_default_timeout(10_000)
    yield
    assert outside == []


def test_back_from_a_report_the_results_are_where_they_were(page: Page, tmp_path: Path) -> None:
    site = build(made_up(60), tmp_path)
    page.goto((site / "search.html").as_uri() + "?q=报告")
    page.click("#more")
    page.wait_for_function("document.activeElement === document.querySelectorAll('#hits > li')[20].querySelector('a')")
    page.locator("#hits > li > a").nth(30).scroll_into_view_if_needed()
    left = page.evaluate("scrollY")
    page.locator("#hits > li > a").nth(30).click()
    page.wait_for_selector("article.report")
    page.go_back()
    page.wait_for_function(f"Math.abs(scrollY - {left}) < 2")
    assert page.locator("#hits > li").count() == 40


@pytest.fixture(params=["disk", "http"])
def transport(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def address(transport: str, folder: Path) -> Iterator[str]:
    with at(folder, transport) as found:
        yield found


@pytest.fixture
def inside(page: Page, address: str) -> Iterator[Page]:
    with kept_inside(page, address):
        yield page


def test_every_kind_of_page_keeps_to_the_site(page: Page, transport: str, tmp_path: Path) -> None:
    paths = every_kind(tmp_path / "a" / "name").values()
    with at(tmp_path, transport) as address, kept_inside(page, address):
        for path in paths:
            # Leaving while something loads aborts its request, which is no fault of the page.
            page.goto(address + path, wait_until="networkidle")
            assert page.title()


def test_by_keys_alone_from_home_to_the_lit_words(inside: Page, address: str) -> None:
    page = inside
    page.goto(address + "index.html")
    page.keyboard.press("/")
    page.keyboard.type("人大代表")
    page.keyboard.press("Enter")
    page.wait_for_selector("#hits li")
    hits = page.locator("#hits li")
    before = hits.count()
    page.select_option('#facets select[name="year"]', "2017")
    expect(hits).not_to_have_count(before)
    assert 0 < hits.count() < before
    assert "year=2017" in page.url
    page.select_option('#facets select[name="year"]', "")
    page.fill('#search input[name="q"]', "确立”，开会8")
    expect(hits).to_have_count(1)
    page.focus('#search input[name="q"]')
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector(".found")
    assert page.evaluate("[...CSS.highlights.get('current')].map(String)") == ["确立”，开会8"]
    box = page.locator(":target").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < (page.viewport_size or {"height": 0})["height"]
    light = page.evaluate(BACKGROUND)
    page.keyboard.press("d")
    dark = page.evaluate(BACKGROUND)
    assert dark != light
    page.keyboard.press("]")
    page.wait_for_url(lambda url: "qingshan" not in url)
    assert page.evaluate(BACKGROUND) == dark


def test_tab_reaches_contents_first_and_every_control(inside: Page, address: str) -> None:
    inside.goto(address + "reports/qingshan-2023.html")
    inside.keyboard.press("Tab")
    assert inside.evaluate("document.activeElement.className") == "skip"
    inside.keyboard.press("Enter")
    assert inside.evaluate("document.activeElement.id") == "main"
    seen = set()
    for _ in range(60):
        inside.keyboard.press("Tab")
        style = inside.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        name = inside.evaluate("document.activeElement.outerHTML.slice(0, 80)")
        if inside.evaluate("document.activeElement === document.body"):
            break
        assert style != "none", f"focus is not to be seen on {name}"
        seen.add(inside.evaluate("document.activeElement.closest('.trail, .contents, .record, .turn')?.className"))
    assert {"trail", "contents", "record", "turn"} <= seen


def test_browsing_from_a_report_up_to_its_region_and_home(inside: Page, address: str) -> None:
    inside.goto(address + "reports/qingshan-2023.html")
    inside.click(".trail li:last-child a")
    inside.wait_for_url(address + "regions/420107.html")
    inside.click(".nameplate a")
    inside.wait_for_url(address + "index.html")


def test_what_was_lit_is_not_printed(page: Page, folder: Path, tmp_path: Path) -> None:
    if not chromium.complete():
        (pytest.fail if chromium.required() else pytest.skip)(chromium.MISSING)
    page.goto((folder / "a" / "name" / "reports" / "qingshan-2023.html").as_uri() + "?q=开会")
    page.wait_for_selector(".found")
    bar = page.inner_text(".found").split()[0]
    page.pdf(path=tmp_path / "a.pdf", prefer_css_page_size=True)
    shown = subprocess.run(["pdftotext", str(tmp_path / "a.pdf"), "-"], capture_output=True, text=True, check=True)
    words = "".join(shown.stdout.split())
    assert "坚持“两个确立”，开会8次。" in words
    assert "—1—" in words
    for furniture in (bar, "目录", "引用", "工作报告汇编"):
        assert furniture not in words
