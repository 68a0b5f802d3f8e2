"""Reading aids in the browser, from disk; and that nothing needs them."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from generator.report import Heading, Paragraph, Report, Section
from tests.browser import chromium
from tests.browser.sites import build, made_up
from tests.site.samples import FULL, OTHER, PLAIN, text_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

LINES = Report("lines", "排版", sections=(Section(Heading(("一、",)), (Paragraph("汉" * 28 * 60),)),))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build([FULL, OTHER, PLAIN, LINES, *made_up(30)], tmp_path_factory.mktemp("reading"))


@pytest.fixture
def report(page: Page, site: Path) -> Page:
    page.goto((site / "reports" / "qingshan-2023.html").as_uri())
    return page


def test_without_scripts_everything_is_there(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "reports" / "qingshan-2023.html").as_uri())
    shown = "".join(page.inner_text("article").split())
    context.close()
    assert shown == "".join("".join(text_of(FULL)).split())


def test_a_choice_of_display_is_kept(report: Page, site: Path) -> None:
    light = report.evaluate("getComputedStyle(document.body).backgroundColor")
    report.click("button.display")
    report.check('input[name="display-theme"][value="dark"]')
    report.check('input[name="display-size"][value="large"]')
    dark = report.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark != light
    report.goto((site / "index.html").as_uri())
    assert report.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    assert report.evaluate("document.documentElement.dataset.size") == "large"


def test_contents_follow_the_scroll(page: Page, site: Path) -> None:
    page.goto((site / "reports" / "r00003.html").as_uri())
    last = page.locator(".contents a").last
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(last).to_have_attribute("aria-current", "location")


def test_a_paragraph_can_be_copied_with_its_source(report: Page) -> None:
    report.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    first = report.locator("article p[id]").first
    first.hover()
    first.locator(".mark").click()
    assert report.url.endswith("#" + (first.get_attribute("id") or "?"))
    report.locator("#paragraph button").nth(1).click()
    copied = report.evaluate("window.copied")
    assert copied.startswith(FULL.lead[0].text + "\n——青山区人大常委会. ")


def test_keys_walk_and_turn(page: Page, site: Path) -> None:
    page.goto((site / "reports" / "r00003.html").as_uri())
    for _ in range(3):
        page.keyboard.press("j")
    assert page.evaluate("document.activeElement.parentElement.id") == page.locator("article p[id]").nth(
        2
    ).get_attribute("id")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.evaluate("document.activeElement.blur()")
    before = page.url
    page.keyboard.press("]")
    page.wait_for_url(lambda url: url != before)
    page.wait_for_load_state()
    page.keyboard.press("[")
    page.wait_for_url(before)


def test_it_is_told_which_of_the_lit_words_one_is_at(page: Page, site: Path) -> None:
    page.goto((site / "reports" / "r00003.html").as_uri() + "?q=次")
    told = page.locator(".found [role=status]")
    places = int(re.findall(r"\d+", told.inner_text())[-1])
    assert places > 1
    page.keyboard.press("n")
    assert [int(n) for n in re.findall(r"\d+", told.inner_text())] == [2, places]


def test_keys_can_be_switched_off(report: Page, site: Path) -> None:
    """WCAG 2.1.4: who speaks to the machine types letters without meaning to."""
    report.click("button.display")
    report.check('input[name="display-keys"][value="off"]')
    report.reload()
    for key in "jd/":
        report.keyboard.press(key)
    assert report.evaluate("document.activeElement === document.body && !document.documentElement.dataset.theme")


def test_the_full_list_filters_sorts_and_shares_its_state(page: Page, site: Path) -> None:
    page.goto((site / "reports" / "index.html").as_uri())
    page.select_option('select[name="region"]', "湖北省")
    page.select_option('select[name="order"]', "oldest")
    page.fill('input[name="w"]', "报告")
    rows = page.locator("#reports li:visible .about")
    shown = rows.all_text_contents()  # what stands below the window has no inner text yet
    assert shown
    assert all("湖北省" in text for text in shown)
    years = [int(re.findall(r"\d{4}", text)[0]) for text in shown]
    assert years == sorted(years)
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    assert rows.all_text_contents() == shown


@pytest.mark.parametrize("width", [320, 390, 820, 1440, 2200])
def test_no_page_is_wider_than_its_window(page: Page, site: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in ("index.html", "search.html", "reports/index.html", "reports/qingshan-2023.html", "regions/index.html"):
        page.goto((site / path).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_printed_it_is_an_official_document(page: Page, site: Path, tmp_path: Path) -> None:
    """GB/T 9704-2012: 22 lines of 28 characters, page numbers between dashes."""
    if not chromium.complete():
        (pytest.fail if chromium.required() else pytest.skip)(chromium.MISSING)
    page.goto((site / "reports" / "lines.html").as_uri())
    page.pdf(path=tmp_path / "a.pdf", prefer_css_page_size=True)
    command = ["pdftotext", "-layout", str(tmp_path / "a.pdf"), "-"]
    pages = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\f")
    second = [line for line in pages[1].splitlines() if line.strip()]
    assert [line.strip() for line in second[:-1]] == ["汉" * 28] * 22
    assert "".join(second[-1].split()) == "—2—"


def test_printed_a_list_begins_on_its_first_page_and_fills_the_line(page: Page, tmp_path: Path) -> None:
    if not chromium.complete():
        (pytest.fail if chromium.required() else pytest.skip)(chromium.MISSING)
    region = [replace(FULL, id=f"r{n}", title=f"第{n:02}篇工作报告的题目排在一行") for n in range(30)]
    page.goto((build(region, tmp_path / "site") / "index.html").as_uri())
    page.pdf(path=tmp_path / "a.pdf", prefer_css_page_size=True)
    command = ["pdftotext", "-layout", str(tmp_path / "a.pdf"), "-"]
    first = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\f")[0]
    assert "题目排在一行" in first


def test_the_english_interface_leaves_reports_in_their_language(page: Page, tmp_path: Path) -> None:
    site = build([FULL], tmp_path, language="en")
    page.goto((site / "reports" / "qingshan-2023.html").as_uri())
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("article").get_attribute("lang") == "zh-CN"
    assert "Contents" in page.inner_text(".contents")


def test_a_long_list_is_shown_as_one_scrolls(page: Page, tmp_path: Path) -> None:
    site = build(made_up(900), tmp_path)
    page.goto((site / "reports" / "index.html").as_uri())
    assert page.locator("#reports li").count() == 900, "whole while nothing is filtered"
    page.select_option('select[name="order"]', "newest")
    assert page.locator("#reports li").count() < 900
    for _ in range(600):  # as long as a loaded machine may take
        if page.locator("#reports li").count() == 900:
            break
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.wait_for_timeout(50)
    assert page.locator("#reports li").count() == 900
