"""Openings of paragraphs on lines of their own, and short paragraphs that are none."""

from __future__ import annotations

from generator.clean.manuscript import Manuscript
from generator.clean.openers import join_openers
from generator.clean.role import Role
from tests.clean.manuscripts import after, raw, texts

LONG = "全年新改建公路316公里，改造危桥33座，群众出行时间平均缩短40分钟。"


def joined(*lines: str, measure: float = 0.0) -> list[str]:
    def rule(manuscript: Manuscript) -> Manuscript:
        blocks = tuple(block._replace(role=Role.TEXT, measure=measure) for block in manuscript.blocks)
        return join_openers(manuscript.with_blocks(blocks))

    return texts(after(rule, raw("\n".join(lines))))


def test_openings_go_before_their_paragraphs() -> None:
    assert joined("攻坚快速路。", LONG, "织密农村路。", LONG, "（三）打通瓶颈路。", LONG) == [
        f"攻坚快速路。{LONG}",
        f"织密农村路。{LONG}",
        f"（三）打通瓶颈路。{LONG}",
    ]


def test_sentences_on_lines_of_their_own_go_on_with_what_was_opened() -> None:
    sections = [["攻坚快速路。", LONG, LONG], ["织密农村路。", LONG, LONG, LONG], ["打通瓶颈路。", LONG, LONG]]
    lines = [line for section in sections for line in section]
    assert joined(LONG, LONG, *lines) == [LONG, LONG, *("".join(section) for section in sections)]
    whole = LONG + LONG
    assert joined("攻坚快速路。", whole, whole, *lines[3:], whole)[:2] == [f"攻坚快速路。{whole}", whole]


def test_what_opens_nothing_stays() -> None:
    few = ["攻坚快速路。", LONG, "织密农村路。", LONG]
    assert joined(*few) == few
    salutes = ["各位代表！", LONG] * 3
    assert joined(*salutes) == salutes
    translated = ["织密农村路。", "Roads were built in all of the villages."] * 3
    assert joined(*translated) == translated
    wrapped = ["织密农村路。", LONG] * 3
    assert joined(*wrapped, measure=20.0) == wrapped
