"""Names with page numbers, and who made a page."""

from __future__ import annotations

import pytest

from generator.clean.furniture.folios import folios
from tests.clean.manuscripts import raw, texts

FULL = "馆员排出星光班表每晚六人轮值，从未缺岗，全年夜间到馆读者三十一"
PAGE = [FULL] * 9


def found(*lines: str) -> set[str]:
    manuscript = raw("\n".join(lines))
    there = texts(manuscript)
    return {there[i] for i in folios(manuscript.blocks, there)}


@pytest.mark.parametrize("number", ["{} 0{}", "{}0{}", "{} | {}", "{}\n0{}"])
def test_a_name_with_the_number_of_the_page_is_furniture(number: str) -> None:
    two, three = (number.format("青禾市图书馆年度报告", n) for n in (2, 3))
    assert found(*PAGE, two, *PAGE, three) == {*two.split("\n"), *three.split("\n")}


def test_two_pages_of_one_sheet() -> None:
    lines = ("18 | 青禾市图书馆年度报告", "书香满城", "19 | 青禾市图书馆年度报告")
    assert found(*PAGE, *lines, *PAGE) == {lines[0], lines[2]}


def test_the_name_itself_stays() -> None:
    assert found(
        "书香满城", "青禾市图书馆年度报告", *PAGE, "青禾市图书馆年度报告 02", *PAGE, "青禾市图书馆年度报告 03"
    ) == {
        "青禾市图书馆年度报告 02",
        "青禾市图书馆年度报告 03",
    }


@pytest.mark.parametrize(
    "lines",
    [
        ("典型案例 1", *PAGE, FULL + "。", "典型案例 2", *PAGE),
        ("全市普通中学 12", "全市普通小学 30", FULL, "全市普通中学 13", *PAGE),
        ("附件 1", *PAGE, "附件 2", *PAGE),
        ("01 | 党建引领强根基", *PAGE, "02 | 服务群众解民忧", *PAGE),
    ],
)
def test_numbered_headings_and_cells_stay(lines: tuple[str, ...]) -> None:
    assert found(*lines) == set()


@pytest.mark.parametrize(
    "lines",
    [
        ("青禾日报 两会特刊　03",),
        ("青禾日报", "两会特刊　A06"),
        ("06　两会特刊 两会特刊　07青禾日报",),
        ("（本版责任编辑 林溪）",),
    ],
)
def test_a_number_as_newspapers_print_it(lines: tuple[str, ...]) -> None:
    assert found(*PAGE, *lines, *PAGE) == set(lines)


def test_a_number_right_before_the_name_and_the_first_page_without_one() -> None:
    lines = ("青禾画册社", *PAGE, "08青禾画册社", *PAGE, *PAGE, "10青禾画册社")
    assert found(*lines) == {"青禾画册社", "08青禾画册社", "10青禾画册社"}


def test_headings_numbered_like_pages_stay() -> None:
    assert found("党建引领强根基 01", *PAGE, "服务群众解民忧 02", *PAGE) == set()
    assert found("06 家校社同向", *PAGE) == set()


def test_a_yearbook_s_name_and_page_at_the_top() -> None:
    assert found("青禾年鉴", "1", "档案工作", *PAGE) == {"青禾年鉴", "1"}


@pytest.mark.parametrize(
    "line",
    [
        "责任编辑 晓棠 本版校对 乌云",
        "本版责编：晓棠 美编：朗月 校对：方圆",
        "编辑/晓棠 组版/朗月",
        "策划 本馆办公室 设计 拾光工作室",
        "责任编辑晓棠本版校对乌云",
    ],
)
def test_who_made_a_page(line: str) -> None:
    assert found(*PAGE, line, "修旧利废") == {line}


@pytest.mark.parametrize("line", ["策划先行设计惠民", "□ 晓棠 乌云 摄影 方圆", "设计 院 编辑 部"])
def test_authors_and_headings_stay(line: str) -> None:
    assert found(*PAGE, line, *PAGE) == set()


def test_the_number_of_a_page_that_has_a_letter_and_the_line_beside_it() -> None:
    assert found("A01", "青禾晚报 专题", "青禾县工作报告", *PAGE) == {"A01", "青禾晚报 专题"}
    assert found("A01", "青禾县工作报告", *PAGE) == set()
