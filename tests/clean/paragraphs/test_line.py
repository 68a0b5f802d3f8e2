"""What is measured of each line."""

from __future__ import annotations

import pytest

from generator.clean.paragraphs.line import Line, measure_lines
from tests.clean.manuscripts import raw


def measured(text: str) -> list[Line]:
    manuscript = raw(text)
    return measure_lines(manuscript.source, manuscript.blocks)


def flags(text: str) -> set[str]:
    """Names of what is true of the last line of ``text``."""
    names = (
        "stop",
        "semi",
        "inside",
        "opener",
        "no_start",
        "ordinal",
        "runin",
        "open",
        "comma",
        "clauses",
        "note",
        "salutation",
        "credit",
    )
    line = measured(text)[-1].form
    return {name for name in names if getattr(line, name)}


@pytest.mark.parametrize(
    ("text", "true"),
    [
        ("依法履行职责", set()),
        ("依法履行职责。", {"stop", "runin"}),
        ("依法履行职责．", {"stop"}),
        ("增长5．", set()),
        ("召开“双联”座谈会，意见“落了地。”", {"stop", "inside", "runin"}),
        ("审议意见有三项：", {"semi"}),
        ("办理建议三件；", {"semi"}),
        ("依法履职。全年召开", {"inside", "runin"}),
        ("“两个确立”", {"opener"}),
        ("，推动工作", {"no_start"}),
        ("》的决定", {"no_start"}),
        (":30开会", set()),
        ("一、依法监督", {"ordinal"}),
        ("3.提高认识", {"ordinal"}),
        ("3.5亿元", set()),
        ("18件建议，", {"comma"}),
        ("督促整改，跟踪问效，办结", {"clauses"}),
        ("办理建议18件，办结", {"clauses"}),
        ("把准方向，凝心铸魂", set()),
        ("[1]见监督法", {"opener", "ordinal", "note"}),
        ("各位代表：", {"semi", "salutation"}),
        ("本报记者 林溪", {"credit"}),
        ("林溪 摄影报道", {"credit"}),
        ("青禾县人大常委会 供稿", {"credit"}),
        ("督办代表建议——164件", {"credit"}),
        ("退养后的湖面。 林溪 摄", {"credit", "inside", "runin"}),
        ("记者从县人大获悉，全年工作", set()),
        ("贯彻《监督法\n》的决定", {"open", "no_start"}),
        ("形成“一核\n多元”格局", {"open"}),
        ("形成“一核\n多元格局", set()),
        ("“落了地。”\n老人高兴地说。", {"open", "stop", "runin"}),
        ("“落了地。”\n常委会认真履职。", {"stop", "runin"}),
        ("形成（一\n二\n三）格局", {"open"}),
        ("形成（一\n二\n三\n四）格局", set()),
    ],
)
def test_what_marks_say(text: str, true: set[str]) -> None:
    assert flags(text) == true


@pytest.mark.parametrize(
    ("text", "unit"),
    [("依法", 1.0), ("依，法", 2.0), ("“依法", 1.5), ("2023年", 2.0), ("12.5%增长", 2.5), ("administrative", 6.0)],
)
def test_the_first_unit_that_cannot_be_broken(text: str, unit: float) -> None:
    assert measured(text)[0].unit == unit


def test_blanks_pages_indents_and_widths() -> None:
    lines = measured("甲2\n\n 乙\n　　丙\f丁")
    assert [(x.width, x.form.blank, x.form.page, x.indent) for x in lines] == [
        (1.5, False, False, 0.0),
        (1.0, True, False, 0.0),
        (1.0, False, False, 2.0),
        (1.0, False, True, 0.0),
    ]


def test_two_plain_blanks_are_an_indent_where_all_paragraphs_have_them() -> None:
    paragraph = "  围绕中心工作依法履行职责\n推动各项工作取得进展。\n"
    assert [line.indent for line in measured(paragraph * 6)] == [2.0, 0.0] * 6
    assert {line.indent for line in measured(paragraph + paragraph.lstrip() * 5)} == {0.0}


@pytest.mark.parametrize(
    ("above", "word"), [("全面推", True), ("全面推。", False), ("依法监督", False), ("围绕大局工作任务全面推", False)]
)
def test_a_word_that_straddles_a_seam_is_asked_for_only_after_a_short_unfinished_line(above: str, word: bool) -> None:
    assert [x.form.word for x in measured(f"{above}\n进工作围绕中心大局")] == [False, word]
