"""Headings on the line of a paragraph."""

from __future__ import annotations

from generator.clean.glued import part_glued
from generator.clean.paragraphs.rule import join_lines
from tests.clean.manuscripts import after, raw, shown, texts

PARAGRAPH = (
    "常委会围绕中心工作依法履行职责，各",
    "项工作取得新的进展，为全县高质量发展作",
    "出了贡献，代表们走进社区听取群众意见，",
    "督促办好实事。",
)
HEADING = "强监督，替群众守住钱袋子"


def test_a_heading_on_the_first_line_of_its_paragraph() -> None:
    glued = "\n".join((*PARAGRAPH, f"{HEADING} {PARAGRAPH[0]}", *PARAGRAPH[1:]))
    found = after(part_glued, raw(glued))
    assert texts(found) == [*PARAGRAPH, HEADING, *PARAGRAPH]
    assert [role for role, _ in shown(join_lines(found))] == ["text", "display", "text"]


def test_a_heading_on_the_last_line_of_the_paragraph_over_it() -> None:
    glued = "\n".join((*PARAGRAPH[:3], "督促办好实事，群众都很满意。 " + HEADING, *PARAGRAPH))
    found = after(part_glued, raw(glued))
    assert texts(found) == [*PARAGRAPH[:3], "督促办好实事，群众都很满意。", HEADING, *PARAGRAPH]


def test_what_the_column_can_hold_stays() -> None:
    lines = (*PARAGRAPH, "强监督 替群众守住钱袋子", *PARAGRAPH[:3], "督促办好实事。 依法监督", *PARAGRAPH)
    assert texts(part_glued(raw("\n".join(lines)))) == list(lines)
