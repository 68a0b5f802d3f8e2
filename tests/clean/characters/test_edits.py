"""All ideas together: what a source text is shown as."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.characters import edits, findings, may_stand_for, stands_at
from generator.clean.manuscript import Why
from generator.source import read

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
ALPHABET = "人大年次、，。“”《》 \u3000\xa0\n12０９.,:;()%⺠\u200b\ufeff\ufffd\uf0b7\ue001abā<U+00A0>&lt;"


def shown(text: str, style: str = "style") -> str:
    """``text`` with its edits made."""
    parts, reached = [], 0
    for edit in edits(text, punctuation_style=style):
        parts += [text[reached : edit.start], edit.text]
        reached = edit.end
    return "".join(parts) + text[reached:]


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("⽣活⺠⽣⼈⼤", "生活民生人大"),
        ("贫困⼾脱贫", "贫困户脱贫"),
        ("農業轉型，扶助貧困⼾", "農業轉型，扶助貧困戶"),
        ("检察︓︽民法典︾︵节选︶", "检察：《民法典》（节选）"),
        ("\uf914\uf9dd", "樂利"),
        ("\ufeff人\u200b大\xad代\u202e表\x07", "人大代表"),
        ("❤\ufe0f👨\u200d👩", "❤\ufe0f👨\u200d👩"),
        ("葛\U000e0100城", "葛城"),
        ("一、<U+00A0>2013年&nbsp;工作", "一、2013年工作"),
        ("&ldquo;十四五&#8221;&mdash;&hellip; A&B <U+2022>&#x200b;完", "“十四五”—… A&B •完"),
        (r"工作报告\n\u3000\u3000各位代表：\r\n完 C:\new", r"工作报告各位代表：完 C:\new"),
        ("<p class=a\nstyle='b'>工作</p>\n<style>\np {}\n</style>\n<!-- 正\n文 -->报告", "\n工作\n\n\n\n\n报告"),
        ("<p class=MsoNormal>工作<span lang=EN-US><o:p></o:p></span></p>", "工作"),
        ("做了什么？\n? ? ——稳中有进。\n?是的", "做了什么？\n ——稳中有进。\n?是的"),
        ("\uf0b7 推进", "• 推进"),
        ("\ue123", "\ue123"),
        ("问题 18\n个", "问题18\n个"),
        ("会议 16 次，达 100%，满意率 98 ％", "会议16次，达100%，满意率98％"),
        ("\n2023 年，被授予", "\n2023年，被授予"),
        ("1 9 9 3 年召开，1 954年9月", "1993年召开，1954年9月"),
        ("1 9 9 3 年增长 1 2 . 5 ％，共 1 6 次", "1993年增长12.5％，共16次"),
        ("１９８４年至2023年3月", "1984年至2023年3月"),
        ("１９８４年至3月", "1984年至3月"),
        ("“ 四个机关 ”、 《 民法典 》 ，", "“四个机关”、《民法典》，"),
        ("# 工作报告\n\n**一、监督。** 全年", "工作报告\n\n一、监督。 全年"),
        ("<p>全年<b>监督</b></p><br/>\n<!-- 正文 --><a href='/x'>工作</a>", "全年监督\n工作"),
        (f"{'人 大 ' * 30}代表", f"{'人大' * 30}代表"),
        (f"1、{'推动工作' * 60}依法\n2、履职。{'推动工作' * 60}", f"{'推动工作' * 60}依法\n履职。{'推动工作' * 60}"),
        ("设区的市,县级(包\n括市辖区),乡级:由镇;组成", "设区的市，县级（包\n括市辖区），乡级：由镇；组成"),
        ("## 监督\n* 视察\n1\\. 调研", "监督\n视察\n1. 调研"),
        ('[首页](/) [公开](http://a.cn/b_(1).html "公开")\n![图](a.jpg)工作', "首页 公开\n工作"),
        ("[6]首页\nReferences\n 5. http://a.cn/\n 6. http://b.cn/\n 7. http://c.cn/\n", "首页\n\n\n\n\n"),
        ("> 各位代表：\n>\n> 　　全年\n> 工作\n>> 完毕", "各位代表：\n\n　　全年\n工作\n完毕"),
        ('见HYPERLINK "http://a.cn/1" \\t "_blank" 附件[pic]', "见 附件"),
        ('TOC \\o "1-3" \\h\n第PAGE \\* MERGEFORMAT页', "\n第页"),
        ("### Translation from RTF performed by UnRTF\n### creation date: 2023\n\n工作", "\n\n\n工作"),
        (
            "并网发- 1 -电，年发绿电\n— 2 —\n节约用水。— 3 —    下一步",
            "并网发电，年发绿电\n— 2 —\n节约用水。    下一步",
        ),
        ("粮www.a.cn食总\n产量，www.a.cn增www.a.cn长", "粮食总\n产量，增长"),
        ("[00:01] 各位\n[00:03] 代表\n[00:05] 现在\n[00:07] 报告\n[00:09] 工作", "各位\n代表\n现在\n报告\n工作"),
    ],
)
def test_what_is_put_right(raw: str, clean: str) -> None:
    assert shown(raw) == clean


@pytest.mark.parametrize(
    "text",
    [
        "把准方向 凝心铸魂",
        "**县与**市结对，张**代表",
        "#乡村振兴#",
        f"1、{'推动工作' * 60}。\n2、{'推动工作' * 60}。",
        "增长<5%，满意率>90%",
        "脚注[1]见文末\n1. 《监督法》",
        "增长>5%\n>工作",
        "9:00—9:30 报到\n9:30—9:50 开幕\n10:00—11:00 报告\n14:00-15:00 审议\n15:00至16:00 表决",
        "“助企暖企 银企对接”",
        "本报记者 小蕊 通讯员 颜维彬",
        "时　　间",
        "2023 2024 2025",
        "1 2 3 4 5 下一页",
        "城东区 12 34 56",
        "编号 1 2 3 4 年检",
        "增长 1 2 . 5%",
        "1 总则\n2 代表工作",
        "2024-01-31 10:20 来源",
        "更新 10:20",
        "结束。 32 立法会年报",
        "重点任务 1. 关于监督",
        "— 3 —",
        "GB/T 2260, see http://a.b/c,d?e=f;g 12:30 1,234",
        "報告（修訂）",
        "得分- 1 -分，列- 5 -位",
        "登录www.a.cn查询，登录www.a.cn办理，登录www.a.cn评价",
        "HYPERLINK 与 PAGE 各1处，TOC 3项",
        "刊发30余期(次)，全年，共，计",
        "\r\n\v\f\x1c\u2028\x85",
    ],
)
def test_what_stays(text: str) -> None:
    assert shown(text) == text


HALF = "2023年,区人大,州人大,县人大常委会:12:30开会;占比98%,(一)《条例》(草案)f(x),http://a.cn/?q,1,234次"


@pytest.mark.parametrize("mark", ["*", "-", "+"])
def test_marks_of_items_go_where_there_are_several(mark: str) -> None:
    assert shown(f"还有不足：\n {mark} 水量不足；\n\n {mark}  人手不够。") == "还有不足：\n 水量不足；\n\n 人手不够。"
    assert shown(f"{mark} 水量不足。\n{mark} 3 {mark}") == f"{mark} 水量不足。\n{mark} 3 {mark}"


def test_half_width_marks_beside_han_become_full_width_where_they_are_the_style() -> None:
    assert (
        shown(HALF)
        == "2023年，区人大，州人大，县人大常委会：12:30开会；占比98%，（一）《条例》（草案）f(x),http://a.cn/?q,1,234次"
    )


def test_half_width_marks_stay_when_told_or_when_full_width_is_the_style() -> None:
    assert shown(HALF, "keep") == HALF
    assert shown(HALF + "，" * 2) == HALF + "，" * 2


def test_what_cannot_be_recovered_is_found_and_kept() -> None:
    text = "张家口(zhāng jiā kǒu)市\ue123，\ufffd\ufffd锟斤拷<U+E022>\uf0b7 café"
    assert [(f.code, text[f.start : f.end]) for f in findings(text)] == [
        ("pinyin", "zhāng jiā kǒu"),
        ("private-use", "\ue123"),
        ("lost", "\ufffd\ufffd"),
        ("mojibake", "锟斤拷"),
        ("escape", "<U+E022>"),
    ]


@pytest.mark.parametrize(
    ("of", "source", "allowed"),
    [
        ("民", "⺠", True),
        ("，", ",", True),
        ("1", "１", True),
        ("•", "\uf0b7", True),
        (" ", "\u3000", True),
        ("人", "入", False),
        ("民", "氏", False),
        ("2", "１", False),
        ("。", ".", False),
        ("人大", "人", False),
        ("", "人", False),
        (" ", "人", False),
    ],
)
def test_only_equals_stand_for_each_other(of: str, source: str, allowed: bool) -> None:
    assert may_stand_for(of, source) is allowed


def test_what_is_written_out_stands_where_its_escape_begins() -> None:
    text = "&ldquo;<U+4EBA>&"
    assert [stands_at(shown, text, at) for shown, at in (("“", 0), ("”", 0), ("“", 1), ("人", 7), ("&", 15))] == [
        True, False, False, True, True,
    ]  # fmt: skip


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_editing_twice_changes_nothing_more(seed: Path) -> None:
    once = shown(read(seed, seed.name).text)
    assert shown(once) == once


def test_no_digit_beside_a_space_is_left_in_the_seeds_running_text() -> None:
    text = shown(read(SEEDS[3], "003").text)
    assert not re.search(r"[一-鿿] \d|\d [一-鿿]", text)


@given(st.text(st.sampled_from(ALPHABET)))
def test_edits_keep_what_the_proof_asks_for(text: str) -> None:
    found = edits(text)
    reached = 0
    for edit in found:
        raw = text[edit.start : edit.end]
        assert reached <= edit.start < edit.end <= len(text)
        reached = edit.end
        if edit.text:
            assert len(raw) == 1
            assert edit.why == "map"
            assert stands_at(edit.text, text, edit.start)
        assert edit.why is not Why.LAYOUT or not raw.strip()
        assert not raw.splitlines()[1:]
        assert "\n" not in raw


@given(st.lists(st.integers(0, 2200), min_size=2, max_size=5))
def test_numbers_side_by_side_are_never_joined(numbers: list[int]) -> None:
    row = " ".join(map(str, numbers))
    assert shown(f"合计 {row} 其他").replace("合计", "").strip().startswith(row) or min(numbers) < 10


STREAM = (
    "全年召开常委会会议八次主任会 议十五次听取审议专项工作报告 四十项开展执法检查和视察五次 "
    "为推动全县高质量发展作出了积 极贡献。 把准方向 凝心铸魂"
)


def test_spaces_at_every_columns_end_were_line_ends() -> None:
    assert shown(STREAM) == (
        "全年召开常委会会议八次主任会议十五次听取审议专项工作报告四十项开展执法检查和视察五次为推动全县高质量发展作出了积极贡献。"
        " 把准方向 凝心铸魂"
    )


def test_a_paragraphs_first_line_is_shorter_by_its_indent() -> None:
    paragraphs = "年召开常委会会议八次主任会 议十五次听取审议专项工作报告 四十项开展执法检查和视察五次 "
    assert shown(paragraphs + "工作。 " + paragraphs * 2).count(" ") == 2


def test_spaces_at_no_one_width_stay() -> None:
    text = "坚持党的领导 依法行使职权 做实代表工作 " * 5
    assert shown(text) == text
    assert shown("一二三四五六七八九十 " * 4) == "一二三四五六七八九十 " * 4
    slogans = "坚持党的领导把牢政治方向 坚持依法监督推动改革发展 坚持人民至上做实代表工作 "
    assert shown(slogans + "全年召开会议。" * 20) == slogans + "全年召开会议。" * 20


COUNTED = (
    "青禾县人大常委会2023年工作综述",
    "常委会围绕中心工作依法履职，推动",
    "12个部门落实审议意见，各项工作取得",
    "新的进展。",
    "办好实事",
    "代表们走进社区，听取群众意见，督促",
) * 2


def test_the_numbers_of_lines_go_and_those_of_items_stay() -> None:
    lines = "\n".join(f"{number:4} {line}" for number, line in enumerate(COUNTED, 1))
    assert shown(lines) == "\n".join(COUNTED)
    items = "\n".join(f"{number} 依法监督，推动落实。" for number in range(1, 12))
    assert shown(items) == items


def test_who_passes_a_quoted_message_on_is_no_part_of_it() -> None:
    quoted = "\n".join(f"> 去年办成了第{n}件事，群众都说好。" for n in range(1, 8))
    text = "\n".join(f"去年办成了第{n}件事，群众都说好。" for n in range(1, 8))
    assert shown(f"各位同事：\n定稿如下\n{quoted}\n--\n综合科").strip() == text
    reply = "今年还要再办五件。" * 9
    assert shown(f"{quoted}\n{reply}") == f"{text}\n{reply}"
