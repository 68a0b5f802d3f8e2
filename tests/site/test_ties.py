"""Texts beside each other, and sentences with their numbers, are cut and nothing of them is lost."""

from __future__ import annotations

from generator.site.facts_page import _marked
from generator.site.ties import LONGEST, marked


def test_of_long_texts_what_both_begin_and_end_with_is_found() -> None:
    head, tail = "甲" * LONGEST, "乙丙" * LONGEST
    parts = (("=", head), ("-", "旧"), ("+", "新的"), ("=", tail))
    assert marked(f"{head}旧{tail}", f"{head}新的{tail}") == parts
    assert marked(head, head + head) == (("=", head), ("+", head))
    assert marked(head + head, head) == (("=", head), ("-", head))


def test_beside_no_text_all_of_the_other_is_new_or_gone() -> None:
    assert (marked("", "甲"), marked("甲", ""), marked("", "")) == ((("+", "甲"),), (("-", "甲"),), ())


def test_numbers_are_marked_once_and_only_where_there_is_one() -> None:
    assert [*_marked("共5件和若干", (4, 1, 0))] == [("=", "共"), ("+", "5"), ("=", "件和若干")]
    assert [*_marked("百分之五十五", (0, 3))] == [("+", "百分之五十五")]
