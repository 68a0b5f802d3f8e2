"""Numbers on lines of their own."""

from __future__ import annotations

import pytest

from generator.clean.furniture.lines import drop_furniture
from generator.clean.ordinals import join_ordinals
from tests.clean.manuscripts import after, raw, texts

ITEM = "办好民生实事，持续跟踪问效，群众满意。"


@pytest.mark.parametrize("ordinal", ["1.", "（一）", "二、", "(3)", "①"])
def test_a_number_goes_before_what_it_numbers(ordinal: str) -> None:
    manuscript = after(drop_furniture, raw(f"工作如下：\n{ordinal}\n{ITEM}\n"))
    assert texts(after(join_ordinals, manuscript)) == ["工作如下：", ordinal + ITEM]


def test_a_number_before_another_stays_alone() -> None:
    lines = ["一、", "（一）听取报告", "第一章", "总则", ITEM]
    assert texts(after(join_ordinals, raw("\n".join(lines)))) == lines
