"""Display lines that belong together."""

from __future__ import annotations

import pytest

from generator.clean.order.display import group_display
from generator.clean.role import Role
from tests.clean.manuscripts import after, given, raw, texts


def lines(*display: str) -> list[tuple[str, ...]]:
    found = after(group_display, given(*(("display", text) for text in display)))
    return [block.lines for block in found.blocks]


@pytest.mark.parametrize(
    ("display", "units"),
    [
        (["把准方向 凝心铸魂", "在担当中筑牢忠诚"], [("把准方向 凝心铸魂", "在担当中筑牢忠诚")]),
        (
            ["履职为民显担当 实干争先", "——某县人大常委会2023年工作综述"],
            [("履职为民显担当 实干争先",), ("——某县人大常委会2023年工作综述",)],
        ),
        (
            ["履职为民显担当 实干", "争先", "青禾县人大常委会2023年工作综述"],
            [("履职为民显担当 实干", "争先"), ("青禾县人大常委会2023年工作综述",)],
        ),
        (
            ["青禾县人大常委会", "2023年工作总结", "青禾县人大常委会办公室"],
            [("青禾县人大常委会", "2023年工作总结"), ("青禾县人大常委会办公室",)],
        ),
        (
            ["青禾大学2023年度工作报告摘要", "校长 林溪"],
            [("青禾大学2023年度工作报告摘要",), ("校长 林溪",)],
        ),
        (
            ["——2024年1月9日在青禾县第十八届人民代表大会第三次会议上", "财政局局长林溪"],
            [("——2024年1月9日在青禾县第十八届人民代表大会第三次会议上",), ("财政局局长林溪",)],
        ),
        (
            ["——2023年1月9日在青禾县第十届人民代表大会第二次会议上", "青禾县财政局"],
            [("——2023年1月9日在青禾县第十届人民代表大会第二次会议上",), ("青禾县财政局",)],
        ),
        (
            ["——2023年1月9日在青禾县第十届", "人民代表大会第二次会议上"],
            [("——2023年1月9日在青禾县第十届人民代表大会第二次会议上",)],
        ),
        (["本报记者 林溪 通讯员 颜维彬 邹", "小禾"], [("本报记者 林溪 通讯员 颜维彬 邹小禾",)]),
        (["本报记者 林溪 通讯员 颜维彬", "综述"], [("本报记者 林溪 通讯员 颜维彬",), ("综述",)]),
        (["一、依法监督", "二、代表工作"], [("一、依法监督",), ("二、代表工作",)]),
        (["履职为民显担当", "本报记者 林溪"], [("履职为民显担当",), ("本报记者 林溪",)]),
        (["本报记者 林溪", "履职为民显担当"], [("本报记者 林溪",), ("履职为民显担当",)]),
        (["履职为民显担当", "图为代表视察现场。"], [("履职为民显担当",), ("图为代表视察现场。",)]),
        (["深学细悟融会贯通新思想，展", "现对党忠诚的政治担当"], [("深学细悟融会贯通新思想，展现对党忠诚的政治担当",)]),
        (
            [
                "把准方向",
                "在强化政治中筑牢忠诚",
                "聚焦主责",
                "在依法履职中彰显作为",
                "尊重主体",
                "在服务保障中激发活力",
            ],
            [
                ("把准方向", "在强化政治中筑牢忠诚"),
                ("聚焦主责", "在依法履职中彰显作为"),
                ("尊重主体", "在服务保障中激发活力"),
            ],
        ),
    ],
)
def test_units(display: list[str], units: list[tuple[str, ...]]) -> None:
    assert lines(*display) == units


def test_a_blank_or_text_begins_another_unit() -> None:
    manuscript = raw("把准方向\n\n聚焦主责\n正文。\n尊重主体")
    roles = (Role.DISPLAY, Role.DISPLAY, Role.TEXT, Role.DISPLAY)
    blocks = tuple(b._replace(role=r) for b, r in zip(manuscript.blocks, roles, strict=True))
    assert texts(after(group_display, manuscript.with_blocks(blocks))) == ["把准方向", "聚焦主责", "正文。", "尊重主体"]


LONG = ("text", "常委会围绕中心工作依法履行职责，各项工作取得新的进展，为全县高质量发展作出了贡献。" * 2)


def test_two_headings_that_one_line_could_hold_are_two_where_most_have_one() -> None:
    pair = [("display", "2023年工作回顾"), ("display", "依法监督有力度")]
    others = [("display", "代表工作有温度"), LONG, ("display", "自身建设有深度"), LONG]
    assert texts(after(group_display, given(LONG, *pair, LONG, *others)))[1:3] == [text for _, text in pair]
    assert len(after(group_display, given(LONG, *pair, LONG, *pair, LONG)).blocks) == 5


def test_two_lines_that_no_text_follows_are_one_headline() -> None:
    headline = [("display", "沃野铺锦绣"), ("display", "乡村绘新图"), ("display", "——青禾县2023年工作综述")]
    others = [("display", "代表工作有温度"), LONG, ("display", "自身建设有深度"), LONG]
    assert len(after(group_display, given(LONG, *others, *headline)).blocks) == 7


def test_lines_with_the_indent_of_paragraphs_are_units() -> None:
    headings = ["2023年主要工作和成效", "健全政府职责体系，推动政府职能全面履行"]
    manuscript = given(*(("display", text) for text in headings), *[("text", "依法履职。")] * 3)
    blocks = tuple(block._replace(indent=2.0) for block in manuscript.blocks)
    found = after(group_display, manuscript.with_blocks(blocks))
    assert [block.lines for block in found.blocks][:2] == [(heading,) for heading in headings]
