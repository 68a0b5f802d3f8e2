"""The browser itself is tested: a page that misbehaves must be seen to."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.doctor.findings import BROWSERS
from tests.browser import chromium
from tests.browser.sites import every_kind

TEMPLATES = Path(__file__).parent.parent.parent / "themes" / "default" / "templates"

GOOD = "<!doctype html><title>甲</title><a href='b.html'>乙</a>"
BAD = {
    "error": "<script>throw new Error('boom')</script>",
    "logged": "<script>console.error('boom')</script>",
    "network": "<img src='http://example.invalid/boom.png'>",
}


@pytest.mark.browser
@pytest.mark.parametrize("name", ["good", *BAD])
def test_page_fixture_fails_on_faults(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Drives the fixture's own generator, so that its closing assertion can be caught."""
    from tests.conftest import page as fixture

    (tmp_path / "a.html").write_text(GOOD + BAD.get(name, ""), encoding="utf-8")
    pages = fixture.__wrapped__(request.getfixturevalue("browser"))  # type: ignore[attr-defined]
    page = next(pages)
    page.goto((tmp_path / "a.html").as_uri(), wait_until="networkidle")
    assert page.title() == "甲"
    if name == "good":
        assert next(pages, None) is None
    else:
        with pytest.raises(AssertionError, match="boom"):
            next(pages)


@pytest.mark.parametrize("missing", [*BROWSERS[:1], "pdftotext"])
def test_missing_program_fails_only_where_tests_may_not_be_left_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], missing: str
) -> None:
    others = {"pdftotext", "chromium-headless-shell"} - {missing}
    monkeypatch.delenv("CHROME_PATH", raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name in others else None)
    monkeypatch.delenv("CI", raising=False)
    assert chromium.main() == 0
    monkeypatch.setenv("CI", "true")
    assert chromium.main() == 1
    message = capsys.readouterr().err
    assert {"chromium-headless-shell", "fonts-noto-cjk", "poppler-utils"} <= set(message.split())


def test_only_what_is_missing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    installed = {"apt-get", "chromium"}
    asked: list[str] = []

    def run(line: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        asked.extend(name for name in line if name.startswith(("chromium", "fonts-", "poppler-")))
        installed.update({"pdftotext"} if "poppler-utils" in line else ())
        return subprocess.CompletedProcess(line, 0)

    monkeypatch.delenv("CHROME_PATH", raising=False)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name in installed else None)
    monkeypatch.setattr(subprocess, "run", run)
    assert chromium.main() == 0
    assert asked == ["fonts-noto-cjk", "poppler-utils"]


def test_named_browser_is_preferred(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "my-chromium"
    program.touch(mode=0o755)
    monkeypatch.setenv("CHROME_PATH", str(program))
    assert chromium.find() == program


def test_checks_look_at_every_template(tmp_path: Path) -> None:
    shown = {template for template, _ in every_kind(tmp_path)}
    assert shown == {path.name for path in TEMPLATES.glob("*.html")} - {"base.html", "parts.html"}
