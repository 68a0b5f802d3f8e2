"""A published site behind plain web servers, below a path of its own."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen

import pytest

from generator import workflow
from generator.output.references import read_css, read_html
from generator.publish import Folder, publish
from tests.browser.served import served

if TYPE_CHECKING:
    from playwright.sync_api import Page

NGINX = """
{user} daemon off; pid {folder}/pid; error_log stderr; events {{}}
http {{
  access_log off; types {{ text/html html; text/css css; text/javascript js; image/svg+xml svg; }}
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  server {{ listen 127.0.0.1:{port}; root {root}; }}
}}
"""
PATH = "deep/reports/"


@contextmanager
def nginx(root: Path) -> Iterator[str]:
    """Serve ``root``; gives its address, which ends in ``/``."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/opt/homebrew/bin")
    if program is None:
        pytest.skip("nginx is not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = root.parent
    user = "user root;" if os.geteuid() == 0 else ""  # its workers must get into our temporary folder
    (folder / "nginx.conf").write_text(NGINX.format(user=user, folder=folder, root=root, port=port), "utf-8")
    command = [str(program), "-c", str(folder / "nginx.conf"), "-p", str(folder)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        try:
            _ready(address := f"http://127.0.0.1:{port}/{PATH}")
            yield address.removesuffix(PATH)
        finally:
            server.terminate()


def _ready(address: str) -> None:
    for _ in range(100):
        try:
            urlopen(address).close()
        except URLError:
            time.sleep(0.05)
        else:
            return
    pytest.fail(f"no answer from {address}")


@pytest.fixture(scope="module", params=[served, nginx], ids=["python", "nginx"])
def home(request: pytest.FixtureRequest, built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the published site."""
    root = tmp_path_factory.mktemp("server") / "root"
    publish(workflow.open_project(built_site.parent), Folder(root / PATH))
    with request.param(root) as address:
        yield f"{address}{PATH}"


def crawled(home: str) -> tuple[set[str], list[str]]:
    """Addresses of all that the site's files refer to, from its first page on; and those that cannot be had."""
    seen, broken, queue = {home}, [], [home]
    while queue:
        address = queue.pop()
        try:
            with urlopen(address) as answer:
                kind, text = answer.headers.get_content_type(), answer.read().decode("utf-8", "replace")
        except HTTPError:
            broken.append(address)
            continue
        read = {"text/html": read_html, "text/css": read_css}.get(kind)
        references = read(text).references if read else ()
        found = {urldefrag(urljoin(address, r.url)).url.partition("?")[0] for r in references}
        fresh = {link for link in found if link.startswith(("http:", "//")) and home.split("/")[2] in link} - seen
        seen |= fresh
        queue += fresh
    return seen, broken


def test_no_link_is_broken_and_none_leads_out(home: str, built_site: Path) -> None:
    seen, broken = crawled(home)
    assert broken == []
    assert [address for address in seen if not address.startswith(home)] == []
    pages = {home + page.relative_to(built_site).as_posix() for page in built_site.rglob("*.html")}
    assert pages - seen == {f"{home}404.html"}


def test_a_broken_link_is_seen(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<a href="b.html">b</a><a href="/c.html">c</a>', "utf-8")
    (tmp_path / "b.html").write_text("<p>b</p>", "utf-8")
    with served(tmp_path) as home:
        assert crawled(home) == ({home, f"{home}b.html", f"{home}c.html"}, [f"{home}c.html"])


@pytest.mark.browser
def test_search_answers(home: str, page: Page) -> None:
    page.goto(f"{home}search.html?q=%E4%BA%BA%E5%A4%A7%E4%BB%A3%E8%A1%A8")
    page.wait_for_selector("main mark")
