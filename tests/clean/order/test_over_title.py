"""Headings that were extracted before the title."""

from __future__ import annotations

import pytest

from generator.clean.order.display import group_display
from generator.clean.order.roles import assign_roles
from generator.clean.role import Role
from tests.clean.manuscripts import after, raw

TITLE, SUBTITLE = "履职为民显担当 实干争先促发展", "——青禾县人大常委会2023年工作综述"
HEADINGS = ("依法监督有力", "服务代表尽心", "自身建设从严")
BODY = ("监督有力度，依法听取报告十二项。", "服务代表有温度，尽心办理代表建议。", "自身建设有制度，从严管理机关。") * 2


def roles(*lines: str) -> list[tuple[str, tuple[str, ...]]]:
    manuscript = raw("\n".join(lines))
    shown = tuple(
        block._replace(role=Role.TEXT if block.text.endswith("。") else Role.DISPLAY) for block in manuscript.blocks
    )
    done = after(assign_roles, after(group_display, manuscript.with_blocks(shown)))
    return [(b.role.value, b.lines) for b in done.blocks if b.role is not Role.TEXT]


@pytest.mark.parametrize("blanks", [(), ("",)])
def test_a_pile_over_the_title_is_no_part_of_it(blanks: tuple[str, ...]) -> None:
    lines = [part for heading in HEADINGS for part in (heading, *blanks)]
    front = [("title", (TITLE,)), ("subtitle", (SUBTITLE[2:],))]
    assert roles(*lines, TITLE, SUBTITLE, *BODY) == [*(("heading", (h,)) for h in HEADINGS), *front]


def test_headings_and_title_of_two_lines() -> None:
    lines = [part for heading in HEADINGS for part in (heading, f"在{heading}中求得新实效")]
    found = roles(*lines, *TITLE.split(), SUBTITLE, *BODY)
    assert [len(lines) for _, lines in found] == [2, 2, 2, 2, 1]


def test_labels_over_a_title_are_none() -> None:
    assert roles("首页", "新闻", "两会", TITLE, SUBTITLE, *BODY)[-1][0] == "subtitle"
    assert all(role != "heading" for role, _ in roles("首页", "", "新闻", "", "两会", "", TITLE, SUBTITLE, *BODY))
    assert all(
        role != "heading" or lines == ("自身建设从严",)
        for role, lines in roles("县第十四次党代会", "两会特刊之二", TITLE, SUBTITLE, *BODY[:3], "自身建设从严", *BODY)
    )
