"""The browser itself is tested: a page that misbehaves must be seen to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import chromium

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


def test_missing_browser_fails_only_where_tests_may_not_be_left_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(chromium, "find", lambda: None)
    monkeypatch.setattr(chromium, "set_up", lambda: None)
    monkeypatch.delenv("CI", raising=False)
    assert chromium.main() == 0
    monkeypatch.setenv("CI", "true")
    assert chromium.main() == 1
    assert "chromium-headless-shell" in capsys.readouterr().err


def test_named_browser_is_preferred(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "my-chromium"
    program.touch(mode=0o755)
    monkeypatch.setenv("CHROME_PATH", str(program))
    assert chromium.find() == program
