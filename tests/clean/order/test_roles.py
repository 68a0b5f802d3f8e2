"""Who is title, subtitle, byline, caption, quotation; every other display block is a heading."""

from __future__ import annotations

import pytest

from generator.clean.characters import markup
from generator.clean.order.display import group_display
from generator.clean.order.roles import assign_roles
from generator.clean.order.titles import find_title
from generator.clean.role import Role
from generator.clean.split import PAGE, split
from generator.source import SourceText
from tests.clean.manuscripts import Shown, after, dropped, given, shown

BODY = (
    "text",
    "常委会围绕中心工作依法履行职责，各项工作取得新的进展，为全县高质量发展作出了贡献，群众满意。",
)
QUOTING = (
    "text",
    "《青禾县河湖治理三年工作计划》已经主任会议通过，现由青禾县人大常委会办公室印发给你们，请结合实际，认真贯彻执行。",
)
SIGNERS = ("中共青禾县委办公室", "青禾县人民政府办公室")
DATA = [("meta", "2024-01-09"), ("meta", "来源：某报"), ("meta", "新华社某地1月9日电"), ("meta", "作者：某人")]
COUNTED = ("全年生产总值增长3%", "城镇新增就业1206万人", "1102场——全年庭审直播")
TITLE, SUBTITLE = "履职为民显担当 实干争先促发展", "青禾县人大常委会2023年工作综述"


