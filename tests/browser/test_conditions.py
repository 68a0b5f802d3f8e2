"""A small screen that is touched, forced colours, bars that stay, other shapes of characters: all is in reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.sites import build, every_kind
from tests.site.samples import PLAIN

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

HEIGHT = 740


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kinds")
    every_kind(folder)
    return folder


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": HEIGHT}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def test_a_paragraph_is_copied_by_touch(phone: Page, site: Path) -> None:
    phone.goto((site / "reports" / "qingshan-2023.html").as_uri())
    mark = phone.locator("article p[id] > .mark").first
    assert mark.evaluate("mark => getComputedStyle(mark).opacity") == "1", "nothing hovers here"
    mark.tap()
    phone.wait_for_selector("#paragraph:popover-open")


def test_results_begin_on_the_first_screen(phone: Page, site: Path) -> None:
    phone.goto((site / "search.html").as_uri() + "?q=监督")
    phone.wait_for_selector("#hits li")
    box = phone.locator("#hits li").first.bounding_box()
    assert box
    assert box["y"] < HEIGHT


def test_figures_stand_under_their_sentences(phone: Page, site: Path) -> None:
    phone.goto((site / "facts" / "restored.html").as_uri())
    sheet = phone.locator("#figures + .sheet")
    assert sheet.evaluate("sheet => sheet.scrollWidth <= sheet.clientWidth"), "nothing is left at the side"
    assert sheet.get_by_role("cell").count() > 3, "a table still"


def test_one_below_the_other_both_texts_are_named(phone: Page, site: Path) -> None:
    phone.goto((site / "compare" / "restored.html").as_uri())
    assert phone.locator(".heads").inner_text().split() == ["原始文本", "整理结果"]


def test_the_first_column_stays_in_sight(phone: Page, site: Path) -> None:
    phone.goto((site / "indicators" / "index.html").as_uri())
    sheet = phone.locator(".sheet").first
    assert sheet.evaluate("sheet => { sheet.scrollLeft = 999; return sheet.scrollLeft; }") > 0
    column, left = (sheet.locator("tbody th").first.bounding_box(), sheet.bounding_box())
    assert column
    assert left
    assert column["x"] == left["x"]


def test_with_forced_colours_lines_say_what_colours_said(page: Page, site: Path) -> None:
    page.emulate_media(forced_colors="active")
    page.goto((site / "changes" / "now.html").as_uri())
    for what in ("ins", ".masthead [aria-current]"):
        assert "underline" in page.locator(what).first.evaluate("part => getComputedStyle(part).textDecorationLine")


def test_what_is_gone_to_does_not_stop_under_a_bar(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 1200, "height": 500})
    page.goto((site / "compare" / "restored.html").as_uri() + "#l60")
    line, bar = page.locator("#l60").bounding_box(), page.locator(".heads").bounding_box()
    assert line
    assert bar
    assert line["y"] >= bar["y"] + bar["height"]


def test_traditional_characters_are_set_in_fonts_of_their_own(page: Page, tmp_path: Path) -> None:
    site = build([PLAIN, replace(PLAIN, id="hant", language="zh-Hant")], tmp_path)
    fonts = []
    for name in (PLAIN.id, "hant"):
        page.goto((site / "reports" / f"{name}.html").as_uri())
        fonts.append(page.locator("article").evaluate("article => getComputedStyle(article).fontFamily"))
    assert "Noto Sans CJK SC" in fonts[0]
    assert "CJK SC" not in fonts[1]
    assert "Noto Sans CJK TC" in fonts[1]
