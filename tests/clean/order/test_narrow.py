"""Narrow paragraphs whose lines were taken for display lines."""

from __future__ import annotations

from generator.clean.order.narrow import join_narrow
from tests.clean.manuscripts import after, given, shown

LINES = ["百尺竿头更进一步，七秩弦", "歌再启新程。让我们同心同德、", "踔厉奋发，为早日建成特色鲜明"]
LAST = ("text", "的一流大学而努力奋斗！")


def test_the_lines_over_its_last_one_are_of_the_paragraph() -> None:
    found = shown(after(join_narrow, given(("display", "砥砺前行"), *(("display", line) for line in LINES), LAST)))
    assert found == [("display", "砥砺前行"), ("text", "".join(LINES) + LAST[1])]


def test_who_took_a_picture_stands_under_it() -> None:
    blocks = [("display", "城东第二净水厂航拍。 润禾水务供图"), ("display", "改革篇 打破铁饭碗 端起金饭碗"), LAST]
    assert shown(after(join_narrow, given(*blocks))) == blocks


def test_headings_over_a_text_stay() -> None:
    for above in (["党建引领", "激活高质量发展动力源"], [LINES[0], "歌再启新程。"], ["建设一流大学，", *LINES[:1]]):
        blocks = [*(("display", line) for line in above), LAST]
        assert shown(after(join_narrow, given(*blocks))) == blocks
