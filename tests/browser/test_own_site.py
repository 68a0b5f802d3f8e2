"""The repository's own site, opened from disk by a browser that has no network."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urldefrag

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

LINKS = """[...document.querySelectorAll('a[href], form[action]')].map(e => e.href || e.action)
    .filter(address => address.startsWith('file:'))"""
"""Absolute addresses of the site that the page's links and forms lead to, as the browser resolves them."""


def crawl(page: Page, start: Path, limit: int) -> dict[str, str]:
    """Open ``start`` and what it links to, breadth first; the title of each page by address."""
    seen: dict[str, str] = {}
    queue = deque([start.as_uri()])
    while queue and len(seen) < limit:
        address = urldefrag(queue.popleft()).url
        if address in seen or not address.endswith(".html"):
            continue
        page.goto(address)
        seen[address] = page.title()
        queue.extend(page.evaluate(LINKS))
    return seen


def test_every_page_is_reached_by_links_from_home(built_site: Path, page: Page) -> None:
    seen = crawl(page, built_site / "index.html", limit=1000)
    files = {path.as_uri() for path in built_site.rglob("*.html")} - {(built_site / "404.html").as_uri()}
    assert files - set(seen) == set()
    assert all(seen.values())


def test_a_reader_clicks_from_home_to_a_report_and_back(built_site: Path, page: Page) -> None:
    page.goto((built_site / "index.html").as_uri())
    title = "湟源人大书写新答卷"
    page.get_by_role("link", name=title).first.click()
    assert title in page.get_by_role("heading", level=1).inner_text()
    assert "年内召开党组会议16次、主任会议19次" in page.get_by_role("main").inner_text()
    page.go_back()
    assert page.url == (built_site / "index.html").as_uri()


def test_reading_needs_no_scripts(built_site: Path, page: Page) -> None:
    browser = page.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto((built_site / "index.html").as_uri())
    plain.get_by_role("link", name="湟源人大书写新答卷").first.click()
    assert "年内召开党组会议16次、主任会议19次" in plain.get_by_role("main").inner_text()
    context.close()
