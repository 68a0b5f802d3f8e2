"""What a person settled, the rules heed; what they cannot heed is said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.clean import clean
from generator.clean.heeded import unheeded
from generator.clean.manuscript import Manuscript
from generator.clean.role import Role
from generator.clean.settled import Choice, Settled
from generator.clean.verify import verify
from generator.source.text import SourceText

TEXT = """履职尽责惠民生
——青禾县人大常委会2023年工作综述
本报记者 林溪

青禾县人大常委会围绕全县中心工作，依法行使监督、决
定、任免等职权，各项工作迈出新步伐，取得了新的成效。
全年召开常委会会议8次、主任会议15次，听取报告二十项。

依法监督有力度
围绕乡村振兴、教育均衡、河湖治理等工作，开展执法检
查4次、专题询问2次，提出审议意见36条，推动解决了一批
群众关心的问题。

代表工作有温度
组织代表视察调研12次，提出意见建议一百零八件，办结率
百分之百，群众满意度持续提升。

上一篇：通知公告
"""
SOURCE = SourceText.of(TEXT)


def at(text: str) -> int:
    return TEXT.index(text)


def settled(*choices: tuple[str, Choice]) -> Manuscript:
    """The manuscript with choices for the places where texts begin; what begins inside a line is a cut."""
    found = {at(text): choice for text, choice in choices}
    cuts = tuple(sorted(found.keys() - {line.start for line in SOURCE.lines}))
    manuscript = clean(SOURCE, settled=Settled(found, cuts))
    assert verify(manuscript) == ()
    return manuscript


def starts(manuscript: Manuscript, role: Role = Role.TEXT) -> list[str]:
    return [block.text[:4] for block in manuscript.blocks if block.role is role]


PLAIN = clean(SOURCE)


def test_without_choices_nothing_is_forced() -> None:
    assert starts(PLAIN) == ["青禾县人", "围绕乡村", "组织代表"]
    assert starts(PLAIN, Role.HEADING) == ["依法监督", "代表工作"]
    assert "上一篇" not in "".join(b.text for b in PLAIN.blocks)
    assert unheeded(PLAIN) == ()


@pytest.mark.parametrize("text", ["全年召开", "群众关心", "定、任免"])
def test_a_line_begins_a_paragraph(text: str) -> None:
    manuscript = settled((text, Choice(joins=False)))
    assert text in starts(manuscript)
    assert unheeded(manuscript) == ()


@pytest.mark.parametrize("text", ["组织代表", "围绕乡村", "全年召开"])
def test_a_line_goes_on_with_the_line_before(text: str) -> None:
    manuscript = settled((text, Choice(joins=True)))
    assert text not in starts(manuscript)
    assert unheeded(manuscript) == ()


def test_a_paragraph_begins_inside_a_line() -> None:
    manuscript = settled(("专题询问2", Choice(joins=False)))
    assert "专题询问" in starts(manuscript)
    assert unheeded(manuscript) == ()


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.LINE, Role.DISPLAY, Role.TABLE)])
@pytest.mark.parametrize("text", ["履职尽责", "依法监督", "全年召开", "代表工作有", "上一篇："])
def test_a_line_has_the_role_it_was_given(text: str, role: Role) -> None:
    manuscript = settled((text, Choice(role=role)))
    assert text[:4] in starts(manuscript, role)
    assert unheeded(manuscript) == ()


def test_publication_data_may_be_text_after_all() -> None:
    source = SourceText.of(f"{TEXT}\n发布日期:2024-01-31\n")
    start = source.text.index("发布日期")
    assert [b.role for b in clean(source).blocks if b.start == start] == [Role.META]
    joined = clean(source, settled=Settled({start: Choice(joins=True)}))
    assert [b for b in joined.blocks if b.start == start] == []
    assert unheeded(joined) == ()


def test_a_stream_is_dropped_or_kept_whole() -> None:
    works = ("监督工作更有力度", "代表工作更有温度", "决定工作更有精度", "自身建设更有深度")
    page = "　　".join(f"{work}，围绕中心任务依法履行宪法和法律赋予的职责，各方面取得了新的成效。" for work in works)
    source = SourceText.of(f"{TEXT}\n{page}\n")
    start = source.text.index(page)
    assert len([b for b in clean(source).blocks if b.start >= start]) == 4
    for choice in (Choice(dropped=True), Choice(whole=True)):
        manuscript = clean(source, settled=Settled({start: choice}))
        assert len([b for b in manuscript.blocks if b.start >= start]) == choice.whole
        assert unheeded(manuscript) == ()


def test_a_settled_title_is_the_only_one() -> None:
    manuscript = settled(("依法监督", Choice(role=Role.TITLE)))
    assert starts(manuscript, Role.TITLE) == ["依法监督"]


def test_a_heading_has_the_level_it_was_given() -> None:
    manuscript = settled(("代表工作有", Choice(role=Role.HEADING, level=4)))
    assert [b.level for b in manuscript.blocks if b.role is Role.HEADING] == [2, 4]


def test_a_heading_of_two_lines() -> None:
    first, second = ("全年召开", Choice(role=Role.HEADING)), ("依法监督", Choice(joins=True))
    manuscript = settled(first, second, ("代表工作有", Choice(role=Role.TEXT)))
    (heading,) = [b for b in manuscript.blocks if b.role is Role.HEADING]
    assert heading.lines == ("全年召开常委会会议8次、主任会议15次，听取报告二十项。", "依法监督有力度")
    assert unheeded(manuscript) == ()


def test_furniture_goes_and_what_is_none_stays() -> None:
    manuscript = settled(("本报记者", Choice(dropped=True)), ("上一篇", Choice(role=Role.TEXT)))
    shown = "".join(block.text for block in manuscript.blocks)
    assert ("林溪" in shown, "上一篇" in shown) == (False, True)
    assert unheeded(manuscript) == ()


@pytest.mark.parametrize(
    ("choice", "order"),
    [
        (Choice(before=at("全年召开")), ["代表工作", "青禾县人", "依法监督", "围绕乡村", "组织代表"]),
        (Choice(after=at("围绕乡村")), ["青禾县人", "依法监督", "围绕乡村", "代表工作", "组织代表"]),
        (Choice(after=at("百分之百")), ["青禾县人", "依法监督", "围绕乡村", "组织代表", "代表工作"]),
    ],
)
def test_a_block_stands_where_it_was_placed(choice: Choice, order: list[str]) -> None:
    manuscript = settled(("代表工作有", choice))
    assert [b.text[:4] for b in manuscript.blocks if b.role in (Role.TEXT, Role.HEADING)] == order
    assert unheeded(manuscript) == ()


def test_several_blocks_at_one_place_keep_their_order() -> None:
    for choice in (Choice(before=at("组织代表")), Choice(after=at("组织代表"))):
        manuscript = settled(("依法监督", choice), ("代表工作有", choice))
        names = [b.text[:4] for b in manuscript.blocks if b.role in (Role.TEXT, Role.HEADING)]
        assert names.index("依法监督") + 1 == names.index("代表工作")
        assert unheeded(manuscript) == ()


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("履职尽责", Choice(joins=True)),
        ("\n依法监督", Choice(role=Role.HEADING)),
        ("依法监督", Choice(before=at("依法监督"))),
    ],
)
def test_what_cannot_be_is_said(text: str, choice: Choice) -> None:
    assert unheeded(settled((text, choice))) == (at(text),)


@pytest.mark.parametrize(
    "choice",
    [Choice(joins=True), Choice(role=Role.TITLE), Choice(dropped=True), Choice(after=at("组织代表")), Choice(level=3)],
)
def test_a_manuscript_that_shows_something_else_is_seen(choice: Choice) -> None:
    other = replace(PLAIN, settled=Settled({at("依法监督"): choice}))
    assert unheeded(other) == (at("依法监督"),)


PILE = """履职尽责惠民生
——青禾县人大常委会2023年工作综述