@pytest.mark.parametrize(
    ("blocks", "roles"),
    [
        (
            [
                ("display", TITLE),
                ("display", f"——{SUBTITLE}"),
                ("display", "本报记者 林溪"),
                BODY,
                ("display", "依法监督"),
            ],
            [("title", TITLE), ("subtitle", SUBTITLE), ("byline", "本报记者 林溪"), BODY, ("heading", "依法监督")],
        ),
        (
            [BODY, ("display", "依法监督有力度"), BODY, ("display", TITLE), ("display", f"——{SUBTITLE}"), BODY],
            [BODY, ("heading", "依法监督有力度"), BODY, ("title", TITLE), ("subtitle", SUBTITLE), BODY],
        ),
        (
            [("display", TITLE), BODY, ("display", "3.9亿元——全年执行到位金额"), BODY],
            [("title", TITLE), BODY, ("text", "3.9亿元——全年执行到位金额"), BODY],
        ),
        (
            [("display", "两会特别报道"), ("display", "履职为民显担当"), ("display", SUBTITLE), BODY],
            [("kicker", "两会特别报道"), ("title", "履职为民显担当"), ("subtitle", SUBTITLE), BODY],
        ),
        (
            [BODY, ("display", "依法监督有力度"), BODY, ("display", "履职为民显担当"), ("display", SUBTITLE), BODY],
            [BODY, ("heading", "依法监督有力度"), BODY, ("title", "履职为民显担当"), ("subtitle", SUBTITLE), BODY],
        ),
        (
            [("display", SUBTITLE), ("display", "集团总经理 林溪"), BODY, ("display", "▎依法监督"), BODY],
            [("title", SUBTITLE), ("byline", "集团总经理 林溪"), BODY, ("heading", "依法监督"), BODY],
        ),
        (
            [("display", SUBTITLE), BODY, ("display", "△活动现场。（资料图）"), ("text", "▲图为活动现场。"), BODY],
            [("title", SUBTITLE), BODY, ("caption", "△活动现场。（资料图）"), ("caption", "▲图为活动现场。"), BODY],
        ),
        (
            [("display", "两会特刊"), ("display", SUBTITLE), BODY],
            [("kicker", "两会特刊"), ("title", SUBTITLE), BODY],
        ),
        (
            [("display", SUBTITLE), ("display", "（2024年1月9日在青禾县第十八届人民代表大会第三次会议上）"), BODY],
            [("title", SUBTITLE), ("subtitle", "2024年1月9日在青禾县第十八届人民代表大会第三次会议上"), BODY],
        ),
        (
            [("display", SUBTITLE), ("display", "（2024年1月9日在县人大会议上）"), ("display", "财政局局长林溪"), BODY],
            [("title", SUBTITLE), ("subtitle", "2024年1月9日在县人大会议上"), ("byline", "财政局局长林溪"), BODY],
        ),
        (
            [
                ("display", "内部资料　注意保存"),
                ("display", TITLE),
                ("display", f"——{SUBTITLE}"),
                ("text", "各位代表："),
            ],
            [("kicker", "内部资料　注意保存"), ("title", TITLE), ("subtitle", SUBTITLE), ("text", "各位代表：")],
        ),
        (
            [("display", SUBTITLE), ("display", "总经理 林溪"), ("meta", "（2024年1月9日）"), ("text", "各位代表：")],
            [("title", SUBTITLE), ("byline", "总经理 林溪"), ("meta", "（2024年1月9日）"), ("text", "各位代表：")],
        ),
        (
            [("display", SUBTITLE), BODY, ("display", "图为代表在视察水库。"), ("display", "一、依法监督")],
            [("title", SUBTITLE), BODY, ("caption", "图为代表在视察水库。"), ("heading", "一、依法监督")],
        ),
        (
            [("display", SUBTITLE), BODY, ("display", "各项工作取得新的进展"), BODY],
            [("title", SUBTITLE), BODY, ("quote", "各项工作取得新的进展"), BODY],
        ),
        (
            [
                ("display", SUBTITLE),
                QUOTING,
                ("display", "青禾县河湖治理三年工作计划"),
            ],
            [
                ("title", SUBTITLE),
                QUOTING,
                ("heading", "青禾县河湖治理三年工作计划"),
            ],
        ),
        (
            [("display", "依法监督"), ("display", f"{TITLE} ——{SUBTITLE}"), ("display", "本报记者 林溪"), BODY],
            [
                ("kicker", "依法监督"),
                ("title", f"{TITLE} "),
                ("subtitle", SUBTITLE),
                ("byline", "本报记者 林溪"),
                BODY,
            ],
        ),
        (
            [("display", SUBTITLE), ("display", "青禾县人大常委会办公室"), BODY],
            [("title", SUBTITLE), ("byline", "青禾县人大常委会办公室"), BODY],
        ),
        (
            [("display", SUBTITLE), BODY, ("display", "青禾县人大常委会"), ("text", "2023年12月28日")],
            [("title", SUBTITLE), BODY, ("text", "青禾县人大常委会"), ("text", "2023年12月28日")],
        ),
        (
            [("display", SUBTITLE), BODY, *[("display", name) for name in SIGNERS], ("text", "2023年12月28日")],
            [("title", SUBTITLE), BODY, *[("text", name) for name in SIGNERS], ("text", "2023年12月28日")],
        ),
        (
            [("display", SUBTITLE), BODY, *[("display", said) for said in COUNTED], BODY],
            [("title", SUBTITLE), BODY, *[("text", said) for said in COUNTED], BODY],
        ),
        (
            [("display", f"（受权发布）{SUBTITLE}"), ("display", SUBTITLE), ("display", "——在县人代会上"), BODY],
            [("kicker", f"（受权发布）{SUBTITLE}"), ("title", SUBTITLE), ("subtitle", "在县人代会上"), BODY],
        ),
        (
            [("display", SUBTITLE), BODY, ("display", "（魏艳侠 苗文倩）")],
            [("title", SUBTITLE), BODY, ("byline", "（魏艳侠 苗文倩）")],
        ),
        (
            [("meta", "2024-01-09"), ("display", "各项工作取得新的进展"), BODY],
            [("meta", "2024-01-09"), ("title", "各项工作取得新的进展"), BODY],
        ),
        (
            [
                ("display", "——2024年1月9日在青禾县第五届人民代表大会上"),
                ("display", "宁致远"),
                ("text", "各位代表："),
                BODY,
            ],
            [
                ("subtitle", "2024年1月9日在青禾县第五届人民代表大会上"),
                ("byline", "宁致远"),
                ("text", "各位代表："),
                BODY,
            ],
        ),
        (
            [
                ("display", TITLE),
                ("display", f"——{SUBTITLE}"),
                *DATA,
                ("display", "宁致远"),
                ("text", "同志们："),
                BODY,
            ],
            [("title", TITLE), ("subtitle", SUBTITLE), *DATA, ("byline", "宁致远"), ("text", "同志们："), BODY],
        ),
        (
            [("display", "依法监督有力度"), BODY, ("display", "代表工作有温度"), BODY, ("display", SUBTITLE), BODY],
            [("heading", "依法监督有力度"), BODY, ("heading", "代表工作有温度"), BODY, ("title", SUBTITLE), BODY],
        ),
        (
            [("display", TITLE), ("display", "（县第五届职工代表大会学校工作报告）"), BODY],
            [("title", TITLE), ("subtitle", "县第五届职工代表大会学校工作报告"), BODY],
        ),
        (
            [("display", TITLE), ("display", f"——{SUBTITLE}"), ("display", "宁致远"), ("text", "同志们："), BODY],
            [("title", TITLE), ("subtitle", SUBTITLE), ("byline", "宁致远"), ("text", "同志们："), BODY],
        ),
        (
            [("display", "各项工作取得新的进展"), ("display", f"——{SUBTITLE}"), BODY],
            [("title", "各项工作取得新的进展"), ("subtitle", SUBTITLE), BODY],
        ),
        ([("display", "一、监督"), BODY], [("heading", "一、监督"), BODY]),
        ([BODY], [BODY]),
    ],
    ids=[
        "in order",
        "in the middle",
        "counted",
        "label",
        "plain subtitle",
        "bar",
        "captions of pictures",
        "kicker",
        "delivered",
        "delivered by",
        "how to keep it",
        "over the day",
        "caption",
        "pull quote",
        "names",
        "one line",
        "organ",
        "signed",
        "signed by several",
        "statements",
        "as a page announces it",
        "authors under the text",
        "first line said again",
        "no title but when and where",
        "speaker under publication data",
        "section first",
        "in brackets",
        "speaker",
        "title quoted",
        "no title",
        "text only",
    ],
)
def test_roles(blocks: Shown, roles: Shown) -> None:
    assert shown(after(assign_roles, given(*blocks))) == roles


