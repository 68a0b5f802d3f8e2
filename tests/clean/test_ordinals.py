"""Numbers on lines of their own."""

from __future__ import annotations

import pytest

from generator.clean.furniture.lines import drop_furniture
from generator.clean.ordinals import join_ordinals, join_outline
from tests.clean.manuscripts import after, raw, texts

ITEM = "办好民生实事，持续跟踪问效，群众满意。"


@pytest.mark.parametrize("ordinal", ["1.", "（一）", "二、", "(3)", "①"])
def test_a_number_goes_before_what_it_numbers(ordinal: str) -> None:
    manuscript = after(drop_furniture, raw(f"工作如下：\n{ordinal}\n{ITEM}\n"))
    assert texts(after(join_ordinals, manuscript)) == ["工作如下：", ordinal + ITEM]


def test_numbers_of_an_outline_go_before_its_headings() -> None:
    lines = ["1", "党建工作", "1.1", "政治建设", ITEM, "1.2", "作风建设", ITEM, "2", "人才培养", ITEM]
    assert texts(after(join_outline, raw("\n".join(lines)))) == [
        "1 党建工作",
        "1.1 政治建设",
        ITEM,
        "1.2 作风建设",
        ITEM,
        "2 人才培养",
        ITEM,
    ]


@pytest.mark.parametrize("numbers", ["1 2", "1 2 4", "7 8 9", "1 1.2 2"])
def test_other_numbers_are_left_alone(numbers: str) -> None:
    lines = [part for number in numbers.split() for part in (number, "党建工作", ITEM)]
    assert texts(after(join_outline, raw("\n".join(lines)))) == lines


def test_numbers_of_pages_are_left_alone() -> None:
    lines = ["1", "党建工作", ITEM, "2", ITEM, "3", "人才培养", ITEM]
    assert texts(after(join_outline, raw("\n".join(lines)))) == lines


def test_a_number_before_another_stays_alone() -> None:
    lines = ["一、", "（一）听取报告", "第一章", "总则", ITEM]
    assert texts(after(join_ordinals, raw("\n".join(lines)))) == lines
