"""Every kind of page with JavaScript off: nothing is hidden that only a script could show."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.sites import every_kind

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

UNSEEN = """[...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6, p, li, dt, dd, td, th, text)")]
  .filter((element) => element.textContent.trim() && !element.closest("[hidden], details:not([open])"))
  .filter((element) => !element.checkVisibility({visibilityProperty: true}))
  .map((element) => element.outerHTML.slice(0, 200))"""
"""Blocks with words that are not shown. What is marked ``hidden`` serves scripts; ``<details>`` opens without."""


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_every_kind_of_page_is_whole(plain: Page, tmp_path: Path) -> None:
    for path in every_kind(tmp_path).values():
        plain.goto((tmp_path / path).as_uri())
        assert plain.evaluate(UNSEEN) == [], path
        assert plain.inner_text("main").strip(), path
        assert plain.locator("a[href]").count(), path


def test_a_hidden_block_is_seen_to(plain: Page, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<main><p>甲</p><p style='display:none'>乙</p></main>", encoding="utf-8")
    plain.goto((tmp_path / "a.html").as_uri())
    assert len(plain.evaluate(UNSEEN)) == 1


def test_search_says_that_it_needs_scripts_and_where_to_browse(plain: Page, built_site: Path) -> None:
    plain.goto((built_site / "search.html").as_uri())
    plain.locator("main noscript a").click()
    assert plain.url == (built_site / "reports" / "index.html").as_uri()
