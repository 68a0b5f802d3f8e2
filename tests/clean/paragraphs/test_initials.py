"""Initials, and the short lines beside them."""

from __future__ import annotations

import pytest

from generator.clean.furniture.recurring import page_numbers
from generator.clean.paragraphs.initials import join_initials
from generator.clean.paragraphs.line import measure_lines
from generator.clean.paragraphs.rule import join_lines
from tests.clean.manuscripts import after, raw, shown

BESIDE = ("月的草原上，针茅齐膝", "远处羊群如云。牧民宝", "音指着网围栏的里面说")
COLUMN = (
    "前些年这里见得着沙见不着草，",
    "现在马走进去只露出来半个肚子",
    "减下来的羊由舍饲补回去，全旗",
    "建成标准化棚圈四十三万平方米",
    "种植青贮玉米，牲畜总数减少了",
    "二十一万头（只）。",
)
TOGETHER = "八" + "".join((*BESIDE, *COLUMN))


@pytest.mark.parametrize("initial", ["八\n", "八"])
def test_an_initial_begins_the_paragraph_beside_it(initial: str) -> None:
    manuscript = raw(initial + "\n".join((*BESIDE, *COLUMN)))
    assert shown(after(join_lines, join_initials(manuscript))) == [("text", TOGETHER)]


def test_a_byline_over_it_is_no_part_of_it() -> None:
    manuscript = raw("□ 方圆 晓棠 摄影 乌云\n八" + "\n".join((*BESIDE, *COLUMN)))
    assert shown(after(join_lines, join_initials(manuscript))) == [
        ("display", "□ 方圆 晓棠 摄影 乌云"),
        ("text", TOGETHER),
    ]


@pytest.mark.parametrize("below", [COLUMN, ("打开大门", "让阅读触手可及", *COLUMN)])
def test_without_short_lines_beside_it_it_is_none(below: tuple[str, ...]) -> None:
    manuscript = raw("\n".join(("作", *below)))
    assert shown(join_initials(manuscript)) == [("line", line) for line in ("作", *below)]


def test_the_year_that_a_text_begins_with_is_no_page_number() -> None:
    assert page_numbers(["常委会依法听取和审议专项报告。", "2023", "年，我们开门办馆"]) == set()


def test_a_heading_over_a_first_line_is_no_initial() -> None:
    indented = ("夯实共同思想政治基础，凝心", "召开党组会议十八次，主席")
    manuscript = raw("\n".join((*indented, *COLUMN)))
    assert not any(line.form.beside for line in measure_lines(manuscript.source, manuscript.blocks))
