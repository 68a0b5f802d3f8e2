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


TITLE = ("担当履职谱新章", "——青禾县人大常委会2024年工作综述", "本报记者 林溪")


@pytest.mark.parametrize(
    ("initial", "first"), [("八", BESIDE[0]), ("2", "023年，青禾县坚持办好")], ids=["a character", "a figure"]
)
def test_an_initial_over_the_title_begins_the_first_line_of_text(initial: str, first: str) -> None:
    lines = (initial, *TITLE, first, *BESIDE[1:], *COLUMN)
    assert page_numbers(lines) == set()
    found = shown(after(join_lines, join_initials(raw("\n".join(lines)))))
    assert found == [*(("display", line) for line in TITLE), ("text", initial + "".join((first, *BESIDE[1:], *COLUMN)))]


def test_a_word_that_goes_on_at_full_width_is_no_initial_s() -> None:
    lines = ("清", *TITLE, "晨的草原上针茅齐膝，远处的羊", *COLUMN)
    assert shown(join_initials(raw("\n".join(lines))))[0] == ("line", "清")
