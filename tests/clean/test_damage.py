"""What cannot be recovered is said, and nothing else is."""

from __future__ import annotations

import pytest

from generator.clean import clean
from generator.source.text import SourceText

SENTENCE = "县人大常委会围绕中心工作，依法行使监督、决定、任免等职权，各项工作迈出新步伐。"
LEFT = "一年来共召开常委会会议八次听取审议报告二十项"
RIGHT = "组织代表视察调研提出意见建议一百余条办结率高"


def codes(text: str) -> list[str]:
    return [flag.code for flag in clean(SourceText.of(text)).flags]


def across(rows: int, right: str = RIGHT) -> str:
    """Two columns read across: the left one is padded to one place."""
    lines = [LEFT[: 22 - i % 3] + "  " * (i % 3) + "      " + right[: 20 - i % 2] for i in range(rows)]
    return "\n".join(lines) + "。\n"


def test_a_sound_text_has_no_flags() -> None:
    assert codes(f"工作报告\n\n{SENTENCE}\n\n{SENTENCE}\n") == []


@pytest.mark.parametrize(
    ("damaged", "code"),
    [("办理代表建\ufffd\ufffd十件", "lost"), ("办理\ue1a3代表建议", "private-use"), ("锟斤拷锟斤拷", "mojibake")],
)
def test_lost_characters_are_flagged_once_with_their_count(damaged: str, code: str) -> None:
    (flag,) = clean(SourceText.of(f"{SENTENCE}\n{damaged}。\n\n{SENTENCE}\n{damaged}。\n")).flags
    assert (flag.code, flag.args["count"]) == (code, 2)


def test_columns_read_across_are_flagged() -> None:
    assert codes(across(12)) == ["columns"]
    assert codes(across(4)) == []


def test_three_columns_with_gutters_that_wander_are_flagged() -> None:
    lines = [
        f"{LEFT[: 15 + i % 3]}{' ' * 5}{RIGHT[: 16 - i % 3]}{' ' * (3 + i % 2)}{LEFT[: 12 + i % 5]}" for i in range(12)
    ]
    assert codes("\n".join(lines)) == ["columns"]


def test_the_gutter_must_stand_at_one_place() -> None:
    ragged = "\n".join(LEFT[: 4 + i] + " " * 6 + RIGHT for i in range(12)) + "。\n"
    assert codes(ragged) == []


def test_a_table_and_a_contents_list_are_no_columns() -> None:
    assert "columns" not in codes(across(12, right="1234 56.7%"))


@pytest.mark.parametrize(
    ("ending", "flagged"),
    [("全年组织代表视察调研二十余次，提出", True), ("全年组织代表视察调研二十余次、", True),
     ("全年组织代表视察调研二十余次，提出意见。", False), ("青禾县人民代表大会常务委员会二〇二四年一月五日", False)],
)  # fmt: skip
def test_a_text_that_stops_inside_a_sentence_is_flagged(ending: str, flagged: bool) -> None:
    assert ("truncated" in codes(f"{SENTENCE}\n\n{SENTENCE}\n\n{SENTENCE}{ending}\n")) is flagged
