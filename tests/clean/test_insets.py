"""Pull quotes and captions inside sentences."""

from __future__ import annotations

from generator.clean.furniture.lines import drop_furniture
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


def test_what_is_said_twice_at_full_width_and_what_is_said_once_stay() -> None:
    for lines in ((*ABOVE, "账要一年一年还，", "林也要一亩一亩还。", *BELOW), (*ABOVE, *BELOW, *ABOVE, *BELOW)):
        assert {role for role, _ in shown(set_insets_apart(raw("\n".join(lines))))} == {"line"}


def jumping(*lines: str) -> Manuscript:
    """Two pages of a paper, of which the first ends with a line between the jump and the name of the paper."""
    above, between, below = lines
    return drop_furniture(raw(f"{above}\n（下转第4版）\n{between}\n第4版\n（上接第1版）\n{below}"))


def test_a_caption_alone_under_a_jump_inside_a_word() -> None:
    found = after(set_insets_apart, jumping("返还小微企", "师傅和徒弟在调试设备。", "业工会经费。"))
    assert [role for role, _ in shown(found)] == ["line", "caption", "line"]


def test_the_end_of_a_sentence_alone_on_its_page_stays() -> None:
    found = after(set_insets_apart, jumping("返还小微企", "业工会经费。", "文化活动丰富多彩。"))
    assert [role for role, _ in shown(found)] == ["line", "line", "line"]


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
