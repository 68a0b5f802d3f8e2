"""Search in the browser, from disk: exact, by the same answers in both forms of its data."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from generator.report import Heading, Paragraph, Report, Section
from tests.browser.sites import build, made_up
from tests.site.samples import FULL, text_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

TRAP = Report("trap", "题", sections=(Section(Heading(("甲乙 乙丙",)), (Paragraph("甲乙丙。"),)),), year=2016)
"""Every pair of 甲乙丙 stands in its heading, the phrase only in its text."""
REPORTS = [*made_up(240), FULL, TRAP, replace(TRAP, id="plainer", sections=(), lead=(Paragraph("甲乙丙"),), year=2017)]
TEXT = {report.id: "\n".join(line.replace("\n", " ") for line in text_of(report)) for report in REPORTS}
RUN = """async ([query, filters, wanted]) => {
  await reportsite.open("search/documents.js");
  const result = await reportsite.run(query, filters, wanted);
  return {...result, facets: undefined};
}"""


@pytest.fixture(scope="module", params=[10**9, 0], ids=["plain", "pairs"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(REPORTS, tmp_path_factory.mktemp("search"), plain_limit=request.param)


def typed() -> list[str]:
    """Forty stretches from the middle of sentences, of one to twelve characters."""
    dice = random.Random(3)
    queries: list[str] = []
    while len(queries) < 40:
        line = dice.choice(text_of(dice.choice(REPORTS)))
        at, length = dice.randrange(len(line)), dice.randint(1, 12)
        query = line[at : at + length]
        if len(query) == length and not set(query) & set(' \n"'):
            queries.append(query)
    return queries


def run(page: Page, query: str, wanted: int = 1000, **filters: str) -> dict[str, Any]:
    result: dict[str, Any] = page.evaluate(RUN, [query, filters, wanted])
    return result


def ids(result: dict[str, Any]) -> list[str]:
    return [hit["page"].removeprefix("reports/").removesuffix(".html") for hit in result["hits"]]


def holding(*words: str) -> set[str]:
    return {name for name, text in TEXT.items() if all(word in text for word in words)}


def test_every_report_that_holds_the_phrase_is_found_and_no_other(page: Page, site: Path) -> None:
    page.goto((site / "search.html").as_uri())
    for query in typed():
        result = run(page, query)
        assert set(ids(result)) == holding(query), query
        assert result["total"] == len(result["hits"])


def rank(report: Report, query: str) -> int:
    """3 in the title, 2 in a heading, 1 three times or more, 0 fewer."""
    if query in report.title:
        return 3
    if any(
        query in line
        for line in (report.kicker, report.subtitle, report.byline, *(s.heading.text for s in report.sections))
    ):
        return 2
    return int(TEXT[report.id].count(query) >= 3)


@pytest.mark.parametrize("query", ["执法检查", "代表", "甲乙丙", "会", "人大代表依法监督"])
def test_results_are_ranked_by_prominence_then_newest_first(page: Page, site: Path, query: str) -> None:
    page.goto((site / "search.html").as_uri())
    held = [report for report in REPORTS if query in TEXT[report.id]]
    wanted = sorted(held, key=lambda r: (-rank(r, query), -r.year, r.id))
    assert ids(run(page, query)) == [report.id for report in wanted]


def test_first_results_are_verified_and_ordered(page: Page, site: Path) -> None:
    page.goto((site / "search.html").as_uri())
    result = run(page, "执法检查", wanted=10)
    assert len(result["hits"]) == 10
    assert result["more"]
    whole = run(page, "执法检查")
    assert ids(whole)[:10] == ids(result), "asking for more does not reorder"
    in_title = ["执法检查" in hit["title"] for hit in whole["hits"]]
    assert in_title == sorted(in_title, reverse=True)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("执法检查 数字经济", ["执法检查", "数字经济"]),
        ("人大代表　2次", ["人大代表", "2次"]),
        ('"把准方向 凝心铸魂"', ["把准方向 凝心铸魂"]),
        ("坚持“两个确立”", ["坚持“两个确立”"]),
        ('坚持"两个确立"', ["坚持“两个确立”"]),
        ("２０２３年,常委会", ["2023年，常委会"]),
        ("不存在的词句", ["不存在的词句"]),
        ("人大(", ["人大("]),
        ("<开局>", ["<开局>"]),
    ],
)
def test_words_quotes_width_and_digits(page: Page, site: Path, query: str, words: list[str]) -> None:
    page.goto((site / "search.html").as_uri())
    assert set(ids(run(page, query))) == holding(*words)


def test_filters_narrow_by_region_year_and_genre(page: Page, site: Path) -> None:
    page.goto((site / "search.html").as_uri())
    by_id: dict[str, Report] = {report.id: report for report in REPORTS}
    found = set(ids(run(page, "人大", region="青海省", year="2016", genre="npc")))
    wanted = {
        name
        for name in holding("人大")
        if by_id[name].region.startswith("青海省") and by_id[name].year == 2016 and by_id[name].genre == "npc"
    }
    assert found == wanted != set()


def test_a_typed_search_lands_on_the_lit_paragraph(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.fill('input[name="q"]', "确立”，开会8")
    page.keyboard.press("Enter")
    page.wait_for_selector("#hits li")
    assert page.locator("#hits li").count() == 1
    assert page.locator("#hits mark").first.inner_text() == "确立”，开会8"
    page.keyboard.press("ArrowDown")
    page.click("#hits .snippet a")
    page.wait_for_selector(".found")
    target = page.locator(":target")
    assert "两个确立" in target.inner_text()
    assert page.evaluate("[...CSS.highlights.get('found')].map(String)") == ["确立”，开会8"]
    box = target.bounding_box()
    assert box is not None
    assert 0 < box["y"] < (page.viewport_size or {"height": 0})["height"]


def test_what_is_quoted_begins_with_a_clause(page: Page, site: Path) -> None:
    page.goto((site / "search.html").as_uri() + "?q=数字经济")
    page.wait_for_selector("#hits li")
    quoted = [text[1:20] for text in page.locator("#hits .snippet").all_inner_texts() if text.startswith("…")]
    assert quoted
    everything = "\n".join(TEXT.values())
    assert all(f"，{text}" in everything or f"。{text}" in everything for text in quoted)


def test_words_are_lit_across_the_run_in_heading(page: Page, site: Path) -> None:
    page.goto((site / "reports" / "qingshan-2023.html").as_uri() + "?q=铸魂。坚持")
    assert page.evaluate("[...CSS.highlights.get('found')].map(String)") == ["铸魂。坚持"]


def test_state_is_in_the_address_and_comes_back(page: Page, site: Path) -> None:
    page.goto((site / "search.html").as_uri())
    page.fill('#search input[name="q"]', "执法检查")
    page.wait_for_selector("#hits li")
    page.select_option('#facets select[name="year"]', "2016")
    expect(page).to_have_url(re.compile("year=2016"))
    page.wait_for_selector("#hits .about")
    count = page.inner_text("#count")
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector("#hits li")
    assert page.inner_text("#count") == count
    assert page.input_value('#facets select[name="year"]') == "2016"


def test_nothing_is_loaded_before_the_first_use(page: Page, site: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site / "index.html").as_uri())
    page.goto((site / "reports" / "qingshan-2023.html").as_uri())
    assert not [url for url in asked if "/search/" in url]
