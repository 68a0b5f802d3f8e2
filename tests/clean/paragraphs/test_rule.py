"""Lines to paragraphs and display lines, by way of examples; tests/restoration has the properties."""

from __future__ import annotations

import pytest

from generator.clean.paragraphs.rule import glue, join_lines
from generator.clean.role import Role
from tests.clean.manuscripts import after, dropped, raw, shown, texts

WRAPPED = """依法监督有力度

围绕乡村振兴、教育均衡、河湖治理等
工作，开展执法检查4次、专题询问2次，提
出审议意见36条，推动解决了一批群众关
心的问题。
坚持以人民为中心，把代表建议办理
工作作为践行全过程人民民主的重要抓手
，持续跟踪问效。
"""


def test_paragraphs_and_display_lines() -> None:
    assert shown(after(join_lines, raw(WRAPPED))) == [
        ("display", "依法监督有力度"),
        (
            "text",
            (
                "围绕乡村振兴、教育均衡、河湖治理等工作，开展执法检查4次、专题询问2次，提出审议意见36条，"
                "推动解决了一批群众关心的问题。"
            ),
        ),
        ("text", "坚持以人民为中心，把代表建议办理工作作为践行全过程人民民主的重要抓手，持续跟踪问效。"),
    ]


def test_the_measure_of_wrapped_text_is_known() -> None:
    found = after(join_lines, raw(WRAPPED)).blocks
    assert [abs(block.measure - 19) <= 1 for block in found] == [False, True, True]
    assert found[0].measure == 0.0


FLUSH = """四、党的建设走深走实
扎实开展党纪学习教育，深入整治群众身边不正之风和腐败问题，立案47件、给予党纪政务
处分62人。创建“红色动力”党建品牌，命名示范党支部50个、党员先锋岗300个。
办好职工“十件实事”，改造倒班宿舍1200间，帮扶困难职工876人次，发放慰问金412万
元。
五、2025年工作思路
2025年工作的总体要求是：聚焦主责主业，强化使命担当，全面深化改革，防范化解风险，
统筹发展和安全，加快建设世界一流清洁能源企业。
"""


def test_a_line_with_clauses_and_figures_is_no_heading() -> None:
    """Paragraphs of two lines, not indented: every full line is a first one."""
    found = shown(after(join_lines, raw(FLUSH)))
    assert [role for role, _ in found] == ["display", "text", "text", "display", "text"]


def test_a_numbered_line_under_a_numbered_heading_begins_a_paragraph() -> None:
    heading = "三、坚持司法为民，用心办好身边案件"
    below = "（一）妥善化解涉民生纠纷。审结教", "育、医疗等民生案件1823件。"
    found = shown(after(join_lines, raw("\n".join([WRAPPED.strip(), heading, *below]))))
    assert found[3:] == [("display", heading), ("text", "".join(below))]


def test_a_footnote_in_small_type_is_no_heading() -> None:
    note = "[1]关联案件：指帮助信息网络犯罪活动、掩饰隐瞒所得等。"
    assert shown(after(join_lines, raw(WRAPPED * 2 + note)))[-1] == ("text", note)


def test_each_seam_is_a_decision() -> None:
    found = after(join_lines, raw(WRAPPED)).decisions
    assert [d.code for d in found] == ["display", "split", *["join"] * 3, "split", *["join"] * 2]
    assert all(0.0 <= d.margin <= 1.0 for d in found)


@pytest.mark.parametrize(
    ("lines", "text", "gone"),
    [
        (("依法", "履职"), "依法履职", []),
        (("问题18", "个"), "问题18个", []),
        (("共有代表", "17名"), "共有代表17名", []),
        (("rule of", "law"), "rule of law", []),
        (("admin-", "istration"), "administration", [("ornament", "-")]),
        (("—", "law"), "—law", []),
        (("GDP", "增长"), "GDP增长", []),
        (("2023-", "2024年"), "2023-2024年", []),
    ],
)
def test_what_stands_between_two_lines(lines: tuple[str, str], text: str, gone: list[tuple[str, str]]) -> None:
    source = "\n".join(lines)
    above, below = (block.pieces for block in raw(source).blocks)
    pieces = list(above)
    removed = glue(pieces, below)
    assert "".join(piece.text for piece in pieces) == text
    assert [(r.why.value, source[r.start : r.end]) for r in removed] == gone
    assert all(piece.text == " " for piece in pieces if piece.start == piece.end)


def test_publication_data_stay_as_they_are() -> None:
    manuscript = raw("来源：某县人大\n\n依法履职的一年")
    blocks = manuscript.blocks
    manuscript = manuscript.with_blocks((blocks[0]._replace(role=Role.META), blocks[1]))
    assert shown(after(join_lines, manuscript))[0] == ("meta", "来源：某县人大")


