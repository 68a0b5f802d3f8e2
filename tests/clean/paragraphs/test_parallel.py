"""Headings as wide as the first line of a paragraph."""

from __future__ import annotations

import pytest

from generator.clean.paragraphs.blanks import CONT, FIRST, SHOW
from generator.clean.paragraphs.joining import Part
from generator.clean.paragraphs.line import measure_lines
from generator.clean.paragraphs.parallel import part_headings
from tests.clean.manuscripts import raw

MEASURE = 9.0
HEADING = "思想引领凝共识"
BODY = ["全年开展党组理", "论学习中心组学习十", "四次主席会议成员讲", "二十八场。"]
WORDS = ["全年开展党组理", "派、工商联无党派人", "士合作共事，开展调", "研十七次。"]
LONG = ["全年开展党组理论学", "习中心组学习十四次", "主席会议成员二十八", "场活动。"]
CLAUSE = ["全年开展，党组", *BODY[1:]]

Told = list[tuple[str, int]]


def shown(told: Told) -> list[str]:
    """Display lines, when a first line and what goes on with it were told as such."""
    manuscript = raw("\n".join(text for text, _ in told))
    parts = [Part(state, MEASURE, 1.0) for _, state in told]
    found = part_headings(parts, measure_lines(manuscript.source, manuscript.blocks), manuscript.blocks)
    return [text for (text, _), part in zip(told, found, strict=True) if part.state == SHOW]


def paragraph(lines: list[str], heading: str = "", upper: str = "") -> Told:
    """Its lines; ``heading`` was told as its first one, under ``upper``."""
    display = [(upper, SHOW)] if upper else []
    return [
        *display,
        *((text, CONT if at else FIRST) for at, text in enumerate([heading, *lines] if heading else lines)),
    ]


@pytest.mark.parametrize("upper", ["", "协商在基层"])
def test_a_heading_that_others_are_like_is_no_first_line(upper: str) -> None:
    known = [*([(upper, SHOW)] if upper else []), (HEADING, SHOW)]
    told = [*paragraph(BODY), *known, *paragraph(BODY)]
    for lines in (BODY, BODY, WORDS):
        told += paragraph(lines, HEADING, upper)
    assert [text for text in shown(told) if text != upper] == [HEADING] * 4


def test_one_that_no_others_are_like_stays() -> None:
    assert shown([*paragraph(BODY), *paragraph(BODY, HEADING), *paragraph(BODY, HEADING)]) == []
    assert shown([*paragraph(BODY), (HEADING, SHOW), *paragraph(BODY), *paragraph(BODY, HEADING)]) == [HEADING]


@pytest.mark.parametrize("lines", [LONG, CLAUSE])
def test_a_first_line_over_a_full_one_and_a_clause_stay(lines: list[str]) -> None:
    told = [*paragraph(BODY), (HEADING, SHOW), *paragraph(BODY)]
    for _ in range(3):
        told += paragraph(lines[1:] if lines is CLAUSE else lines, lines[0] if lines is CLAUSE else HEADING)
    assert shown(told) == [HEADING]
