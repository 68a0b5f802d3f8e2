"""Blanks after every line."""

from __future__ import annotations

from generator.clean.spacing import even_spacing
from tests.clean.manuscripts import after, raw

LINES = ("常委会围绕中心工作依法履行", "职责，各项工作取得新的进展", "为全县发展作出了贡献。")


def blanks(text: str) -> list[int]:
    return [block.blank for block in after(even_spacing, raw(text)).blocks]


def test_one_blank_less_where_every_line_has_one() -> None:
    assert blanks("\n\n\n".join(["\n\n".join(LINES)] * 4)) == [0, 0, 0, *[1, 0, 0] * 3]


def test_blanks_of_one_kind_and_those_between_paragraphs_stay() -> None:
    assert blanks("\n\n".join(LINES * 4)) == [0, *[1] * 11]
    assert blanks("\n\n\n".join(["\n".join(LINES)] * 4)) == [0, 0, 0, *[2, 0, 0] * 3]
    assert blanks("\n\n\n".join(["\n\n".join([LINES[2]] * 3)] * 4)) == [0, 1, 1, *[2, 1, 1] * 3]
