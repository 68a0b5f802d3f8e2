"""A published site behind a plain web server, below a path of its own."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from generator import workflow
from generator.publish import Folder, publish

if TYPE_CHECKING:
    from playwright.sync_api import Page

NGINX = """
{user} daemon off; pid {folder}/pid; error_log stderr; events {{}}
http {{
  access_log off; types {{ text/html html; text/css css; text/javascript js; image/svg+xml svg; }}
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  server {{ listen 127.0.0.1:{port}; root {folder}/root; }}
}}
"""


@pytest.mark.browser
def test_nginx_serves_it_below_a_path(built_site: Path, page: Page, tmp_path: Path) -> None:
    program = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/opt/homebrew/bin")
    if program is None:
        pytest.skip("nginx is not installed")
    publish(workflow.open_project(built_site.parent), Folder(tmp_path / "root" / "deep" / "reports"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    user = "user root;" if os.geteuid() == 0 else ""  # its workers must get into our temporary folder
    (tmp_path / "nginx.conf").write_text(NGINX.format(user=user, folder=tmp_path, port=port), "utf-8")
    home = f"http://127.0.0.1:{port}/deep/reports/"
    command = [str(program), "-c", str(tmp_path / "nginx.conf"), "-p", str(tmp_path)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        try:
            _ready(home)
            page.goto(home)
            links = page.locator("a[href]").evaluate_all("links => links.map(link => link.href)")
            missing = [link for link in set(links) if link.startswith(home) and page.request.get(link).status != 200]
            assert missing == []
            page.goto(f"{home}search.html?q=%E4%BA%BA%E5%A4%A7%E4%BB%A3%E8%A1%A8")
            page.wait_for_selector("main mark")
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
