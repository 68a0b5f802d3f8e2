"""Who is title, subtitle, byline, caption, quotation; every other display block is a heading."""

from __future__ import annotations

import pytest

from generator.clean.characters import markup
from generator.clean.order.roles import assign_roles
from generator.clean.order.titles import find_title
from generator.clean.role import Role
from generator.clean.split import split
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
COUNTED = ("全年生产总值增长3%", "城镇新增就业1206万人", "居民消费价格上涨2%")
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
            [("display", SUBTITLE), ("display", "集团总经理 林溪"), BODY, ("display", "▎依法监督"), BODY],
            [("title", SUBTITLE), ("byline", "集团总经理 林溪"), BODY, ("heading", "依法监督"), BODY],
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
                ("byline", "宁致远"),
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
        "bar",
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


def test_the_yearbook_is_the_subtitle_of_its_article() -> None:
    found = shown(after(assign_roles, given(("display", "档案工作"), ("display", "青禾县年鉴2022"), BODY)))
    assert found[:2] == [("title", "档案工作"), ("subtitle", "青禾县年鉴2022")]


def test_nothing_has_no_title() -> None:
    assert find_title(()) == (-1, -1, 0.0)


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