依法监督见成效。围绕监督议题开展执法检查四次，提出审议意见三十六条，监督实效不断提升。
深入调研促落实。组织调研八次，形成报告八篇，提出建议一百二十条，一批问题得到解决。

服务代表有温度。组织代表视察调研十二次，提出意见建议一百零八件，代表满意率百分之百。
建议办理有力度。代表建议办理质量不断提高，办结率百分之百，人民群众的满意度持续提升。

加强学习强本领。坚持集体学习制度，举办专题讲座六次，干部的履职能力得到进一步的提升。
改进作风树形象。严格落实中央八项规定精神，机关作风持续好转，自身建设取得新的成效。

依法监督有力度

代表工作有温度

自身建设有深度
"""


@pytest.mark.parametrize(
    ("over", "order"),
    [
        ("", ["依法监督", "深入调研", "代表工作", "服务代表", "建议办理", "自身建设", "加强学习"]),
        ("深入调研", ["依法监督", "代表工作", "深入调研", "服务代表", "建议办理", "自身建设", "加强学习"]),
        ("加强学习", ["建议办理", "代表工作", "加强学习", "自身建设", "改进作风"]),
    ],
)
def test_displaced_headings_make_way_for_one_that_was_placed(over: str, order: list[str]) -> None:
    choices = {PILE.index("代表工作有"): Choice(before=PILE.index(over))} if over else {}
    manuscript = clean(SourceText.of(PILE), settled=Settled(choices))
    assert unheeded(manuscript) == ()
    assert [b.text[:4] for b in manuscript.blocks if b.text[:4] in order][-len(order) :] == order


CHOICES = st.one_of(
    st.builds(Choice, joins=st.booleans()),
    st.builds(Choice, role=st.sampled_from([r for r in Role if r not in (Role.LINE, Role.DISPLAY)])),
    st.just(Choice(dropped=True)),
    st.just(Choice(whole=True)),
    st.builds(Choice, before=st.integers(0, len(TEXT) - 1)),
    st.builds(Choice, after=st.integers(0, len(TEXT) - 1)),
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from([line.start for line in SOURCE.lines]), CHOICES, max_size=6))
@example({0: Choice(dropped=True), 90: Choice(joins=False), 201: Choice(joins=False), 229: Choice(role=Role.TABLE)})
def test_nothing_is_lost_whatever_was_settled(choices: dict[int, Choice]) -> None:
    manuscript = clean(SOURCE, settled=Settled(choices))
    assert verify(manuscript) == ()
    for at in choices.keys() - set(unheeded(manuscript)):
        if choices[at].role is not None:
            assert any(b.role is choices[at].role and b.start >= at for b in manuscript.blocks)


LOST = """履职尽责惠民生

