"""The report in the order its authors wrote it."""

from __future__ import annotations

import pytest

from generator.clean.order.arrange import arrange
from generator.clean.role import Role
from tests.clean.manuscripts import Shown, after, given, shown

TITLE = ("title", "履职为民显担当")
SUBTITLE = ("subtitle", "青禾县人大常委会2023年工作综述")
BYLINE = ("byline", "本报记者 林溪")
LEAD = (
    "text",
    "2023年，在县委的坚强领导下，青禾县人大常委会以习近平新时代中国特色社会主义思想为指导，为全县发展作出了贡献。",
)
CLOSING = ("text", "新的一年，我们将踔厉奋发、勇毅前行，奋力谱写新篇章！")
PARTY = ("heading", "坚持党的领导，把牢政治方向")
DEPUTIES = ("heading", "发挥代表作用，激发履职活力")
SELF = ("heading", "加强自身建设，提升机关作风")
ON_PARTY = [
    ("text", "政治引领强根铸魂。深入学习贯彻党的二十大精神，严格落实请示报告制度，坚持党的全面领导。"),
    ("text", "政治监督落地见效。围绕党委中心工作开展主题教育，确保党的主张成为全县人民的共同意志。"),
]
ON_DEPUTIES = [
    ("text", "代表平台提档升级。建成代表联络站二十个，组织代表走访选民，听取群众意见。"),
    ("text", "代表建议办出实效。交办代表建议一百余件，人大代表对办理工作表示满意。"),
]
ON_SELF = [
    ("text", "纪律作风持续向好。严格落实中央八项规定，机关干部作风建设取得实效。"),
    ("text", "能力素质不断提升。开展业务培训十二期，机关干部队伍建设得到加强。"),
]
FRONT = [TITLE, SUBTITLE, BYLINE]
RIGHT = [*FRONT, LEAD, PARTY, *ON_PARTY, DEPUTIES, *ON_DEPUTIES, SELF, *ON_SELF, CLOSING]


@pytest.mark.parametrize(
    "blocks",
    [
        RIGHT,
        [SUBTITLE, BYLINE, TITLE, *RIGHT[3:]],
        [*FRONT, LEAD, *ON_PARTY, *ON_DEPUTIES, *ON_SELF, CLOSING, PARTY, DEPUTIES, SELF],
        [*FRONT, PARTY, DEPUTIES, SELF, LEAD, *ON_PARTY, *ON_DEPUTIES, *ON_SELF, CLOSING],
        [*RIGHT[4:], *FRONT, LEAD],
        [SELF, *ON_SELF, CLOSING, *RIGHT[:10]],
        [LEAD, *FRONT, *RIGHT[4:]],
        [*FRONT, *RIGHT[4:], LEAD],
        [PARTY, *ON_PARTY, DEPUTIES, *ON_DEPUTIES, *FRONT, LEAD, SELF, *ON_SELF, CLOSING],
        [*FRONT, ON_DEPUTIES[1], SELF, *ON_SELF, CLOSING, LEAD, PARTY, *ON_PARTY, DEPUTIES, ON_DEPUTIES[0]],
        [CLOSING, PARTY, *ON_PARTY, *FRONT, DEPUTIES, *ON_DEPUTIES, LEAD, SELF, *ON_SELF],
        [*ON_SELF, CLOSING, *FRONT, LEAD, *ON_PARTY, *ON_DEPUTIES, SELF, PARTY, DEPUTIES],
    ],
    ids=[
        "right",
        "front matter",
        "headings last",
        "headings first",
        "title last",
        "rotated",
        "lead first",
        "lead last",
        "title in the middle",
        "last column first",
        "scattered",
        "headings rotated",
    ],
)
def test_the_order_comes_back(blocks: Shown) -> None:
    found = after(arrange, given(*blocks))
    assert shown(found) == RIGHT
    assert [block.text for block in found.blocks if block.closing] == [CLOSING[1]]


def test_what_moved_is_said_and_nothing_is_said_of_the_rest() -> None:
    assert after(arrange, given(*RIGHT)).decisions == ()
    blocks = [*FRONT, LEAD, *ON_PARTY, *ON_DEPUTIES, *ON_SELF, PARTY, DEPUTIES, SELF]
    found = after(arrange, given(*blocks)).decisions
    assert [d.code for d in found].count("place") == 3
    assert all(0.0 <= d.margin <= 1.0 for d in found)