def test_words_of_the_introduction_over_a_text_are_its_heading() -> None:
    told = ("text", f"现将2024年预算执行情况和预算草案提请大会审议，{BODY[1]}{BODY[1]}")
    blocks = [("display", TITLE), told, ("display", "2024年预算执行情况"), BODY]
    assert shown(after(assign_roles, given(*blocks)))[2] == ("heading", "2024年预算执行情况")


@pytest.mark.parametrize("name", ["青禾县人大常委会2023年工作综述", "青禾县人民法院2023年工作扫描"])
def test_a_headline_of_one_verse_over_the_name_of_the_document(name: str) -> None:
    found = after(assign_roles, given(("display", "清风为伴正气长"), ("display", name), BODY))
    assert shown(found) == [("title", "清风为伴正气长"), ("subtitle", name), BODY]


def test_the_first_line_of_a_headline_is_a_label_by_its_name() -> None:
    first, title = (
        after(group_display, given(("display", label), ("display", "撑起城市法治天空"), BODY))
        for label in ("公正为梁", "青禾要闻")
    )
    assert after(assign_roles, first).blocks[0].lines == ("公正为梁", "撑起城市法治天空")
    assert shown(after(assign_roles, title))[:2] == [("kicker", "青禾要闻"), ("title", "撑起城市法治天空")]


