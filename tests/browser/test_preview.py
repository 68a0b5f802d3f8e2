"""The preview in a real browser: what is saved shows in place, and problems come and go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from generator.preview import serve
from generator.workflow import open_project
from tests.cli.run import make_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser
FILLER = "\n\n".join(f"第{number}段，推动各项工作。" for number in range(120))


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    make_site(tmp_path, "a", "b")
    with serve(open_project(tmp_path), "zh", editor="edit:{path}") as (started, follow):
        Thread(target=follow, daemon=True).start()
        yield started.address


def test_what_is_saved_shows_in_place(address: str, page: Page, tmp_path: Path) -> None:
    file = tmp_path / "content/a.md"
    file.write_text(f"{file.read_text('utf-8')}\n{FILLER}\n", "utf-8")
    page.goto(f"{address}reports/a.html")
    page.get_by_text("第119段").wait_for()
    page.evaluate("window.stayed = true; scrollTo(0, 900)")
    before = page.evaluate("scrollY")
    assert before > 0
    file.write_text(file.read_text("utf-8").replace("第60段", "第六十段"), "utf-8")
    page.get_by_text("第六十段").wait_for()
    assert page.evaluate("[window.stayed, scrollY]") == [True, before]


def test_what_is_saved_before_the_page_listens_is_shown(address: str, page: Page, tmp_path: Path) -> None:
    file = tmp_path / "content/a.md"
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/_preview/events", hold)
    page.goto(f"{address}reports/a.html")
    file.write_text(f"{file.read_text('utf-8')}\n后来补上的一段。\n", "utf-8")
    for _ in range(200):
        if "后来补上的一段" in page.request.get(f"{address}reports/a.html").text():
            break
        page.wait_for_timeout(50)
    assert page.get_by_text("后来补上的一段").count() == 0
    held.pop().continue_()
    page.get_by_text("后来补上的一段").wait_for()


def test_styles_are_swapped_without_a_reload(address: str, page: Page, tmp_path: Path) -> None:
    page.goto(address)
    page.wait_for_selector("[data-preview-version]")
    page.evaluate("window.stayed = true")
    style = tmp_path / "themes/default/assets/style.css"
    style.parent.mkdir(parents=True)
    style.write_text("body { background: rgb(1, 2, 3) }", "utf-8")
    for _ in range(200):  # the policy of the page forbids to wait inside it
        if page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(1, 2, 3)":
            break
        page.wait_for_timeout(50)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(1, 2, 3)"
    assert page.evaluate("window.stayed")


def test_problems_come_and_go(address: str, page: Page, tmp_path: Path) -> None:
    page.goto(address)
    page.wait_for_selector("[data-preview-version]")
    file = tmp_path / "content/a.md"
    good = file.read_text("utf-8")
    file.write_text(good.replace("title:", "titel:", 1), "utf-8")
    panel = page.locator("#preview-problems")
    panel.get_by_text("content/a.md:2").first.wait_for()
    file.write_text(good, "utf-8")
    panel.wait_for(state="detached")


def test_what_should_only_be_looked_at_hides_no_page(address: str, page: Page, tmp_path: Path) -> None:
    (tmp_path / "seeds/c.yml").write_text("fields: {year: 2023}\n", "utf-8")
    page.goto(address)
    panel = page.locator("#preview-problems")
    panel.locator("summary").wait_for()
    height = panel.evaluate("panel => panel.offsetHeight")
    assert height < 60
    assert not panel.get_by_text("seeds/c.yml").first.is_visible()
    file = tmp_path / "content/a.md"
    good = file.read_text("utf-8")
    file.write_text(good.replace("title:", "titel:", 1), "utf-8")
    panel.get_by_text("content/a.md:2").first.wait_for()
    panel.locator("summary").click()
    panel.get_by_text("seeds/c.yml").first.wait_for()
    file.write_text(good, "utf-8")
    panel.get_by_text("content/a.md:2").first.wait_for(state="detached")
    assert panel.get_by_text("seeds/c.yml").first.is_visible()  # it stays as the reader left it


def test_a_page_whose_report_goes_says_so(address: str, browser: Browser, tmp_path: Path) -> None:
    faults: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text))
        page.goto(f"{address}reports/a.html")
        page.wait_for_selector("[data-preview-version]")
        (tmp_path / "seeds/a.txt").unlink()
        (tmp_path / "content/a.md").unlink()
        page.get_by_role("heading", name="没有这一页").wait_for()
    assert [fault for fault in faults if "404" not in fault] == []  # nor does a style meet the page's policy


def test_drafts_are_marked_and_passages_found(address: str, page: Page, tmp_path: Path) -> None:
    file = tmp_path / "content/a.md"
    file.write_text(file.read_text("utf-8").replace("---\n", "---\ndraft: true\n", 1), "utf-8")
    page.goto(f"{address}reports/a.html")
    page.wait_for_selector("body[data-preview-draft]")
    page.get_by_text("全年召开").first.click(modifiers=["Alt"])
    line = next(n for n, text in enumerate(file.read_text("utf-8").split("\n"), 1) if "全年召开" in text)
    page.locator("#preview-place", has_text=f"content/a.md:{line}").wait_for()
