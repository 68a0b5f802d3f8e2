"""Single glyphs that are left of fake bold."""

from __future__ import annotations

from generator.clean.doubling.lines import undouble
from tests.clean.manuscripts import after, dropped, raw, texts

LEFT = ["聚力力法治护航", "职工工冷暖在心心头", "一一湖碧水水映蓝天"]


def test_characters_that_share_their_glyph_with_a_radical_are_left_once() -> None:
    found = after(undouble, raw("\n".join([*LEFT, "人人都是护河人"])))
    assert texts(found) == ["聚力法治护航", "职工冷暖在心头", "一湖碧水映蓝天", "人人都是护河人"]
    assert [text for _, text in dropped(found)] == ["力", "工", "心", "一", "水"]


def test_a_line_in_which_only_a_word_is_left_twice_counts_as_well() -> None:
    left = ["一一湖碧水水", "惠民民入入万家", "人人人人都是护河人人"]
    assert texts(after(undouble, raw("\n".join(left)))) == ["一湖碧水", "惠民入万家", "人人都是护河人"]


def test_words_of_such_pairs_stay() -> None:
    few = ["人人参与", "一一落实", "家家户户", "年年有余"]
    assert texts(after(undouble, raw("\n".join(few)))) == few
