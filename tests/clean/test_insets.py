"""Pull quotes and captions inside sentences."""

from __future__ import annotations

from generator.clean.insets import lift_headings, set_insets_apart
from generator.clean.manuscript import Manuscript
from generator.clean.paragraphs.rule import join_lines
from tests.clean.manuscripts import after, raw, shown

ABOVE = (
    "全旗聘用护鸟员五十七名，设立监测",
    "点十六个，记录鸟类二百三十八种，",
)
BELOW = (
    "其中遗鸥、白头鹤等国家一级保护的",
    "动物十四种，投食救活天鹅。局长说",
    "账要一年一年还，草也要一亩一亩还。",
)
QUOTE = ("账要一年一年还，", "草也要一亩一亩还。")


def test_a_pull_quote_inside_a_sentence() -> None:
    found = after(set_insets_apart, raw("\n".join((*ABOVE, *QUOTE, *BELOW))))
    assert ("quote", "".join(QUOTE)) in shown(found)
    assert ("text", "".join((*ABOVE, *BELOW))) in shown(join_lines(found))


def test_a_pull_quote_under_a_line_that_was_spread_over_its_column() -> None:
    quote = ("我们记住的是一个", "个推门而入的人。")
    found = after(set_insets_apart, raw("\n".join((*ABOVE, "动 物 十 四 种 ，", *quote, *BELOW))))
    assert ("quote", "".join(quote)) in shown(found)
    found = after(set_insets_apart, raw("\n".join((*ABOVE, "动物十四种，", *quote, *BELOW))))
    assert "quote" not in {role for role, _ in shown(found)}


def test_what_is_said_twice_at_full_width_and_what_is_said_once_stay() -> None:
    for lines in ((*ABOVE, "账要一年一年还，", "林也要一亩一亩还。", *BELOW), (*ABOVE, *BELOW, *ABOVE, *BELOW)):
        assert {role for role, _ in shown(set_insets_apart(raw("\n".join(lines))))} == {"line"}


def bold(*lines: str) -> Manuscript:
    """Lines of which those after ``*`` were printed in fake bold."""
    manuscript = raw("\n".join(line.removeprefix("*") for line in lines))
    marked = zip(manuscript.blocks, lines, strict=True)
    return manuscript.with_blocks(tuple(b._replace(doubled=line.startswith("*")) for b, line in marked))


def test_headings_inside_words_go_before_their_paragraphs() -> None:
    inside = bold(
        *ABOVE, "其中遗鸥、白头鹤等等国家的一级保", "*护一程，鸟飞万里", "护动物共有十四种，投食救活天鹅，", *BELOW[1:]
    )
    found = lift_headings(join_lines(after(set_insets_apart, inside)))
    assert [role for role, _ in shown(found)] == ["display", "text"]
    assert shown(found)[0] == ("display", "护一程，鸟飞万里")


def test_a_title_with_its_subtitle_inside_a_sentence() -> None:
    inside = bold(*ABOVE, *BELOW[:1], "时，县域正走在为健康全面地奔跑", "*小病不出村", "——青禾县三年回眸", "的路上。")
    found = lift_headings(join_lines(after(set_insets_apart, inside)))
    assert [role for role, _ in shown(found)] == ["display", "display", "text"]


def test_headings_between_paragraphs_that_lost_their_ends_stay() -> None:
    manuscript = bold(*ABOVE, "*护一程，鸟飞万里", *BELOW)
    assert {role for role, _ in shown(set_insets_apart(manuscript))} == {"line"}


PAGE = (
    "全旗聘用护鸟员五十七名，设立监测点",
    "十六个，记录鸟类二百三十八种，其中",
    "遗鸥、白头鹤等国家一级保护动物十四",
    "种，四月的一场暴雪里护鸟员们连夜投",
    "食救活天鹅，县水利局又在强降雨中提",
)


def test_headings_inside_words_are_known_without_fake_bold() -> None:
    inside = raw("\n".join((*PAGE, "科技上阵", "慧眼盯河湖", "前腾出库容，下游四个乡镇无一人伤亡。")))
    found = shown(lift_headings(join_lines(after(set_insets_apart, inside))))
    assert found[:2] == [("display", "科技上阵"), ("display", "慧眼盯河湖")]
    assert found[2][1].endswith("强降雨中提前腾出库容，下游四个乡镇无一人伤亡。")


def test_a_short_line_that_goes_on_with_the_word_over_it_stays() -> None:
    for line in ("前腾库", "前九小时"):
        lines = raw("\n".join((*PAGE, line, "前腾出库容，下游四个乡镇无一人伤亡。")))
        assert {role for role, _ in shown(set_insets_apart(lines))} == {"line"}
