"""What a person may write by hand: read as meant, or named with its line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content import examine, load, plain, write
from generator.problems import Problem, ReportsiteError, Severity
from generator.report import Heading, Kind, Paragraph, Report
from tests.content.texts import NASTY

HEAD = "---\ntitle: 题\n---\n"


def body(text: str) -> tuple[Report, tuple[Problem, ...]]:
    report, problems = examine(f"{HEAD}{text}", "content/x.md")
    assert report is not None, problems
    return report, problems


def errors(text: str) -> list[tuple[str, int]]:
    with pytest.raises(ReportsiteError) as caught:
        load(text, "content/x.md")
    return [(p.code, p.where.line) for p in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲", [Paragraph("甲")]),
        ("\n\n\n甲  \n\n\n\n乙\t\n", [Paragraph("甲"), Paragraph("乙")]),
        ("    甲\n\n\t乙\n\n　　丙", [Paragraph("甲"), Paragraph("乙"), Paragraph("丙")]),
        ("甲\n乙\nOne\ntwo", [Paragraph("甲乙One two")]),
        ("* 甲\n* 乙", [Paragraph("甲", kind=Kind.ITEM), Paragraph("乙", kind=Kind.ITEM)]),
        ("+ 甲\n\n+ 乙", [Paragraph("甲", kind=Kind.ITEM), Paragraph("乙", kind=Kind.ITEM)]),
        ("3. 甲\n3. 乙", [Paragraph("3. 甲"), Paragraph("4. 乙")]),
        ("1) **甲**。乙", [Paragraph("1) 甲。乙", "1) 甲。")]),
        ("__甲__。乙", [Paragraph("甲。乙", "甲。")]),
        ("_甲_", [Paragraph("甲", kind=Kind.CAPTION)]),
        ("> 甲\n> 乙", [Paragraph("甲乙", kind=Kind.QUOTE)]),
        ("甲\\\n乙", [Paragraph("甲\n乙", kind=Kind.TABLE)]),
        ("甲  \n乙", [Paragraph("甲\n乙", kind=Kind.TABLE)]),
        ("甲 <br /> 乙", [Paragraph("甲\n乙", kind=Kind.TABLE)]),
        ("<!-- 备注 -->\n\n甲<!-- 乙 -->丙", [Paragraph("甲丙")]),
        ("<https://x.cn/%E4>", [Paragraph("https://x.cn/%E4")]),
        ("[注]: 略", [Paragraph("[注]: 略")]),
        ("***\n甲", [Paragraph("甲")]),
    ],
)
def test_free_forms_are_read_as_meant(text: str, expected: list[Paragraph]) -> None:
    report, problems = body(text)
    assert list(report.paragraphs()) == expected
    assert problems == ()


@pytest.mark.parametrize(
    "text", ["## 甲<br>乙", "甲\n乙\n---", "##   甲 <br/> 乙  ##", "  ## 甲<br>乙", "\t## 甲<br>乙"]
)
def test_headings_of_any_form(text: str) -> None:
    assert [section.heading for section in body(text)[0].sections] == [Heading(("甲", "乙"))]


def test_line_ends_and_byte_order_mark_of_any_system() -> None:
    text = f"{HEAD}\n## 甲\n\n乙\\\n丙\n"
    assert load("\ufeff" + text.replace("\n", "\r\n"), "x.md") == load(text, "x.md")


def test_only_what_no_heading_follows_concludes() -> None:
    report, _ = body("甲\n\n***\n\n## 乙\n\n丙\n\n---\n\n丁\n\n---\n\n戊")
    assert [p.text for p in report.lead] == ["甲"]
    assert [[p.text for p in section.paragraphs] for section in report.sections] == [["丙"]]
    assert [p.text for p in report.conclusion] == ["丁", "戊"]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("甲\n\n**坚持。**乙", "bold-stop", "坚持。乙"),
        ("甲\n\n乙**丙**丁", "markup", "乙丙丁"),
        ("甲\n\n乙*丙*丁", "markup", "乙丙丁"),
        ("甲\n\n乙`丙`", "markup", "乙丙"),
        ("甲\n\n[乙](https://x.cn)", "markup", "乙"),
        ("甲\n\n- 乙\n  - 丙", "flattened", "丙"),
        ("甲\n\n# 乙\n\n丙", "second-title", "丙"),
        ("甲\n\n##\n\n乙", "empty-heading", "乙"),
        ("甲\n\n## <b>\n\n乙", "empty-heading", "乙"),
        ("甲\n\n## <!-- 丙 --><br>\n\n乙", "empty-heading", "乙"),
        ("甲\n\n## <b> </b>\n\n乙", "empty-heading", "乙"),
    ],
)
def test_markup_without_a_place_keeps_its_words_and_warns(text: str, code: str, words: str) -> None:
    report, problems = body(text)
    assert [p.text for p in report.paragraphs()][-1] == words
    assert [(p.code, p.severity) for p in problems] == [(f"content.{code}", Severity.WARNING)]
    assert problems[0].where.line in {6, 7}


def test_a_bold_stop_is_a_run_in_heading() -> None:
    assert body("**坚持。**乙")[0].lead == (Paragraph("坚持。乙", "坚持。"),)


def test_every_unsupported_construct_is_named_with_its_line() -> None:
    text = f"{HEAD}\n<div>甲</div>\n\n乙<span>丙</span>\n\n```\n丁\n```\n\n![戊](a.png)\n\n己\n[庚](javascript:alert)\n"
    assert errors(text) == [
        ("content.unsupported", 5),
        ("content.unsupported", 7),
        ("content.unsupported", 7),
        ("content.unsupported", 9),
        ("content.unsupported", 13),
        ("content.unsafe-link", 16),
    ]


@pytest.mark.parametrize("href", ["javascript:x", "JavaScript:x", "data:text/html,x", "vbscript:x", "file:///etc"])
def test_unsafe_links(href: str) -> None:
    assert errors(f"{HEAD}[a]({href})") == [("content.unsafe-link", 4)]


@pytest.mark.parametrize("href", ["https://x.cn", "mailto:a@b.cn", "a.md", "../a.md#b:c", "?q=a:b"])
def test_safe_links(href: str) -> None:
    assert body(f"[a]({href})")[0].lead == (Paragraph("a"),)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from([*NASTY, "\n", "\n\n", "\n- ", "\n> ", "甲"]), max_size=16).map("".join))
def test_whatever_is_accepted_is_written_back_the_same(text: str) -> None:
    report, _ = examine(f"{HEAD}{text}", "content/x.md")
    if report is not None:
        assert load(write(report), "content/x.md") == report


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from([*NASTY, "\n", "\n\n", "\n- ", "\n\n## ", "甲", "**甲**。"]), max_size=10).map("".join))
def test_the_fast_reader_agrees_on_anything(text: str) -> None:
    from generator.content import markdown

    fast = plain.read(text)
    if fast is not None:
        assert (fast, []) == markdown.read(text, 1, "x.md")


def test_a_number_belongs_to_its_own_item_only() -> None:
    report, _ = body("1. ## 甲\n\n乙")
    assert [p.text for p in report.paragraphs()] == ["乙"]


def test_a_break_before_a_heading_is_mere_ornament() -> None:
    report, _ = body("甲\n\n***\n\n## 乙\n\n丙\n\n丁")
    assert (len(report.sections[0].paragraphs), report.conclusion) == (2, ())


def test_the_fast_reader_leaves_lists_of_any_number_to_the_parser() -> None:
    assert plain.read("12) 甲") is None
    assert plain.read("12.5万人") == [Paragraph("12.5万人")]
