"""Cutting, removing and merging runs of pieces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.manuscript import Piece, Removed, Why
from generator.clean.pieces import Pieces, all_removed, cut, offsets, remove, spans, tidy

RUN = (Piece(3, 5, "依法"), Piece(5, 5, " "), Piece(8, 11, "履职事"))
"""依法 履职事: glue between two stretches."""


def text(pieces: Pieces) -> str:
    return "".join(piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("at", "left", "right"),
    [
        (-1, (), RUN),
        (0, (), RUN),
        (1, (Piece(3, 4, "依"),), (Piece(4, 5, "法"), *RUN[1:])),
        (2, RUN[:1], RUN[1:]),
        (3, RUN[:2], RUN[2:]),
        (5, (*RUN[:2], Piece(8, 10, "履职")), (Piece(10, 11, "事"),)),
        (6, RUN, ()),
        (9, RUN, ()),
    ],
)
def test_cut(at: int, left: Pieces, right: Pieces) -> None:
    assert cut(RUN, at) == (left, right)


def test_glue_is_cut_too() -> None:
    assert cut((Piece(5, 5, "  "),), 1) == ((Piece(5, 5, " "),), (Piece(5, 5, " "),))


def test_remove_gives_what_is_left_and_the_record() -> None:
    kept, gone = remove(RUN, [(1, 4), (5, 6)], Why.DUPLICATE, "r", ((0, 1),))
    assert kept == (Piece(3, 4, "依"), Piece(9, 10, "职"))
    assert [(r.start, r.end) for r in gone] == [(4, 5), (8, 9), (10, 11)]
    assert set(gone) >= {Removed(4, 5, Why.DUPLICATE, "r", ((0, 1),))}


@given(st.lists(st.integers(0, 6), max_size=6))
def test_what_is_removed_and_what_is_kept_make_up_the_source(edges: list[int]) -> None:
    ends = sorted(set(edges))
    kept, gone = remove(RUN, zip(ends[::2], ends[1::2], strict=False), Why.LAYOUT, "r")
    stretches = sorted([*spans(kept), *((r.start, r.end) for r in gone)])
    assert [at for a, b in stretches for at in range(a, b)] == [3, 4, 8, 9, 10]


def test_all_removed_leaves_glue_out() -> None:
    assert [(r.start, r.end) for r in all_removed(RUN, Why.FURNITURE, "r")] == [(3, 5), (8, 11)] == list(spans(RUN))


def test_tidy_merges_neighbours_of_the_source_and_drops_what_is_empty() -> None:
    apart = (Piece(0, 1, "人"), Piece(1, 2, "大"), Piece(2, 2, ""), Piece(2, 2, " "), Piece(2, 3, "代"))
    assert tidy(apart) == (Piece(0, 2, "人大"), Piece(2, 2, " "), Piece(2, 3, "代"))
    assert text(tidy(apart)) == text(apart)


def test_offsets() -> None:
    assert offsets(RUN) == [3, 4, -1, 8, 9, 10]
