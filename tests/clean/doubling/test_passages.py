"""Passages that stand twice in a row."""

from __future__ import annotations

import pytest

from generator.clean.doubling.passages import drop_repeated_passages
from tests.clean.manuscripts import after, raw, texts

LINES = [
    "全年召开常委会会议八次，听取专项工作报告二十项。",
    "开展执法检查四次，提出审议意见三十六条。",
    "代表建议办结率百分之百，群众感到满意。",
]
OTHER = "新的一年，我们将继续前行。"


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ([*LINES, *LINES], LINES),
        ([*LINES, *LINES, OTHER], [*LINES, OTHER]),
        ([OTHER, *LINES, *LINES, *LINES], [OTHER, *LINES]),
        ([*LINES, LINES[0].replace("，", "， "), *LINES[1:]], LINES),
        ([*LINES, OTHER, *LINES], [*LINES, OTHER, *LINES]),
        ([OTHER, OTHER], [OTHER, OTHER]),
        ([*LINES, *LINES[:2], OTHER], [*LINES, *LINES[:2], OTHER]),
    ],
)
def test_only_long_passages_right_after_themselves_go(lines: list[str], kept: list[str]) -> None:
    assert texts(after(drop_repeated_passages, raw("\n".join(lines)))) == kept


TITLE, SUBTITLE, BYLINE = "地方人大工作机制研究", "——某县人大常委会工作综述", "□ 某县人大常委会课题组"


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ([TITLE, "2014-02-13", BYLINE, TITLE, BYLINE, *LINES], ["2014-02-13", TITLE, BYLINE, *LINES]),
        ([TITLE, SUBTITLE, TITLE, *LINES], [TITLE, SUBTITLE, *LINES]),
        ([TITLE, *LINES, TITLE, OTHER], [TITLE, *LINES, TITLE, OTHER]),
    ],
)
def test_a_title_over_the_text_is_kept_once(lines: list[str], kept: list[str]) -> None:
    assert texts(after(drop_repeated_passages, raw("\n".join(lines)))) == kept


@pytest.mark.parametrize(
    ("gap", "kept"),
    [("\n", ["2019-08-02", "青禾县人大常委会", "关于检查条例实施情况的报告"]), ("\n\n", ["WHOLE", "2019-08-02"])],
)
def test_the_title_of_a_page_and_as_it_was_set_in_lines(gap: str, kept: list[str]) -> None:
    """The lines stay where nothing parts them; else the page's copy does."""
    whole = "青禾县人大常委会关于检查条例实施情况的报告"
    text = f"{whole}\n2019-08-02\n" + gap.join(["青禾县人大常委会", "关于检查条例实施情况的报告"])
    found = texts(after(drop_repeated_passages, raw("\n".join([text, *LINES]))))
    assert found == [line.replace("WHOLE", whole) for line in kept] + LINES
