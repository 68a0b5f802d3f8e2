"""What is found in lines all at once is what is found in each."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.furniture import patterns as look
from generator.clean.furniture.widgets import is_widgets
from generator.clean.paragraphs import brackets, credit, line
from generator.clean.texts import Texts

LINES = st.lists(st.text("记者任席长周星期一。！；（）“”年2019 ·:：版权所有a", max_size=9), max_size=9)
PATTERNS = (
    brackets.BRACKETS,
    credit.NAMING,
    credit.RANK,
    line.FULL,
    line.INSIDE,
    look.WEEKDAY,
    re.compile("所有|有"),
    re.compile(r"\d\d"),
)


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern)
@given(texts=LINES)
def test_all_at_once_and_one_by_one(pattern: re.Pattern[str], texts: list[str]) -> None:
    assert Texts(texts).holding(pattern) == {i for i, text in enumerate(texts) if pattern.search(text)}


def test_what_goes_on_in_the_next_line_might_be_held() -> None:
    texts = ["2019", "年", "2020 年", ""]
    assert Texts(texts).holding(re.compile(r"\d\s*年")) == {0, 2}
    assert Texts([]).holding(re.compile("年")) == set()


def test_how_lines_begin_that_no_pattern_of_furniture_or_ordinals_is_tried_on() -> None:
    """The quick looks at first letters agree with the patterns that they spare."""
    for code in (*range(0x20, 0x3000), *range(0x3000, 0x3400), *range(0x4E00, 0xA000), *range(0xFF00, 0xFFF0)):
        first = chr(code)
        if first.isalpha() and first not in line.COUNTING:
            assert not line.ORDINAL.match(f"{first}、一")
            assert not line.NO_START.match(first)
        if look.begins_as_prose(f"{first}12页"):
            assert not look.PAGE_NUMBER.match(f"{first}12页")
            assert not look.EDITION.match(f"{first}12版")
            assert not look.RULE.match(first)


@pytest.mark.parametrize("text", ["首页", "【打印本页】", "QQ空间", "english", "More", "大字 中字 小字", "上一篇"])
def test_widgets_are_known_by_their_first_letters(text: str) -> None:
    assert is_widgets(text)