依法监督有力度

依法监督见成效。围绕监督议题开展执法检查四次，提出审议意见三十六条，监督实效不断提升。
服务代表有温度。组织代表视察调研十二次，提出意见建议一百零八件，满意率百分之百。建议办理有力度。代表建议办理质量不断提高，人民群众的满意度持续提升。
加强学习强本领。坚持集体学习制度，举办专题讲座六次，干部的履职能力得到进一步的提升。
"""


def test_a_break_inside_a_line_is_not_made_where_there_is_none() -> None:
    source = SourceText.of(LOST)
    assert "建议办理" in starts(clean(source))
    whole = clean(source, settled=Settled({LOST.index("服务代表"): Choice(whole=True)}))
    assert "建议办理" not in starts(whole)
    assert unheeded(whole) == ()
    broken = SourceText.of(LOST.replace("建议办理有", "\n建议办理有"))
    joined = clean(broken, settled=Settled({broken.text.index("建议办理有"): Choice(joins=True)}))
    assert "建议办理" not in starts(joined)
    assert unheeded(joined) == ()


def test_a_row_of_a_table_may_be_something_else() -> None:
    text = f"{TEXT}\n指标 2022年 2023年 增长\n生产总值 120 130 8%\n财政收入 10 12 20%\n"
    source = SourceText.of(text)
    assert len(starts(clean(source), Role.TABLE)) == 1
    manuscript = clean(source, settled=Settled({text.index("指标"): Choice(role=Role.CAPTION)}))
    assert (starts(manuscript, Role.CAPTION), len(starts(manuscript, Role.TABLE))) == (["指标20"], 1)


def test_a_cut_through_an_escape_leaves_it_as_it_is() -> None:
    text = "县人大常委会依法履职。&nbsp;全年召开会议八次，听取报告。\n"
    assert "nbsp" not in clean(SourceText.of(text)).blocks[0].text
    cut = text.index("sp;")
    manuscript = clean(SourceText.of(text), settled=Settled({cut: Choice(joins=False)}, (cut,)))
    assert verify(manuscript) == ()
    assert [block.text[-4:] for block in manuscript.blocks] == ["。&nb", "取报告。"]


def test_what_is_placed_after_the_conclusion_is_part_of_it() -> None:
    text = f"{TEXT}\n新的一年，青禾县人大常委会将奋力开创人大工作新局面，为全县高质量发展作出新的更大贡献！\n"
    source = SourceText.of(text)
    assert [b.text[:4] for b in clean(source).blocks if b.closing] == ["新的一年"]
    choice = Choice(after=text.index("新的一年"))
    manuscript = clean(source, settled=Settled({text.index("组织代表"): choice}))
    assert [b.text[:4] for b in manuscript.blocks if b.closing] == ["新的一年", "组织代表"]
