"""axe-core finds nothing to complain about: every kind of page, light and dark, wide and narrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.sites import build, every_kind, made_up
from tests.site.samples import FULL

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
RUN = """async (rules) => (await axe.run({
    resultTypes: ["violations"], preload: false, rules: {"target-size": {enabled: true}}, ...rules,
  })).violations.flatMap(
    (rule) => rule.nodes.map((node) => `${rule.id}: ${node.html} ${node.failureSummary}`))"""
"""Without preload, which asks for the style sheets a second time; only rules about captions of films need it."""


COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
"""All that a change of colours can change: pages that passed in light are looked at for these in dark."""


def violations(page: Page, rules: Mapping[str, Sequence[str]] | None = None) -> list[str]:
    """What axe finds on the page as it stands, a line for each element."""
    page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN, rules or {})
    return found


@pytest.fixture(params=[1280, 390], ids=["wide", "narrow"])
def styled(page: Page, request: pytest.FixtureRequest) -> Page:
    """A page in a window of a width in pixels; what it moves has come to rest."""
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.set_viewport_size({"width": request.param, "height": 900})
    page.set_default_timeout(10_000)
    return page


def in_both(page: Page) -> list[str]:
    """What axe finds in light and in dark."""
    found = violations(page)
    page.emulate_media(color_scheme="dark")
    found += violations(page, COLOURS)
    page.emulate_media(color_scheme="light")
    return found


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build([FULL, *made_up(30)], tmp_path_factory.mktemp("axe"))


def test_every_kind_of_page(styled: Page, tmp_path: Path) -> None:
    found: dict[str, list[str]] = {}
    for path in every_kind(tmp_path).values():
        styled.goto((tmp_path / path).as_uri())
        found[path] = in_both(styled)
    assert {path: faults for path, faults in found.items() if faults} == {}


def searched(page: Page, site: Path) -> Iterator[None]:
    page.goto((site / "search.html").as_uri() + "?q=执法检查")
    page.wait_for_selector("#hits li")
    yield
    page.select_option('#facets select[name="year"]', index=1)


def led_by_search(page: Page, site: Path) -> Iterator[None]:
    page.goto((site / "reports" / "qingshan-2023.html").as_uri() + "?q=代表#p1")
    page.wait_for_selector(".found")
    yield
    page.locator("article p[id] .mark").first.evaluate("mark => mark.click()")
    page.wait_for_selector("#paragraph:popover-open")


def displayed(page: Page, site: Path) -> Iterator[None]:
    page.goto((site / "index.html").as_uri())
    page.click("button.display")
    page.wait_for_selector("#display:popover-open")
    yield
    page.check('input[name="display-size"][value="larger"]')


def filtered(page: Page, site: Path) -> Iterator[None]:
    page.goto((site / "reports" / "index.html").as_uri())
    page.fill('input[name="w"]', "报告")
    yield
    page.fill('input[name="w"]', "没有这样的报告")


@pytest.mark.parametrize("steps", [searched, led_by_search, displayed, filtered], ids=lambda steps: steps.__name__)
def test_what_scripts_add(styled: Page, site: Path, steps: Callable[[Page, Path], Iterator[None]]) -> None:
    for _ in steps(styled, site):
        assert in_both(styled) == []
    assert in_both(styled) == []


def test_faults_are_seen(page: Page, tmp_path: Path) -> None:
    faulty = '<!doctype html><title>甲</title><body><img src="data:,"><p style="color:#ccc;background:#fff">淡色字</p>'
    (tmp_path / "a.html").write_text(faulty, encoding="utf-8")
    page.goto((tmp_path / "a.html").as_uri())
    rules = {fault.partition(":")[0] for fault in violations(page)}
    assert {"html-has-lang", "image-alt", "color-contrast"} <= rules