def test_display_type_with_a_sentence_inside_is_no_heading() -> None:
    blocks = [("display", SUBTITLE), BODY, ("display", "等放了寒假，我回去帮您敲铃。林小禾"), BODY]
    assert shown(after(assign_roles, given(*blocks)))[2][0] == "text"


def test_marks_that_a_role_says_are_on_record() -> None:
    found = after(
        assign_roles, given(("display", TITLE), ("display", f"——{SUBTITLE}"), ("display", "■本报记者 林溪"), BODY)
    )
    assert dropped(found) == [("ornament", "——"), ("ornament", "■")]


def test_a_clear_title_has_a_better_margin_than_a_doubtful_one() -> None:
    clear = after(assign_roles, given(("display", TITLE), ("display", f"——{SUBTITLE}"), BODY))
    doubtful = after(assign_roles, given(("display", TITLE), BODY, ("display", SUBTITLE), BODY))
    margins = [next(d.margin for d in found.decisions if d.code == "title") for found in (clear, doubtful)]
    assert margins[0] > margins[1]


def test_the_title_that_markdown_marks_is_the_title() -> None:
    text = f"{SUBTITLE}\n# 会议纪录\n{BODY[1]}\n"
    found = split(SourceText.of(text), markup.edits(text))
    roles = [Role.DISPLAY, Role.DISPLAY, Role.TEXT]
    blocks = tuple(b._replace(role=role) for b, role in zip(found.blocks, roles, strict=True))
    assert ("title", "会议纪录") in shown(after(assign_roles, found.with_blocks(blocks)))


def test_a_title_that_was_extracted_under_its_subtitle_after_the_text() -> None:
    piled = [("display", text) for text in ("退一步草进一丈", "治一片沙退十里", "护一程鸟飞万里")]
    for subtitle in (f"——{SUBTITLE}", SUBTITLE):
        blocks = [BODY, ("display", subtitle), ("display", "本报记者 林溪"), ("display", TITLE), *piled]
        roles = [role for role, _ in shown(after(assign_roles, given(*blocks)))]
        assert roles == ["text", "subtitle", "byline", "title", *["heading"] * 3]


AUTHORS = ("display", "□ 方圆 晓棠 摄影 乌云")


@pytest.mark.parametrize("subtitle", [f"——{SUBTITLE}", SUBTITLE])
def test_a_subtitle_with_its_authors_may_stand_over_the_title_where_both_come_last(subtitle: str) -> None:
    headings = [("display", text) for text in ("退一步草进一丈", "治一片沙退十里", "护一程鸟飞万里")]
    found = shown(after(assign_roles, given(BODY, ("display", subtitle), AUTHORS, ("display", TITLE), *headings)))
    assert found[1:4] == [("subtitle", SUBTITLE), ("byline", AUTHORS[1][2:]), ("title", TITLE)]


def test_a_name_of_a_document_is_the_subtitle_of_the_last_line_of_its_page() -> None:
    caption, headline = ("display", "书房一角"), "书香满城灯火可亲"
    blocks = given(caption, BODY, ("display", SUBTITLE), ("display", headline), ("text", "古籍持续增藏。")).blocks
    paged = tuple(b._replace(blank=PAGE) if i in (2, 4) else b for i, b in enumerate(blocks))
    assert find_title(paged)[0] == 3
    assert find_title(blocks)[0] == 2  # a heading under the title


def test_a_heading_under_title_and_authors_is_a_heading() -> None:
    found = shown(
        after(assign_roles, given(("display", SUBTITLE), ("display", "本报记者 林溪"), ("display", TITLE), BODY))
    )
    assert found[0] == ("title", SUBTITLE)


def test_head_and_number_of_a_document_are_not_its_title() -> None:
    title = "青禾市公安局2023年工作总结和2024年工作打算"
    head = [("display", "青禾市公安局文件"), ("display", "青公发〔2024〕3号")]
    signed = [("display", "青禾市公安局办公室"), ("text", "2024年1月18日"), ("text", "主送：市委政法委，省公安厅。")]
    found = shown(after(assign_roles, given(*head, ("display", title), BODY, *signed)))
    assert [role for role, _ in found] == ["kicker", "kicker", "title", "text", "text", "text", "text"]


