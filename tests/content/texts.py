"""Strategies for reports that try to look like Markdown."""

from __future__ import annotations

import unicodedata
from datetime import date

from hypothesis import strategies as st

from generator.content.escape import UNWRITABLE
from generator.report import Heading, Kind, Origin, Paragraph, Person, Report, Section

NASTY = (
    *("#", "## ", "-", "- ", "1. ", "12) ", ">", "***", "* * *", "*", "**", "_", "__", "`", "```", "[x](y)", "![x](y)"),
    *("[x]: y", "<b>", "</b>", "<br>", "<small>", "<!-- x -->", "<http://x.cn>", "&amp;", "&#35;", "&", ";", "|", "~~"),
    *(
        "|-|-|",
        "~",
        "\\",
        "\\\\",
        "+ ",
        "===",
        "---",
        "$",
        "!",
        "“",
        "”",
        "《",
        "》",
        "（",
        "）",
        "。",
        "！",
        "：",
        "，",
        ".",
    ),
    *(
        "　",
        " ",
        "  ",
        "\t",
        "😀",
        "𠮷",
        "　　",
        "http://x.cn/a_b?c=1&d=2",
        "a_b",
        "人民",
        "政治引领",
        "2023年",
        "A",
        "é",
    ),
    *("\u00a0", "\u200b", "\ufeff", "\u2028", ":", "'", '"', "{", "}", "%", "@", "null", "true", "~", "€", "+5", "-5"),
)


def _writable(text: str) -> bool:
    return bool(text) and not UNWRITABLE.search(text)


_pieces = st.lists(st.sampled_from(NASTY), min_size=1, max_size=8).map("".join)
_han = st.text("人民代表大会，。“”《》 2023年", min_size=1, max_size=30)
_any = st.text(min_size=1, max_size=12)
texts = st.one_of(_pieces, _pieces, _han, _any).filter(_writable)
lines = texts.map(lambda text: text.replace("\n", " "))
words = lines.filter(lambda text: bool(text.strip()))


@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    kind = draw(st.sampled_from([Kind.TEXT] * 5 + list(Kind)))
    if kind in {Kind.TABLE, Kind.QUOTE, Kind.CAPTION, Kind.ITEM, Kind.FOOTNOTE}:
        rows = draw(st.lists(st.one_of(lines, lines, st.just("")), min_size=1, max_size=4))
        text = "\n".join(rows)
        if not text:
            text = "行"
    else:
        text = draw(lines)
    if kind in {Kind.TABLE, Kind.CAPTION} or not draw(st.booleans()):
        return Paragraph(text, kind=kind)
    head = draw(st.sampled_from([draw(lines), draw(lines) + "。", draw(lines) + "”。", draw(lines) + "。”"]))
    return Paragraph(head + draw(st.sampled_from(["", "坚持", text])), head, kind)


headings = st.builds(Heading, st.lists(lines, min_size=1, max_size=3).map(tuple), st.integers(2, 6))
_run = st.lists(paragraphs(), max_size=4).map(tuple)
_maybe = st.one_of(st.just(""), texts)
_dates = st.dates(date(1900, 1, 1), date(2100, 1, 1))
origins = st.builds(
    Origin, texts, st.sampled_from(["", "0" * 64, "abcdef01" * 8, "1e10" * 16]), st.sampled_from(["utf-8", "gb18030"])
)
reports = st.builds(
    Report,
    id=st.sampled_from(["000", "a.b", "报告"]),
    title=words,
    subtitle=_maybe,
    kicker=_maybe,
    byline=_maybe,
    people=st.lists(st.builds(Person, texts, _maybe), max_size=2).map(tuple),
    organ=_maybe,
    region=_maybe,
    region_code=st.sampled_from(["", "630103", "010101"]),
    level=st.sampled_from(["", "county", "national"]),
    year=st.sampled_from([0, 1984, 2023]),
    period=st.sampled_from(["", "2023-01-01/2023-12-31"]),
    genre=st.sampled_from(["", "npc", "court"]),
    published=st.one_of(st.none(), _dates),
    source=_maybe,
    language=st.sampled_from(["zh-CN", "zh-TW", "en"]),
    flags=st.lists(texts, max_size=2).map(tuple),
    draft=st.booleans(),
    origin=st.one_of(st.none(), origins),
    lead=_run,
    sections=st.lists(st.builds(Section, headings, _run), max_size=3).map(tuple),
    conclusion=_run,
)


def bare(text: str) -> str:
    """``text`` without white space: a browser shows any run of it as one space."""
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cc")
