"""Lines that were filled word by word."""

from __future__ import annotations

from textwrap import wrap

import pytest

from generator.clean.paragraphs.filled import join_filled
from tests.clean.manuscripts import after, raw, texts

PARAGRAPHS = [
    "2019 年全省平均降水量 863.4 毫米，比常年偏多 4.2%。地表水资源量 417.5 亿立方米，水资源总量为 446.1 亿立方米。",
    "全省用水总量 188.3 亿立方米，其中，农业用水 108.6 亿立方米，占 57.7%；工业用水 34.2 亿立方米，占 18.2%。",
    "今年 以来坚持节水优先、空间均衡、系统治理、两手发力，最严格水资源管理制度考核连续四年获得优秀等次，受表彰 9 次。",
    "水质状况稳中向好。监测评价的 182 个水功能区中，达标 159 个，达标率 87.4%，比上年提高 3.1 个百分点。",
]


def filled(paragraphs: list[str], columns: int = 2) -> str:
    """Filled to 72 columns, of which a Han character takes one or two; a stretch without a space is never broken."""
    fill = "\0" * (columns - 1)
    wide = [paragraph.translate({ord(c): c + fill for c in paragraph if c > "\u2fff"}) for paragraph in paragraphs]
    lines = ["\n".join(wrap(text, 72, break_long_words=False, break_on_hyphens=False)) for text in wide]
    return "\n\n".join(lines).replace("\0", "")


@pytest.mark.parametrize("columns", [1, 2])
def test_paragraphs_are_whole_again(columns: int) -> None:
    found = texts(after(join_filled, raw(filled(PARAGRAPHS * 4, columns))))
    assert [text.replace(" ", "") for text in found] == [text.replace(" ", "") for text in PARAGRAPHS * 4]


def test_a_space_between_han_characters_is_kept() -> None:
    source = filled([*PARAGRAPHS * 2, "各单位 " + "受到" * 17 + " 表彰奖励", "今年 " * 14 + "实现"])
    assert "今年\n实现" in source
    assert texts(after(join_filled, raw(source)))[-1].endswith("今年 实现")


def test_items_of_a_list_stay_apart() -> None:
    items = ["（一）水量不足；", "（二）人手不够；", "（三）资金 短缺；", "（四）管理 粗放。"]
    found = texts(after(join_filled, raw(filled(PARAGRAPHS * 4) + "\n\n" + "\n".join(items))))
    assert found[-4:] == items


def test_lines_of_a_column_are_left_alone() -> None:
    column = "\n\n".join("\n".join(wrap(text, 28)) for text in PARAGRAPHS * 2)
    assert texts(join_filled(raw(column))) == texts(raw(column))


def test_paragraphs_of_a_line_each_are_left_alone() -> None:
    source = "\n".join(["一、回顾", *PARAGRAPHS, "二、打算", *PARAGRAPHS] * 2)
    assert texts(join_filled(raw(source))) == texts(raw(source))