def test_nothing_to_arrange() -> None:
    assert shown(after(arrange, given())) == []
    assert shown(after(arrange, given(PARTY, DEPUTIES, SELF))) == [PARTY, DEPUTIES, SELF]


def test_headings_piled_up_in_reverse_stand_over_what_they_speak_of() -> None:
    for front in (FRONT[::-1], FRONT):
        blocks = [LEAD, *ON_PARTY, *ON_DEPUTIES, *ON_SELF, CLOSING, *front, SELF, DEPUTIES, PARTY]
        assert shown(after(arrange, given(*blocks))) == RIGHT


def test_text_that_goes_on_past_the_title_to_a_later_page_stays_in_its_order() -> None:
    blocks = [PARTY, *ON_PARTY, ("meta", "（下转第4版）"), TITLE, ("meta", "（上接第1版）"), SELF, *ON_SELF]
    manuscript = given(*blocks)
    kept = tuple(b for b in manuscript.blocks if b.role is not Role.META)
    assert shown(arrange(manuscript.with_blocks(kept))) == [TITLE, PARTY, *ON_PARTY, SELF, *ON_SELF]


def test_what_was_painted_after_the_text_of_its_page_with_its_subtitle_first_parts_no_text() -> None:
    blocks = [PARTY, *ON_PARTY, DEPUTIES, *ON_DEPUTIES, SUBTITLE, BYLINE, TITLE, SELF, *ON_SELF]
    order = [TITLE, SUBTITLE, BYLINE, PARTY, *ON_PARTY, DEPUTIES, *ON_DEPUTIES, SELF, *ON_SELF]
    assert shown(after(arrange, given(*blocks))) == order


def test_a_paragraph_over_several_columns_is_the_lead_also_under_a_box() -> None:
    box = [("heading", "数说青禾"), ("text", "代表联络站：20个"), ("text", "代表建议：143件")]
    plain = ("text", "青禾因矿而生、因厂而兴，全县十二万名职工撑起了这座老工业城的脊梁，把服务送到车间。")
    blocks = given(
        *ON_PARTY, *ON_DEPUTIES, *ON_SELF, CLOSING, *box, plain, BYLINE, SUBTITLE, TITLE, PARTY, DEPUTIES, SELF
    )
    measured = tuple(b._replace(measure=50.0 if b.text == plain[1] else 16.0) for b in blocks.blocks)
    assert shown(after(arrange, blocks.with_blocks(measured)))[3] == plain


def test_a_boxed_second_text_before_the_title_stands_after_the_text() -> None:
    box = [("heading", "河湖长制小知识"), ("text", "河湖长制是由各级党政主要负责人担任河长的制度。")]
    blocks = [*box, *FRONT, LEAD, *ON_PARTY, *ON_DEPUTIES, *ON_SELF, CLOSING, PARTY, DEPUTIES, SELF]
    assert shown(after(arrange, given(*blocks))) == [*RIGHT, *box]


def test_a_lead_set_across_columns_may_begin_with_a_motto() -> None:
    motto = ("text", "民有所呼，我有所应。岁末的青禾，沿河的栾树落尽了叶子，议事点的灯却一盏盏亮着。")
    body = [("text", text.replace("。", "，步调更齐。", 1)) for _, text in (*ON_PARTY, *ON_DEPUTIES, *ON_SELF)]
    manuscript = given(*body, PARTY, DEPUTIES, SELF, motto, LEAD, *FRONT)
    blocks = tuple(b._replace(measure=46.0 if b.text in (motto[1], LEAD[1]) else 9.0) for b in manuscript.blocks)
    assert shown(after(arrange, manuscript.with_blocks(blocks)))[3:6] == [motto, LEAD, PARTY]


def test_headings_without_paragraphs_for_them_stay_where_they_are() -> None:
    figures = [
        ("heading", f"全年{what}增长{n}%") for n, what in enumerate(("生产总值", "工业投资", "进出口", "居民收入"), 2)
    ]
    blocks = [TITLE, LEAD, *figures, CLOSING]
    assert shown(after(arrange, given(*blocks))) == blocks
