"""Shared fixtures: the repository's own site, built once, and a browser that cannot reach any network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.browser import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parent.parent
settings.register_profile("suite", deadline=None)  # how long an example takes is the benchmarks' business
settings.load_profile("suite")

LOCAL = ("file:", "data:", "blob:", "about:", "http://127.0.0.1")


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of ``reportsite build`` on a copy of this repository's seeds, content and settings."""
    site = tmp_path_factory.mktemp("own")
    for name in ("seeds", "content", "themes"):
        shutil.copytree(ROOT / name, site / name)
    shutil.copy(ROOT / "site.yml", site)
    command = [sys.executable, "-m", "generator", "build"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(command, cwd=site, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return site / "_site"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium; without one the test is skipped, under ``CI=true`` it fails."""
    program = chromium.find()
    if program is None:
        (pytest.fail if chromium.required() else pytest.skip)(chromium.MISSING)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(chromium.FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page with a fresh profile. The test fails if it logs an error or asks for anything off this machine."""
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(LOCAL) else faults.append(request.url))
    yield page
    context.close()
    assert faults == []
