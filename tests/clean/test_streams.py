"""Text without line ends, cut where the lines were."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.clean.streams import virtual_lines
from generator.source import SourceText
from tests.restoration.damage import wrap
from tests.restoration.texts import paragraphs

TEXT = "".join(paragraphs(3, 3))


def cut(text: str) -> list[str]:
    return [text[line.start : line.end].strip() for line in virtual_lines(SourceText.of(text))]


@pytest.mark.parametrize("measure", [16, 20, 25])
def test_a_column_in_one_line_is_cut_where_its_lines_ended(measure: int) -> None:
    lines = [line.text for line in wrap(TEXT, measure)]
    assert cut(" ".join(lines)) == lines


@pytest.mark.parametrize("indent", ["\u3000\u3000", " \u3000\u3000", "\xa0\xa0\xa0\xa0", "    ", "\t"])
def test_a_first_line_s_indent_begins_a_line(indent: str) -> None:
    assert cut(f"{indent}".join(paragraphs(4, 5))) == paragraphs(4, 5)


def test_line_ends_that_were_written_out_end_lines() -> None:
    assert cut("工作报告\\n\\u3000\\u3000各位代表：\\r\\n现在报告。") == [
        "工作报告\\n\\u3000\\u3000",
        "各位代表：\\r\\n",
        "现在报告。",
    ]


def test_two_blanks_after_sentences_and_headings_begin_lines_where_most_do() -> None:
    lines = ["一、主要工作", *paragraphs(4, 2), "二、存在问题", *paragraphs(8, 2)]
    assert cut("  ".join(lines)) == lines
    names = "林溪  周晓  华岚  陈默  吴桐"
    assert cut(names) == [names]


def test_title_subtitle_speaker_and_salutation_on_one_line() -> None:
    lines = ["青禾县工作报告", "——2023年2月8日在青禾县第七届人民代表大会第三次会议上", "主任 林溪", "各位代表："]
    assert cut(" ".join(lines)) == lines


def test_bullets_begin_lines_when_there_are_several() -> None:
    items = [f"• {text}" for text in paragraphs(5, 3)]
    assert cut(" ".join(items)) == items
    alone = f"{paragraphs(5, 1)[0]} • {paragraphs(6, 1)[0]}"
    assert cut(alone) == [alone]


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "短的一行 只有 几个 空格 而已 不是 一页",
        "Administrative litigation of the city and the county people's courts was " * 4,
        f"{TEXT[:70]} {TEXT[70:100]} {TEXT[100:]}",
    ],
    ids=["no space", "short", "Latin", "spaces anywhere"],
)
def test_other_lines_stay_whole(text: str) -> None:
    assert cut(text) == [text.strip()]


def test_text_on_the_line_of_a_salutation_is_a_line_of_its_own() -> None:
    assert cut("各位代表： 现在，我代表县人大常委会\n各位代表：\n各位代表，现在请审议") == [
        "各位代表：",
        "现在，我代表县人大常委会",
        "各位代表：",
        "各位代表，现在请审议",
    ]


def test_all_parts_lie_in_their_line() -> None:
    source = SourceText.of("甲\n" + " ".join(line.text for line in wrap(TEXT, 20)) + "\n乙")
    found = list(virtual_lines(source))
    assert [found[0].number, found[-1].number] == [1, 3]
    assert {line.number for line in found[1:-1]} == {2}
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_unwrapped_paragraphs_in_one_line_are_cut_after_sentences_and_around_headings() -> None:
    parts = ["某县人大常委会工作报告", "——2024年1月9日在某县第十届人大第二次会议上", "各位代表：", *paragraphs(3, 2)]
    parts += ["一、依法监督 有力有效", *paragraphs(4, 3), "二、代表工作", *paragraphs(5, 3)]
    assert cut(" ".join(parts)) == [*parts[:5], "一、依法监督", "有力有效 " + parts[6], *parts[7:]]


def test_tags_of_html_begin_lines() -> None:
    assert cut("<p>某县</p><p>全年<b>监督</b><br>工作</p>") == ["<p>某县</p>", "<p>全年<b>监督</b><br>", "工作</p>"]


def test_who_delivered_the_report_is_parted_from_where() -> None:
    where = ["——2024年8月27日在城北区第五届人民", "代表大会常务委员会第二十次会议上"]
    lines = cut(" ".join(["城北区审计工作报告", *where, "局长林溪", *(line.text for line in wrap(TEXT, 20))]))
    assert [*where, "局长林溪"] == lines[1:4]


def test_the_same_where_no_column_was_filled() -> None:
    where = ["——2024年8月27日在城北区第五届人民代表大会常务委员", "会第二十次会议上"]
    lines = cut(" ".join(["城北区审计工作报告", *where, "局长林溪", *paragraphs(30, 6)]))
    assert lines[1:3] == where
