"""Texts that go on on another page."""

from __future__ import annotations

from generator.clean.furniture.lines import drop_furniture
from generator.clean.jumps import follow_jumps
from generator.clean.manuscript import Manuscript
from tests.clean.manuscripts import after, raw, shown, texts


def jumping(above: str, between: str, below: str) -> Manuscript:
    """Two pages of a paper, of which the first ends with lines between the jump and the name of the paper."""
    return drop_furniture(raw(f"{above}\n（下转第4版）\n{between}\n第4版\n（上接第1版）\n{below}"))


def test_what_stands_between_the_pages_comes_after_what_goes_on() -> None:
    between = ["护一程，鸟飞万里", "什么是草畜平衡", "草畜平衡是一种制度。"]
    found = after(follow_jumps, jumping("返还小微企", "\n".join(between), "业工会经费。\n文化活动丰富。"))
    assert texts(found) == ["返还小微企", "业工会经费。", "文化活动丰富。", *between]


def test_a_caption_alone_under_a_jump_inside_a_word() -> None:
    found = after(follow_jumps, jumping("返还小微企", "师傅和徒弟在调试设备。", "业工会经费。"))
    assert [role for role, _ in shown(found)] == ["line", "line", "caption"]


def test_a_text_that_goes_on_at_once_and_one_that_is_only_announced_stay() -> None:
    for lines in (
        "返还小微企\n（下转第4版）\n（上接第1版）\n业工会经费。",
        "返还小微企\n（下转第4版）\n本版责编：梅若溪",
    ):
        given = drop_furniture(raw(lines))
        assert follow_jumps(given) is given