def test_an_empty_manuscript() -> None:
    assert texts(after(join_lines, raw("\n\n"))) == []
    assert dropped(after(join_lines, raw("\n\n"))) == []


SHORT_PARAGRAPHS = """　　一、资金监管
　　审计结果表明，全年预算执行情况总体较好，但仍存在
一些需要加以改进的问题。
　　二、资金分配
　　上级转移支付资金中，有一亿元超过规定期限才分解到
县，最长的滞留了半年多。
　　三、工程质量
　　抽查的十六个小区中，五个小区管道错接混接，返工费
用由财政重复承担。
　　四、整改情况
　　有关单位照单全收，逐项制定整改措施，限期完成并且
将结果报告了常委会。
"""


@pytest.mark.parametrize("margin", ["", "   "])
def test_the_first_of_two_indented_lines_is_no_heading(margin: str) -> None:
    text = "".join(margin + line for line in SHORT_PARAGRAPHS.splitlines(keepends=True))
    roles = [role for role, _ in shown(after(join_lines, raw(text)))]
    assert roles == ["display", "text"] * 4


def test_a_heading_between_blanks_stays_apart_from_paragraphs_without_an_indent() -> None:
    """The first line under it fills the column, so that the heading might be the short first line of its paragraph."""
    paragraphs = (
        "硕士点建设还有短板，高水平领军人\n才匮乏，校区之间通勤不便。",
        "申硕工作要志在必得，对照指标体系\n补短板，一个学科一个专班。",
        "本科审核评估要以评促建，完成自评\n报告，组织两轮预评估。",
        "南校区搬迁要平稳有序，暑假前完成\n实验设备拆装。",
        "今年要突出抓好五件大事，主要有申\n硕、评估、搬迁、改革、安全。",
    )
    text = "\n\n".join([*paragraphs, "第二部分 存在的困难和不足", *paragraphs])
    assert ("display", "第二部分 存在的困难和不足") in shown(after(join_lines, raw(text)))


def test_an_unindented_line_after_a_blank_begins_a_paragraph_even_where_others_are_indented() -> None:
    text = "\n".join(f"　　{'常委会依法履行职责，' * 6}各项工作有新进展。" for _ in range(6))
    assert shown(after(join_lines, raw(f"{text}\n\n附注：\n[1] 名词解释。")))[6:7] == [("text", "附注：")]


def test_a_salutation_goes_on_with_nothing() -> None:
    caption = f"{'大会在银川开幕，政府主席作政府工作报告。' * 3}某报记者 王鼎 摄"
    text = f"{caption}\n各位代表：\n现在，我代表政府向大会报告工作。"
    assert shown(after(join_lines, raw(text)))[1] == ("text", "各位代表：")


def test_who_was_there_is_a_line_of_its_own() -> None:
    text = "要把代表的建议当作一面镜子，能办的马上就办，一时办不了的也讲清楚。"
    lines = (text, "出席：林溪、方圆、晓棠、乌云、朗月、白杏。", "列席：街道城建办、民政办、财政所的负责人。")
    assert texts(after(join_lines, raw("\n".join(lines)))) == list(lines)


def test_no_paragraph_goes_on_under_publication_data() -> None:
    """A page without furniture between its title and its first paragraph but the day it was put there."""
    whom = "各镇、乡人民政府，各街道办事处，市政府各部门："
    text = (
        f"关于印发《青禾市促进就业三年工作行动实施计划（2023—2025年）》的通知\n\n发布日期：2023-03-21\n\n\n{whom}\n\n"
        + "\n\n".join(
            f"{n}、围绕就业、教育、养老等工作，开展执法检查4次、专题询问2次，提出审议意见36条，推动解决了一批群众关心的问题。"
            * 2
            for n in "一二三"
        )
    )
    manuscript = raw(text)
    blocks = [b._replace(role=Role.META) if b.text.startswith("发布日期") else b for b in manuscript.blocks]
    roles = [role for role, _ in shown(after(join_lines, manuscript.with_blocks(tuple(blocks))))]
    assert roles[:3] == ["display", "meta", "text"]


def test_a_blank_parts_the_lines_over_text_that_was_not_wrapped() -> None:
    """Nearly every line stands alone, so that a blank could mean nothing: but no line had to be broken."""
    prose = (
        "围绕就业、教育、养老等工作，开展执法检查4次、专题询问2次，提出审议意见36条，推动解决了一批群众关心的问题。" * 2
    )
    heads = ["青禾县人大主席团工作报告", "乡镇人大主席团工作报告（三篇）", "各位代表：", prose, "2017年工作回顾", prose]
    assert [role for role, _ in shown(after(join_lines, raw("\n\n".join(heads))))] == [
        "display",
        "display",
        "text",
        "text",
        "display",
        "text",
    ]
