"""The proof, on a source of eight characters."""

from __future__ import annotations

import pytest

from generator.clean.manuscript import Block, Manuscript, Piece, Removed, Why
from generator.clean.verify import verify
from generator.source import SourceText

SOURCE = SourceText.of("人大⺠人大\n,　", "s.txt")
SOUND = (Piece(0, 2, "人大"), Piece(2, 3, "民"), Piece(6, 7, "，"))
COPY = Removed(3, 5, Why.DUPLICATE, "r", ((0, 1), (1, 2)))
END = Removed(5, 6, Why.LAYOUT, "r")
BLANK = Removed(7, 8, Why.LAYOUT, "r")


@pytest.mark.parametrize(
    ("pieces", "removed", "faults"),
    [
        (SOUND, (COPY, END, BLANK), []),
        ((*SOUND, Piece(7, 7, " ")), (COPY, END, BLANK), []),
        ((SOUND[2], SOUND[0], SOUND[1]), (COPY, END, BLANK), []),
        ((*SOUND[:2], Piece(6, 8, "， ")), (COPY, END), []),
        (SOUND[1:], (COPY, END, BLANK), ["1 lost 人大"]),
        (SOUND, (COPY, END), ["2 lost 　"]),
        (SOUND[:2], (COPY, END, Removed(6, 8, Why.LAYOUT, "r")), ["2 lost ,　"]),
        ((*SOUND, SOUND[0]), (COPY, END, BLANK), ["1 twice 人大"]),
        (SOUND, (COPY, END, BLANK, Removed(2, 3, Why.FURNITURE, "r")), ["1 twice ⺠"]),
        ((Piece(0, 2, "人犬"), *SOUND[1:]), (COPY, END, BLANK), ["1 invented 人大"]),
        ((Piece(0, 2, "人"), *SOUND[1:]), (COPY, END, BLANK), ["1 invented 人大"]),
        ((*SOUND, Piece(8, 8, "。")), (COPY, END, BLANK), ["2 invented "]),
        (SOUND, (Removed(3, 5, Why.DUPLICATE, "r", ((0, 1),)), END, BLANK), ["1 unequal-duplicate 人大"]),
        (SOUND, (Removed(3, 5, Why.DUPLICATE, "r", ((1, 3),)), END, BLANK), ["1 unequal-duplicate 人大"]),
        (SOUND, (Removed(3, 5, Why.DUPLICATE, "r"), END, BLANK), ["1 unequal-duplicate 人大"]),
    ],
)
def test_each_fault_is_named_where_it_is(
    pieces: tuple[Piece, ...], removed: tuple[Removed, ...], faults: list[str]
) -> None:
    found = verify(Manuscript(SOURCE, (Block(pieces),), removed))
    assert [f"{p.where.line} {p.code.removeprefix('seed.')} {p.args['text']}" for p in found] == faults


def test_a_copy_may_have_been_extracted_as_a_radical() -> None:
    source = SourceText.of("民⺠")
    copy = Removed(1, 2, Why.DUPLICATE, "r", ((0, 1),))
    assert verify(Manuscript(source, (Block((Piece(0, 1, "民"),)),), (copy,))) == ()
