"""The first manuscript: lines without the white space around them."""

from __future__ import annotations

import pytest

from generator.clean.characters import edits
from generator.clean.manuscript import Piece, Why
from generator.clean.split import PAGE, split
from generator.clean.verify import verify
from generator.source import SourceText
from tests.clean.manuscripts import raw, texts


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("甲\n乙", [("甲", 0, 0.0), ("乙", 0, 0.0)]),
        ("\n甲\n\n\n乙\n", [("甲", 1, 0.0), ("乙", 2, 0.0)]),
        ("　　甲 \r\n \t \r\n乙", [("甲", 0, 2.0), ("乙", 1, 0.0)]),
        ("  甲\n\t乙", [("甲", 0, 1.0), ("乙", 0, 2.0)]),
        ("甲\f乙\n\f\n丙", [("甲", 0, 0.0), ("乙", PAGE, 0.0), ("丙", PAGE, 0.0)]),
        ("甲\x85乙\u2028丙", [("甲", 0, 0.0), ("乙", 0, 0.0), ("丙", 0, 0.0)]),
        (" \n\n", []),
        ("", []),
    ],
)
def test_lines_their_blanks_and_indents(text: str, lines: list[tuple[str, int, float]]) -> None:
    manuscript = raw(text)
    assert [(b.text, b.blank, b.indent) for b in manuscript.blocks] == lines
    assert verify(manuscript) == ()


def test_edits_are_done_and_on_record() -> None:
    text = "⺠\u200b主 18 件\n"
    manuscript = split(SourceText.of(text), edits(text))
    assert texts(manuscript) == ["民主18件"]
    assert manuscript.blocks[0].pieces[0] == Piece(0, 1, "民")
    assert {r.why for r in manuscript.removed} == {Why.INVISIBLE, Why.LAYOUT}
    assert verify(manuscript) == ()