def test_a_plain_sentence_in_display_type_is_no_heading() -> None:
    shows, says = "巡回医疗车“药箱号”行驶在山道上。", "路还是那条路，滋味却不同了。"
    blocks = given(("display", TITLE), ("display", shows), ("display", says), ("text", "方圆（右）和徒弟在调试设备。"))
    assert [role for role, _ in shown(after(assign_roles, blocks))] == ["title", "caption", "text", "caption"]


def test_the_name_of_a_newspaper_is_no_heading() -> None:
    found = shown(after(assign_roles, given(("display", TITLE), BODY, ("display", "铁山日报"), BODY)))
    assert ("kicker", "铁山日报") in found


@pytest.mark.parametrize(("name", "role"), [("青禾新闻", "kicker"), ("青禾县新闻", "heading"), ("铁山新闻", "heading")])
def test_a_publication_at_the_edge_of_a_page_is_named_after_its_place(name: str, role: str) -> None:
    shows = [("display", TITLE), ("display", SUBTITLE), BODY, ("display", "依法监督有力度"), BODY, ("display", name)]
    assert (role, name) in shown(after(assign_roles, given(*shows)))
    inside = given(*shows, BODY)
    assert ("heading", name) in shown(after(assign_roles, inside))


def test_a_publication_over_the_title_is_its_kicker() -> None:
    blocks = given(
        ("display", "青禾卫生健康"), ("display", "小病不出村 大病有人管"), ("display", f"——{SUBTITLE}"), BODY
    )
    paper, title, *rest = blocks.blocks
    headline = paper._replace(pieces=(*paper.pieces, *title.pieces), breaks=(1,))
    found = shown(after(assign_roles, blocks.with_blocks((headline, *rest))))
    assert found[:2] == [("kicker", "青禾卫生健康"), ("title", "小病不出村 大病有人管")]


def test_the_name_of_an_edition_is_the_kicker_of_its_title() -> None:
    lines = ("县第十四次党代会特刊", "奋力建设幸福新青禾县城", f"——{SUBTITLE}")
    blocks = given(*(("display", line) for line in lines), BODY)
    edition, title, *rest = blocks.blocks
    headline = edition._replace(pieces=(*edition.pieces, *title.pieces), breaks=(1,))
    found = shown(after(assign_roles, blocks.with_blocks((headline, *rest))))
    assert found[:2] == [("kicker", "县第十四次党代会特刊"), ("title", "奋力建设幸福新青禾县城")]


def test_the_issue_of_a_bulletin_is_no_title() -> None:
    found = shown(after(assign_roles, given(("display", "政务简报2025年第3期"), ("display", SUBTITLE), BODY)))
    assert found[:2] == [("kicker", "政务简报2025年第3期"), ("title", SUBTITLE)]


def test_authors_over_the_title_and_a_speaker_without_white_space_are_its_byline() -> None:
    over = shown(after(assign_roles, given(BODY, AUTHORS, ("display", TITLE), ("display", f"——{SUBTITLE}"))))
    assert over[1] == ("byline", AUTHORS[1][2:])
    shows = [("display", TITLE), ("display", f"——{SUBTITLE}"), ("display", "校长林溪"), ("display", "校长会客厅"), BODY]
    assert [role for role, _ in shown(after(assign_roles, given(*shows)))][2:4] == ["byline", "heading"]


def test_the_heading_of_a_box_over_the_title_is_a_heading() -> None:
    blocks = given(("display", "河湖长制小知识"), BODY, ("display", TITLE), ("display", f"——{SUBTITLE}"), BODY)
    assert shown(after(assign_roles, blocks))[0] == ("heading", "河湖长制小知识")


