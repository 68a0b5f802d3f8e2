"""The page beside the raw text shows every raw line as it is, and what became of each."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from generator.catalog import link
from generator.clean import clean
from generator.rebuild import rebuild
from generator.render import Engine, load
from generator.report import Paragraph, Report
from generator.report.address import addresses
from generator.site import lay_out
from generator.site.sides import sides
from generator.site.views import ComparePage, ReportPage, Sides
from generator.source import SourceText, read
from tests.site.samples import SETTINGS

RENDER = Engine(load("default"), "zh-CN")
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
RAW = """履职尽责惠民生履职尽责惠民生
——青禾县人大常委会2023年工作综述

青禾县人大常委会围绕全县中心工作，依法行使
监督、决定、任免等职权，各项工作迈出新步伐。
- 3 -
依法监督有力度
围绕⼄村振兴、教育均衡\u200b、河湖治理等工作，开
展执法检查4次、专题询问2次，提出审议意见36
条，推动解决了一批群众关心的问题。
"""


class Lines(HTMLParser):
    """Text of the raw lines of a page, but for what stands for invisible characters."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[int, str] = {}
        self._row = self._skip = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "p":
            self._row = int((given.get("id") or "l0")[1:]) if given.get("class") == "row" else 0
            if self._row:
                self.lines[self._row] = ""
        if given.get("class") in ("no", "invisible"):
            self._skip = 1

    def handle_endtag(self, tag: str) -> None:
        if tag in ("a", "i"):
            self._skip = 0
        if tag == "p":
            self._row = 0

    def handle_data(self, data: str) -> None:
        if self._row and not self._skip:
            self.lines[self._row] += data


def made(text: str) -> tuple[SourceText, Report, Sides]:
    source = SourceText.of(text, "seeds/a.txt")
    manuscript = clean(source)
    return source, rebuild(manuscript, "a", "seeds/a.txt"), sides(manuscript)


def views(report: Report, found: Sides) -> tuple[ReportPage, ComparePage, bytes]:
    pages = {page.path: page for page in lay_out(link([report]), SETTINGS, {report.id: found}).pages}
    own, beside = pages["reports/a.html"], pages["compare/a.html"]
    assert isinstance(own.view, ReportPage)
    assert isinstance(beside.view, ComparePage)
    return own.view, beside.view, RENDER(beside)


@pytest.mark.parametrize("text", [RAW, *(read(path, path.name).text for path in SEEDS)], ids=range(1 + len(SEEDS)))
def test_every_raw_line_stands_there_as_it_is(text: str) -> None:
    source, report, found = made(text)
    parser = Lines()
    parser.feed(views(report, found)[2].decode())
    assert parser.lines == {
        line.number: source.text[line.start : line.end].replace("\u200b", "") for line in source.lines
    }


@pytest.mark.parametrize("text", [RAW, *(read(path, path.name).text for path in SEEDS)], ids=range(1 + len(SEEDS)))
def test_every_paragraph_has_its_block_and_every_block_its_paragraph(text: str) -> None:
    _, report, found = made(text)
    own, beside, _ = views(report, found)
    assert own.badge is not None
    assert (own.badge.lost, own.badge.edited) == (0, 0)
    links = [m.href for stripe in beside.stripes for m in sorted(stripe.made, key=lambda m: m.number) if "#" in m.href]
    assert sorted(links) == sorted(f"../reports/a.html#{place}" for place in addresses(report))
    numbers = [m.number for stripe in beside.stripes for m in stripe.made]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))


def test_what_came_to_the_same_is_one_part_of_its_line() -> None:
    _, _, found = made(RAW.replace("\u200b", "\u200b\u200b"))
    lines = [line.parts for stripe in found.stripes for line in stripe.lines]
    assert {one[1:] == other[1:] for parts in lines for one, other in pairwise(parts)} == {False}
    assert max(map(len, lines)) == 5, "around what was mapped, and what is invisible"


def test_what_is_dropped_moved_or_mapped_is_told() -> None:
    _, report, found = made(RAW)
    own, _, html = views(report, found)
    assert own.badge is not None
    assert (own.badge.shadowed, own.badge.mapped) == (7, 1)
    told = {
        note.code for stripe in found.stripes for note in (*stripe.dropped, *(n for m in stripe.made for n in m.notes))
    }
    assert {"duplicate", "furniture", "invisible", "join", "mapped"} <= told
    text = html.decode()
    assert 'title="与第 1 行重复">履职尽责惠民生</del>' in text
    assert '<i class="invisible" title="不可见字符">U+200B</i>' in text
    assert 'title="改写字形: 乙">⼄</i>' in text
    assert "第 6 行：5 字是页码" in text


@pytest.mark.parametrize("text", [RAW, *(read(path, path.name).text for path in SEEDS)], ids=range(1 + len(SEEDS)))
def test_what_is_told_as_dropped_is_all_that_was_and_nothing_else(text: str) -> None:
    _, _, found = made(text)
    told = Counter[str]()
    for note in (note for stripe in found.stripes for note in stripe.dropped):
        told[note.code] += note.count
    assert told.keys() <= {"duplicate", "furniture", "ornament", "invisible"}
    assert told.pop("duplicate", 0) == found.badge.shadowed
    assert told.total() == found.badge.dropped


def test_how_sure_a_drop_was_is_not_how_sure_a_join_was() -> None:
    manuscript = clean(SourceText.of(RAW))
    sure = {"drop": 0.6, "undouble": 0.5}
    decisions = tuple(one._replace(margin=sure.get(one.code, 0.3)) for one in manuscript.decisions)
    found = sides(replace(manuscript, decisions=decisions))
    told = {note.code: note.sure for stripe in found.stripes for note in stripe.dropped}
    assert told == {"duplicate": 50, "furniture": 60, "ornament": 100, "invisible": 100}


def test_an_edit_by_hand_is_said() -> None:
    _, report, found = made(RAW)
    section = report.sections[0]
    edited = replace(report, sections=(replace(section, paragraphs=(Paragraph("由人改写。"),)),))
    own, beside, html = views(edited, found)
    assert own.badge is not None
    assert own.badge.edited == beside.badge.edited == 1
    assert "已由人改动" in html.decode()


def test_without_a_raw_text_there_is_no_page_and_no_badge() -> None:
    _, report, _ = made(RAW)
    pages = {page.path: page.view for page in lay_out(link([report]), SETTINGS).pages}
    assert "compare/a.html" not in pages
    own = pages["reports/a.html"]
    assert isinstance(own, ReportPage)
    assert own.badge is None
