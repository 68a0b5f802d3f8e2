"""What reports share, read in the browser from disk: numbers lead to sentences, raw lines to paragraphs and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.clean import clean
from generator.rebuild import rebuild
from generator.render import load, render
from generator.report import Report
from generator.site import lay_out
from generator.site.search import search_files
from generator.site.shelf import shelve
from generator.site.sides import sides
from generator.site.topics import spoken
from generator.source import SourceText
from tests.browser.sites import write
from tests.site.samples import FULL, SERIES, SETTINGS, linked, text_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

RAW = clean(
    SourceText.of(
        "履职尽责惠民生履职尽责惠民生\n——青禾县人大常委会2023年工作综述\n\n"
        "青禾县人大常委会围绕全县中心工作，依法行使\n监督、决定、任免等职权，全年召开常委会会议6次。\n- 3 -\n"
        "依法监督有力度\n围绕乡村振兴、教育均衡、河湖治理等工作，开\n展执法检查4次，推动解决了一批问题。\n",
        "seeds/raw.txt",
    )
)
CATALOG = linked(FULL, *SERIES, rebuild(RAW, "raw", "seeds/raw.txt"))
RUN = """async ([query, topic]) => {
  await reportsite.open("search/documents.js");
  return await reportsite.run(query, { topic }, 100);
}"""


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return render(lay_out(CATALOG, SETTINGS, {"raw": sides(RAW)}), load("default"))


@pytest.fixture(scope="module")
def site(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(files, tmp_path_factory.mktemp("catalog"))


def test_a_number_in_the_table_leads_to_its_sentence(site: Path, page: Page) -> None:
    page.goto((site / "indicators/npcsc_meetings.html").as_uri())
    page.locator("td .value", has_text="9").first.click()
    assert "全年召开常委会会议9次" in page.locator("article :target").inner_text()
    page.locator("article :target .tie", has_text="9").click()
    assert page.url.endswith("indicators/npcsc_meetings.html")


def test_numbers_stand_under_the_end_of_their_heads(site: Path, page: Page) -> None:
    page.goto((site / "indicators/index.html").as_uri())
    aligned = """() => {
      document.querySelector("main").innerHTML = '<table><tr><th class="number">1<tr><td class="number">2</table>';
      return [...document.querySelectorAll(".number")].map((cell) => getComputedStyle(cell).textAlign);
    }"""
    assert page.evaluate(aligned) == ["right", "right"]


def test_a_click_on_a_paragraph_lights_its_raw_lines_and_the_reverse(site: Path, page: Page) -> None:
    page.goto((site / "reports/raw.html").as_uri())
    page.locator(".badge a").click()
    page.locator(".block .text", has_text="青禾县人大常委会围绕").click()
    assert page.locator(".raw .on").all_inner_texts() == [
        "青禾县人大常委会围绕全县中心工作，依法行使",
        "监督、决定、任免等职权，全年召开常委会会议6次。",
    ]
    page.locator(".raw span", has_text="展执法检查4次").last.click()
    assert page.locator(".block.on .text").all_inner_texts() == [
        "围绕乡村振兴、教育均衡、河湖治理等工作，开展执法检查4次，推动解决了一批问题。"
    ]


def test_without_scripts_lines_and_paragraphs_lead_to_each_other(site: Path, page: Page) -> None:
    browser = page.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto((site / "compare/raw.html").as_uri())
    plain.get_by_role("link", name="第 4—5 行").click()
    assert "青禾县人大常委会围绕" in plain.locator(".row:target").inner_text()
    context.close()


@pytest.mark.parametrize("limit", [10**9, 0], ids=["plain", "pairs"])
def test_search_within_a_topic_finds_only_its_lines(
    files: dict[str, bytes], limit: int, tmp_path: Path, page: Page
) -> None:
    shelf = shelve(CATALOG, SETTINGS)
    found = dict(search_files(CATALOG, limit, spoken(shelf)))
    site = write({**{p: d for p, d in files.items() if not p.startswith("search/")}, **found}, tmp_path)
    page.goto((site / "search.html").as_uri())
    for query, topic in (("代表", "代表工作"), ("代表", "监督"), ("会议", "监督"), ("三联系", "")):
        lines = [
            (report.id, paragraph.text)
            for report in CATALOG.reports
            for paragraph, name in zip(report.paragraphs(), spoken(shelf).of[report.id].paragraphs, strict=True)
            if query in paragraph.text and topic in ("", name)
        ]
        result: dict[str, Any] = page.evaluate(RUN, [query, topic])
        shown = [
            (hit["page"][8:-5], place["text"])
            for hit in result["hits"]
            for place in hit["places"]
            if place["id"][0] == "p"
        ]
        assert sorted(shown) == sorted(lines)


def test_the_topic_is_chosen_by_the_address(site: Path, page: Page) -> None:
    page.goto((site / "topics/npc-supervision.html").as_uri())
    page.get_by_role("link", name="在这个专题内检索").click()
    page.locator('input[name="q"]').fill("会议")
    page.locator("#hits li").first.wait_for()
    assert page.locator('select[name="topic"]').input_value() == "监督"
    assert "topic=" in page.url


def test_what_is_typed_before_the_script_is_there_stands(site: Path, page: Page) -> None:
    page.add_init_script(
        """new MutationObserver(() => {
          const field = document.querySelector('#search input[name="q"]');
          if (field && !window.typed) { window.typed = true; field.value = "会议"; }
        }).observe(document, { childList: true, subtree: true });"""
    )
    page.goto((site / "search.html").as_uri() + "?topic=监督")
    page.locator("#hits li").first.wait_for()
    assert page.locator('input[name="q"]').input_value() == "会议"


def test_every_place_of_a_word_stands_on_a_line_of_its_own(site: Path, page: Page) -> None:
    page.goto((site / "search.html").as_uri() + "?q=会议&view=lines")
    rows = page.locator("#hits .kwic")
    rows.first.wait_for()
    lines = [line for report in CATALOG.reports for line in text_of(report)[len(title_of(report)) :]]
    assert rows.count() == sum(line.count("会议") for line in lines)
    assert set(page.locator("#hits mark").all_inner_texts()) == {"会议"}
    rows.first.locator("a").click()
    assert "会议" in page.locator("article :target").inner_text()


def title_of(report: Report) -> list[str]:
    """What stands above the text."""
    return [part for part in (report.kicker, report.title, report.subtitle, report.byline) if part]