@pytest.mark.parametrize(
    "byline",
    [
        "（方圆）",
        "文｜方圆",
        "文、图／方圆",
        "方圆 本报记者 林溪",
        "青禾县人民检察院",
        "本报联合调研组",
        "图文：方圆",
        "执笔：方圆",
        "主讲人：方圆",
    ],
)
def test_who_wrote_or_gives_a_report_under_its_subtitle(byline: str) -> None:
    shows = given(("display", TITLE), ("display", f"——{SUBTITLE}"), ("display", byline), BODY)
    assert shown(after(assign_roles, shows))[2] == ("byline", byline)


def test_names_in_brackets_are_no_subtitle() -> None:
    found = shown(after(assign_roles, given(("display", TITLE), ("display", "（方圆 林溪）"), BODY)))
    assert found[:2] == [("title", TITLE), ("byline", "（方圆 林溪）")]


@pytest.mark.parametrize(
    ("over", "role"),
    [
        ("检察蓝绘就山乡平安图", "title"),
        ("年终盘点", "kicker"),
        ("·2024年终盘点·", "kicker"),
        ("第3期（总第128期）", "kicker"),
        ("县人大常委会工作简报", "kicker"),
        ("会议文件之五", "kicker"),
        ("ANNUAL REPORT 2023", "kicker"),
    ],
)
def test_a_headline_over_the_name_of_a_document_is_no_label(over: str, role: str) -> None:
    found = shown(after(assign_roles, given(("display", over), ("display", SUBTITLE), BODY)))
    assert found[:2] == [(role, over), ("subtitle" if role == "title" else "title", SUBTITLE)]


def test_what_stands_between_title_and_authors_is_a_subtitle() -> None:
    shows = [("display", SUBTITLE), ("display", "检察蓝绘就山乡平安图"), ("display", "本报记者 林溪"), BODY]
    assert [role for role, _ in shown(after(assign_roles, given(*shows)))] == ["title", "subtitle", "byline", "text"]


def test_the_yearbook_is_the_subtitle_of_its_article() -> None:
    found = shown(after(assign_roles, given(("display", "档案工作"), ("display", "青禾县年鉴2022"), BODY)))
    assert found[:2] == [("title", "档案工作"), ("subtitle", "青禾县年鉴2022")]


def test_nothing_has_no_title() -> None:
    assert find_title(()) == (-1, -1, 0.0)


def test_an_officer_whose_name_lost_its_space_is_who_speaks() -> None:
    found = shown(after(assign_roles, given(("display", TITLE), ("display", "望川市住房和城乡建设局局长厉海岩"), BODY)))
    assert found[1] == ("byline", "望川市住房和城乡建设局局长厉海岩")


@pytest.mark.parametrize("title", ["在中国共产党青禾市第十次代表大会上的报告", "在青禾市领导干部大会上的讲话"])
def test_where_a_report_was_given_is_its_title_where_there_is_no_other(title: str) -> None:
    found = shown(after(assign_roles, given(("display", title), ("display", "林溪"), BODY)))
    assert found[:2] == [("title", title), ("byline", "林溪")]


@pytest.mark.parametrize(
    ("blocks", "title"),
    [
        ([("display", "K1234433-X/2023-0076"), ("display", TITLE), BODY], TITLE),
        (
            [("display", "首页"), ("display", "机构"), *[("display", "依法监督有力度")] * 30, ("display", TITLE), BODY],
            TITLE,
        ),
        ([("text", "各位代表："), ("display", "过去一年的主要工作"), BODY], ""),
        ([BODY, BODY, ("display", "某某新闻网官方微信")], ""),
    ],
    ids=["code", "only lines over the text", "under a salutation", "foot"],
)
def test_what_is_no_title(blocks: Shown, title: str) -> None:
    found = shown(after(assign_roles, given(*blocks)))
    assert [text for role, text in found if role == "title"] == [title] * bool(title)
