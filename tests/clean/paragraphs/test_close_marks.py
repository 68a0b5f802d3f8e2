"""Lines that were cut where marks are set close together."""

from __future__ import annotations

import pytest

from generator.clean.paragraphs.close_marks import join_close_marks
from tests.clean.manuscripts import after, raw, texts

FULL = ["常委会围绕中心工作依法履行职责，各项工作", "取得了新的进展，为全县的高质量发展作出了"] * 4


def lines(*middle: str) -> list[str]:
    """What becomes of ``middle`` among lines of 20 em."""
    found = texts(after(join_close_marks, raw("\n".join([*FULL, *middle, *FULL]))))
    assert found[:8] == found[-8:] == FULL
    return found[8:-8]


@pytest.mark.parametrize(
    "parts",
    [
        ["神、", "“创”的劲头、", "“干”的作风，做实研究"],
        ["建成粮田38万亩，", "《条例》的规定得到"],
        ["盘活资金3亿元。", "“以前算总账，现在是月"],
    ],
)
def test_what_has_room_on_one_line_is_one(parts: list[str]) -> None:
    assert lines(*parts) == ["".join(parts)]


@pytest.mark.parametrize(
    "parts",
    [
        ["建成高标准粮田38万亩，推动", "《条例》的规定得到落实"],
        ["建成高标准粮田38万亩，推动了发展，", "《条例》的规定得到落实"],
        ["盘活资金3亿元。", "“双联”工作结硕果"],
        ["盘活资金3亿元。", "“以前算总账，现在好。”"],
        ["问题得到解决；", "（二）加强自身建设"],
        ["建成粮田38万亩，", "", "《条例》的规定得到"],
    ],
    ids=["no mark", "no room", "heading", "paragraph", "number", "blank"],
)
def test_what_may_stand_apart_does(parts: list[str]) -> None:
    assert lines(*parts) == [part for part in parts if part]


def test_text_that_was_not_wrapped_has_no_room() -> None:
    listed = ["坚持“学思想”，", "“强党性”，", "“重实践”。"]
    assert texts(after(join_close_marks, raw("\n".join(listed)))) == listed


def test_a_line_of_nothing_but_closing_marks_ends_the_line_above() -> None:
    assert texts(after(join_close_marks, raw("只露半个肚子。\n”\n草原"))) == ["只露半个肚子。”", "草原"]
