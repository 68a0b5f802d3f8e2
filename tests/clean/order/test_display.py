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
            ["——724日在青禾县第十三届人民代表大会", "常务委员会第四次会议上", "青禾县审计局局长 林溪"],
            [("——724日在青禾县第十三届人民代表大会", "常务委员会第四次会议上"), ("青禾县审计局局长 林溪",)],
        ),
        (
            ["青禾县图书馆2023年工作小结", "年终盘点"],
            [("青禾县图书馆2023年工作小结",), ("年终盘点",)],
        ),
        (
            ["青禾县2023年财政预算草案报告", "的决议"],
            [("青禾县2023年财政预算草案报告", "的决议")],
        ),
        (
            ["述职述廉报告", "青禾乡人大主席", "林溪"],
            [("述职述廉报告",), ("青禾乡人大主席", "林溪")],
        ),
        (
            ["青禾县提案工作情况的报", "告", "林溪"],
            [("青禾县提案工作情况的报告",), ("林溪",)],
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
        (["本报记者 林溪 通讯", "员 颜维彬"], [("本报记者 林溪 通讯员 颜维彬",)]),
        (
            ["青禾市2023年统计公报", "青禾市统计局 国家统计局青禾调查队"],
            [("青禾市2023年统计公报",), ("青禾市统计局 国家统计局青禾调查队",)],
        ),
        (
            ["履职为民显担当", "在青禾公司三届二次职工代表大会上的工作报告"],
            [("履职为民显担当",), ("在青禾公司三届二次职工代表大会上的工作报告",)],
        ),
        (
            ["依法监督有力度", "青禾县人大代表在青禾河边察看水质。"],
            [("依法监督有力度",), ("青禾县人大代表在青禾河边察看水质。",)],
        ),
        (
            ["履职为民显担当", "青禾县人大常委会2023年工作综述 本报记者 林溪 通讯员 颜维彬"],
            [("履职为民显担当",), ("青禾县人大常委会2023年工作综述",), ("本报记者 林溪 通讯员 颜维彬",)],
        ),
        (["常委会会议——9次", "督办代表建议——164件"], [("常委会会议——9次",), ("督办代表建议——164件",)]),
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


def test_a_heading_that_goes_on_after_a_comma_is_one() -> None:
    display = [("display", "这一年，"), ("display", "依法监督有力度")]
    text = ("text", "常委会听取和审议专项工作报告，开展执法检查，推动解决问题，各项工作取得了新的进展。" * 2)
    found = after(group_display, given(text, ("display", "代表工作"), text, *display, text))
    assert texts(found)[3] == "这一年，依法监督有力度"


def test_two_lines_that_no_text_follows_are_one_headline() -> None:
    headline = [("display", "沃野铺锦绣"), ("display", "乡村绘新图"), ("display", "——青禾县2023年工作综述")]
    others = [("display", "代表工作有温度"), LONG, ("display", "自身建设有深度"), LONG]
    assert len(after(group_display, given(LONG, *others, *headline)).blocks) == 7


def test_headings_of_unlike_numbers_of_lines_are_as_wide_as_each_other() -> None:
    piled = ["变“各家过各家”", "为“一家人过日", "子”", "变“患者往上跑”", "为“专家往下走”"]
    piled += ["变“以治病为中", "心”为“以健康", "为中心”"]
    assert ["".join(unit) for unit in lines(*piled)] == ["".join(piled[i:j]) for i, j in ((0, 3), (3, 5), (5, 8))]


def test_a_blank_after_a_comma_parts_no_heading() -> None:
    manuscript = raw("劳动竞赛唱主角，\n\n产业转型添动力\n\n维权服务零距离")
    shown = tuple(b._replace(role=Role.DISPLAY) for b in manuscript.blocks)
    found = texts(after(group_display, manuscript.with_blocks(shown)))
    assert found == ["劳动竞赛唱主角，产业转型添动力", "维权服务零距离"]


def apart(text: str) -> list[tuple[str, ...]]:
    """Lines of a manuscript of which those that end with 。 are text."""
    manuscript = raw(text)
    roles = [Role.TEXT if b.text.endswith("。") else Role.DISPLAY for b in manuscript.blocks]
    blocks = tuple(b._replace(role=role) for b, role in zip(manuscript.blocks, roles, strict=True))
    return [b.lines for b in after(group_display, manuscript.with_blocks(blocks)).blocks if b.role is Role.DISPLAY]


PAIRS = [
    ("把准方向", "在强化担当中筑牢忠诚"),
    ("聚焦主责", "在依法履职中彰显作为"),
    ("尊重主体", "在做实工作中激发活力"),
]


def test_the_only_blank_in_a_pile_is_the_end_of_a_column() -> None:
    lines = [line for pair in (*PAIRS, ("深度融合", "在服务大局中展现新为")) for line in pair]
    assert apart("正文。\n" + "\n".join(lines[:7]) + "\n\n" + lines[7])[:3] == PAIRS
    assert len(apart("正文。\n" + "\n\n".join(lines))) == 8


def test_as_many_lines_over_every_section_are_one_heading_each() -> None:
    even = "".join(f"正文。\n\n{above}\n\n{below}\n\n" for above, below in PAIRS)
    assert apart(f"{even}正文。") == PAIRS
    assert len(apart(f"{even}正文。\n\n展望未来\n\n正文。")) == 7


def test_a_scrap_is_the_end_of_the_line_over_it() -> None:
    piled = [*PAIRS[0], PAIRS[1][0], "在依法履职中彰显作", "为", *PAIRS[2]]
    assert [len(unit) for unit in lines(*piled)] == [2, 2, 2]


@pytest.mark.parametrize(
    ("above", "below"),
    [("本报记者 施岚国 通讯员 褚", "曦博"), ("本报记者 黎望", "舒"), ("本报记者 林溪 通讯", "员华岚")],
)
def test_credits_broken_inside_a_name_or_a_word(above: str, below: str) -> None:
    assert len(lines("履职为民显担当 实干争先", "——青禾县2023年工作综述", above, below)) == 3


def test_what_is_counted_has_a_line_of_its_own() -> None:
    found = lines("数说工会", "职工：12.4万名", "劳模工作室：", "68个", "托管班：33个")
    assert found == [("数说工会",), ("职工：12.4万名",), ("劳模工作室：68个",), ("托管班：33个",)]


@pytest.mark.parametrize(
    ("display", "units"),
    [
        (["心系职工办实事", "匠心筑梦建新功", "铁山区总工会2024年工作综述"], 2),
        (["赴汤蹈火为人民 枕戈待旦保平安", "青禾市消防救援支队2025年工作综述", "从优励警聚心"], 3),
        (["□ 巴特尔 木其尔 摄影 青格勒", "草原上的绿色账本"], 2),
        (["青禾市公安局文件", "青公发〔2024〕3号", "青禾市公安局2023年工作总结和2024年工作打算"], 3),
        (["青禾县第十八届人民代表大会第三次会议文件", "青禾县人民法院工作报告"], 2),
        (["档案工作", "青禾县年鉴2022"], 2),
        (["一湾碧水映初心", "河畅民安入画来", "青禾县2024年河湖长制工作纪实"], 2),
        (["检察蓝绘就山乡平安图", "2024年青禾县检察工作综述"], 2),
        (["关于青禾县2024年国民经济和社会发展计划", "执行情况与2025年国民经济", "计划草案的报告", "（书面）"], 2),
        (["·2024年终盘点·", "检察蓝绘就山乡平安图"], 2),
        (["会议文件之五", "青禾县人民检察院工作报告"], 2),
        (["青禾县国民经济和社会发展", "计划2023年执行情况的报告"], 1),
    ],
)
def test_what_stands_over_and_under_a_title_is_a_unit_of_its_own(display: list[str], units: int) -> None:
    assert len(lines(*display)) == units


def test_lines_with_the_indent_of_paragraphs_are_units() -> None:
    headings = ["2023年主要工作和成效", "健全政府职责体系，推动政府职能全面履行"]
    manuscript = given(*(("display", text) for text in headings), *[("text", "依法履职。")] * 3)
    blocks = tuple(block._replace(indent=2.0) for block in manuscript.blocks)
    found = after(group_display, manuscript.with_blocks(blocks))
    assert [block.lines for block in found.blocks][:2] == [(heading,) for heading in headings]


@pytest.mark.parametrize("couplet", [["小病不出村 大病有人管"], ["心系职工办实事", "匠心筑梦建新功"]])
def test_a_couplet_under_its_subtitle_after_the_text_is_apart_from_the_headings_under_it(couplet: list[str]) -> None:
    over, piled = ["——青禾县医共体建设三年回眸", "本报记者 方圆"], ["变各家过各家为", "一家人过日子"]
    shown = [("display", text) for text in (*over, *couplet, *piled)]
    found = after(group_display, given(("text", "山路弯弯。"), *shown, ("text", "改革破题。")))
    assert [block.lines for block in found.blocks][3:5] == [tuple(couplet), tuple(piled)]


def test_a_sentence_wider_than_the_lines_over_it_is_none_of_theirs() -> None:
    assert lines("专家往下走", "巡回医疗车行驶在山道上。") == [("专家往下走",), ("巡回医疗车行驶在山道上。",)]
    assert lines("以前绕着走，现在抢着", "来。") == [("以前绕着走，现在抢着", "来。")]
