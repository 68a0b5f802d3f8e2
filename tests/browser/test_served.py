"""The same files over http, under a sub-path: nothing points to the root of the server."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.sites import build, made_up
from tests.site.samples import FULL

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    build([FULL, *made_up(5)], tmp_path / "a" / "name", plain_limit=0)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/a/name/"
    server.shutdown()
    server.server_close()


def test_reading_and_search_work_under_a_sub_path(page: Page, address: str) -> None:
    failed: list[str] = []
    page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
    page.goto(address)
    page.fill('input[name="q"]', "两个确立”，开会")
    page.keyboard.press("Enter")
    page.wait_for_selector("#hits li")
    page.click("#hits .snippet a")
    page.wait_for_selector(".found")
    page.click(".trail li:last-child a")
    page.wait_for_url(address + "regions/420107.html")
    page.click(".nameplate a")
    page.wait_for_url(address + "index.html")
    assert failed == []
