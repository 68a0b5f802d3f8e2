"""What is written is read back as it was, and any CommonMark reader shows exactly the report's text."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import chain

import pytest
import yaml
from hypothesis import given, settings
from markdown_it import MarkdownIt

from generator.content import examine, load, markdown, plain, write
from generator.content.front_matter import split
from generator.report import Heading, Kind, Paragraph, Report, Section
from tests.content.texts import bare, paragraphs, reports

COMMONMARK = MarkdownIt("commonmark")
GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])


class _Shown(HTMLParser):
    """The text of HTML and the tags it uses."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: set[str] = set()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, _: object) -> None:
        self.tags.add(tag)


def shown(markdown_text: str, reader: MarkdownIt) -> _Shown:
    result = _Shown()
    result.feed(reader.render(split(markdown_text).body))
    result.close()
    return result


def text_of(report: Report) -> str:
    bodies = [report.lead, *(section.paragraphs for section in report.sections), report.conclusion]
    heads = chain([""], ("".join(section.heading.lines) for section in report.sections), [""])
    return "".join(head + "".join(p.text for p in body) for head, body in zip(heads, bodies, strict=True))


@settings(max_examples=300, deadline=None)
@given(reports)
def test_load_gives_back_what_was_written(report: Report) -> None:
    loaded, problems = examine(write(report), f"content/{report.id}.md")
    assert problems == ()
    assert loaded == report


@settings(max_examples=150, deadline=None)
@given(reports)
@pytest.mark.parametrize("reader", [COMMONMARK, GITHUB], ids=["commonmark", "github"])
def test_plain_readers_show_exactly_the_text(reader: MarkdownIt, report: Report) -> None:
    result = shown(write(report), reader)
    assert bare(result.text) == bare(text_of(report))
    assert result.tags <= {
        "p",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "strong",
        "b",
        "em",
        "small",
        "ul",
        "li",
        "blockquote",
    } | {
        "br",
        "hr",
    }


@settings(max_examples=150, deadline=None)
@given(paragraphs())
def test_a_run_in_heading_is_shown_bold(paragraph: Paragraph) -> None:
    if paragraph.runin:
        tags = shown(write(Report("x", "题", lead=(paragraph,))), COMMONMARK).tags
        assert tags & {"strong", "b"}


@settings(max_examples=100, deadline=None)
@given(reports)
def test_other_yaml_readers_see_the_same_fields(report: Report) -> None:
    data = yaml.safe_load(split(write(report)).yaml or "")
    for key in ("title", "subtitle", "kicker", "byline", "organ", "region", "region_code", "period", "source"):
        assert data.get(key, "") == getattr(report, key)
    assert (data.get("published"), data.get("flags", [])) == (report.published, list(report.flags))
    assert list(data) == [key for key in ORDER if key in data]


ORDER = (
    *("title", "subtitle", "kicker", "byline", "people", "organ", "region", "region_code", "level", "year", "period"),
    *("genre", "published", "source", "language", "flags", "draft", "made_from"),
)


@settings(max_examples=300, deadline=None)
@given(reports)
def test_the_fast_reader_agrees_with_the_parser(report: Report) -> None:
    body = split(write(report)).body
    fast = plain.read(body)
    if fast is not None:
        assert (fast, []) == markdown.read(body, 1, "x.md")


def test_the_fast_reader_reads_an_ordinary_report() -> None:
    sections = (
        Section(Heading(("把准方向 凝心铸魂", "筑牢忠诚")), (Paragraph("政治引领。坚持21次。", "政治引领。"),)),
    )
    report = Report("x", "题", lead=(Paragraph("2023年，…"),), sections=sections, conclusion=(Paragraph("完。"),))
    assert plain.read(split(write(report)).body) is not None


def test_the_written_form() -> None:
    report = Report(
        "x",
        "发展全过程人民民主 彰显新时代人大作为",
        lead=(Paragraph("2023年，导语。"),),
        sections=(
            Section(
                Heading(("把准方向 凝心铸魂", "筑牢忠诚")),
                (
                    Paragraph("政治引领强根铸魂。坚持以……", "政治引领强根铸魂。"),
                    Paragraph("让代表“会”履职”。走", "让代表“会”履职”。"),
                    Paragraph("“做实。”走", "“做实。”"),
                    Paragraph("坚持。走", "坚持"),
                    Paragraph("甲", kind=Kind.ITEM),
                    Paragraph("乙", kind=Kind.ITEM),
                    Paragraph("图为会场。", kind=Kind.CAPTION),
                    Paragraph("为民。", kind=Kind.QUOTE),
                    Paragraph("甲 1\n乙 2", kind=Kind.TABLE),
                    Paragraph("独行", kind=Kind.TABLE),
                    Paragraph("注：略。", kind=Kind.FOOTNOTE),
                    Paragraph("1. *a* <b> & &amp; [x](y)"),
                ),
            ),
        ),
        conclusion=(Paragraph("完。"),),
    )
    assert split(write(report)).body == BODY
    assert load(write(report), "x.md") == report


BODY = """
2023年，导语。

## 把准方向 凝心铸魂<br>筑牢忠诚

**政治引领强根铸魂**。坚持以……

**让代表“会”履职”**。走

**“做实**。”走

<b>坚持</b>。走

- 甲
- 乙

*图为会场。*

> 为民。

甲 1\\
乙 2

独行<br>

<small>注：略。</small>

1\\. \\*a\\* &lt;b> & &amp;amp; \\[x](y)

* * *

完。
"""


@pytest.mark.parametrize("reader", [COMMONMARK, GITHUB], ids=["commonmark", "github"])
@pytest.mark.parametrize(
    "text",
    [
        *(
            "~~甲~~",
            "~~~",
            "```",
            "***",
            "---",
            "===",
            "# 甲",
            "- 甲",
            "+ 甲",
            "1. 甲",
            "2) 甲",
            "> 甲",
            "[x](y)",
            "[x]: y",
        ),
        *(
            "![x](y)",
            "<b>甲</b>",
            "<!-- 甲 -->",
            "&amp;",
            "*甲*",
            "__甲__",
            "`甲`",
            "a_b",
            "\\",
            "\\*",
            "<http://x.cn>",
        ),
    ],
)
def test_no_mark_of_the_text_is_taken_for_markup(reader: MarkdownIt, text: str) -> None:
    result = shown(write(Report("x", "题", lead=(Paragraph(text),))), reader)
    assert (result.text, result.tags) == (text + "\n", {"p"})


def test_rows_are_never_taken_for_a_table_or_a_heading() -> None:
    for text in ("甲 | 乙\n--- | ---\n丙 | 丁", "甲\n---", "甲\n==="):
        report = Report("x", "题", lead=(Paragraph(text, kind=Kind.TABLE),))
        assert shown(write(report), GITHUB).tags == {"p", "br"}
