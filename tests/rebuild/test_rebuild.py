"""A finished manuscript becomes the report that it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.clean.manuscript import Block, Decision, Manuscript, Piece, Removed, Why
from generator.clean.role import Role
from generator.rebuild import rebuild
from generator.report import Heading, Kind, Paragraph, Report
from generator.source import SourceText


def manuscript(*lines: tuple[Role, str], **of: dict[str, object]) -> Manuscript:
    """One block a line; ``of`` gives more attributes to the block of the line with that number."""
    source = SourceText.of("\n".join(text for _, text in lines), "a.txt", "gb18030", "ab" * 32)
    blocks = [
        Block((Piece(line.start, line.end, text),), role, **of.get(f"_{line.number}", {}))  # type: ignore[arg-type]
        for (role, text), line in zip(lines, source.lines, strict=True)
    ]
    return Manuscript(source, tuple(blocks))


def made(*lines: tuple[Role, str], **of: dict[str, object]) -> Report:
    return rebuild(manuscript(*lines, **of), "001", "seeds/001.txt")


def test_a_report_was_published_on_the_day_it_was_signed_if_nothing_else_says() -> None:
    text, day = (Role.TEXT, "全年开拓进取。"), (Role.TEXT, "2024年6月28日")
    assert str(made(text, day).published) == "2024-06-28"
    assert str(made((Role.META, "2024-07-02"), text, day).published) == "2024-07-02"


def test_a_whole_report() -> None:
    report = made(
        (Role.KICKER, "两会特刊"),
        (Role.TITLE, "履职为民显担当"),
        (Role.TITLE, "实干争先促发展"),
        (Role.SUBTITLE, "——城北区人大常委会2023年工作综述"),
        (Role.BYLINE, "本报记者 小蕊  通讯员 颜维彬"),
        (Role.META, "来源:青海日报 发布日期:2024-01-31"),
        (Role.TEXT, "2023年，城北区人大常委会开拓进取。"),
        (Role.HEADING, "加强自身建设"),
        (Role.TEXT, "政治引领强根铸魂。坚持学习。"),
        (Role.ITEM, "视察三次"),
        (Role.TEXT, "新征程上，再创佳绩。"),
        _9={"runin": 9},
        _11={"closing": True},
    )
    assert (report.kicker, report.title) == ("两会特刊", "履职为民显担当 实干争先促发展")
    assert report.subtitle == "城北区人大常委会2023年工作综述"
    assert report.byline == "本报记者 小蕊 通讯员 颜维彬"
    assert [person.name for person in report.people] == ["小蕊", "颜维彬"]
    assert (report.organ, report.region_code, report.year, report.genre) == ("城北区人大常委会", "630105", 2023, "npc")
    assert (report.source, str(report.published)) == ("青海日报", "2024-01-31")
    assert report.origin is not None
    assert (report.origin.file, report.origin.encoding, report.origin.sha256) == ("seeds/001.txt", "gb18030", "ab" * 32)
    assert report.lead == (Paragraph("2023年，城北区人大常委会开拓进取。"),)
    assert [section.heading for section in report.sections] == [Heading(("加强自身建设",), 2)]
    assert report.sections[0].paragraphs == (
        Paragraph("政治引领强根铸魂。坚持学习。", "政治引领强根铸魂。"),
        Paragraph("视察三次", kind=Kind.ITEM),
    )
    assert report.conclusion == (Paragraph("新征程上，再创佳绩。"),)
    assert report.flags == ()


def test_a_heading_of_two_display_lines_keeps_them_and_its_level() -> None:
    source = SourceText.of("依法行权规范有序")
    block = Block((Piece(0, 4, "依法行权"), Piece(4, 8, "规范有序")), Role.HEADING, 3, breaks=(1,))
    report = rebuild(Manuscript(source, (block,)), "a", "a.txt")
    assert [section.heading for section in report.sections] == [Heading(("依法行权", "规范有序"), 3)]


def test_a_table_keeps_its_rows() -> None:
    source = SourceText.of("表甲 1\n表乙 2")
    block = Block((Piece(0, 5, "表甲 1\n"), Piece(5, 9, "表乙 2")), Role.TABLE, breaks=(1,))
    report = rebuild(Manuscript(source, (block,)), "a", "a.txt")
    assert report.lead == (Paragraph("表甲 1\n表乙 2", kind=Kind.TABLE),)


def test_what_nobody_decided_is_text() -> None:
    assert made((Role.LINE, "一行")).lead == (Paragraph("一行"),)


def test_without_a_title_organ_and_year_stand_for_it_and_a_flag_says_so() -> None:
    report = made((Role.SUBTITLE, "——城北区人大常委会2023年工作综述"), (Role.TEXT, "正文。"))
    assert report.title == "城北区人大常委会2023年"
    assert report.flags == ("原文没有标题，暂以“城北区人大常委会2023年”代替。",)
    assert made((Role.TEXT, "正文。")).title == "001"


def test_what_was_dropped_as_furniture_helps_to_tell_places_apart() -> None:
    lines = [(Role.TITLE, "青山区人大常委会2023年工作综述"), (Role.TEXT, "版权所有：武汉市人大常委会")]
    whole = manuscript(*lines)
    footer = whole.blocks[1].pieces[0]
    removed = Removed(footer.start, footer.end, Why.FURNITURE, "furniture")
    assert rebuild(Manuscript(whole.source, whole.blocks[:1], (removed,)), "a", "a").region_code == "420107"
    assert rebuild(Manuscript(whole.source, whole.blocks[:1]), "a", "a").region_code == ""


def test_flags_become_sentences() -> None:
    source = SourceText.of("第一行\n向并发\ufffd展")
    flags = (Decision("characters", "lost", 7, 0.0, {"count": 1, "text": "并发\ufffd展"}), Decision("x", "odd", 1))
    report = rebuild(Manuscript(source, (), flags=flags), "a", "a.txt")
    assert report.flags[0] == "原文有 1 处字符已经丢失，以“\ufffd”保留（首见第 2 行“并发\ufffd展”）。"
    assert report.flags[1] == "odd：第 1 行。"


@given(
    st.lists(
        st.tuples(st.sampled_from(list(Role)), st.text(st.sampled_from("人大2023年区，。 —"), min_size=1, max_size=9)),
        min_size=1,
        max_size=8,
    )
)
def test_all_running_text_is_in_the_report_once(lines: list[tuple[Role, str]]) -> None:
    report = made(*lines)
    furniture = {Role.KICKER, Role.TITLE, Role.SUBTITLE, Role.BYLINE, Role.META}
    want = sorted("".join(text for role, text in lines if role not in furniture).replace(" ", ""))
    got = [p.text for p in report.paragraphs()] + [section.heading.text for section in report.sections]
    assert sorted("".join(got).replace(" ", "")) == want
