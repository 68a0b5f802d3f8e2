"""Cutting and joining runs of pieces by offsets into their text."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from generator.clean.manuscript import Piece, Removed, Why

Pieces = tuple[Piece, ...]

_NEVER = (sys.maxsize, sys.maxsize)
"""A span behind every text."""


def cut(pieces: Sequence[Piece], at: int) -> tuple[Pieces, Pieces]:
    """Two runs of pieces: the text before offset ``at`` and the text from it on."""
    left: list[Piece] = []
    for index, piece in enumerate(pieces):
        size = len(piece.text)
        if at < size:
            if at <= 0:
                return tuple(left), tuple(pieces[index:])
            if piece.start == piece.end:
                halves = Piece(piece.start, piece.end, piece.text[:at]), Piece(piece.start, piece.end, piece.text[at:])
            else:
                middle = piece.start + at
                halves = Piece(piece.start, middle, piece.text[:at]), Piece(middle, piece.end, piece.text[at:])
            return (*left, halves[0]), (halves[1], *pieces[index + 1 :])
        left.append(piece)
        at -= size
    return tuple(left), ()


def remove(
    pieces: Sequence[Piece],
    spans: Iterable[tuple[int, int]],
    why: Why,
    rule: str,
    master: tuple[tuple[int, int], ...] = (),
) -> tuple[Pieces, tuple[Removed, ...]]:
    """Take the text of ``spans`` (ascending offsets into the text, not overlapping) out of ``pieces``.

    A piece without text goes with the text before it. One pass: a line may hold a hundred thousand copies.
    """
    kept: list[Piece] = []
    gone: list[Piece] = []
    ahead = iter(spans)
    start, end = next(ahead, _NEVER)
    here = 0
    for piece in pieces:
        size = len(piece.text)
        if not size:
            (gone if start < here <= end else kept).append(piece)
        done = 0
        while done < size:
            while end <= here + done:
                start, end = next(ahead, _NEVER)
            inside = start <= here + done
            until = min(size, (end if inside else start) - here)
            (gone if inside else kept).append(_part(piece, done, until))
            done = until
        here += size
    removed = tuple(Removed(p.start, p.end, why, rule, master) for p in gone if p.start < p.end)
    return tidy(kept), removed


def _part(piece: Piece, low: int, high: int) -> Piece:
    """The text of ``piece`` from offset ``low`` to ``high``."""
    size = len(piece.text)
    if (low, high) == (0, size):
        return piece
    if piece.start == piece.end:
        return Piece(piece.start, piece.end, piece.text[low:high])
    return Piece(piece.start + low, piece.end if high == size else piece.start + high, piece.text[low:high])


def all_removed(
    pieces: Iterable[Piece], why: Why, rule: str, master: tuple[tuple[int, int], ...] = ()
) -> tuple[Removed, ...]:
    """The record of dropping every source character of ``pieces``."""
    return tuple(Removed(p.start, p.end, why, rule, master) for p in pieces if p.start < p.end)


def spans(pieces: Iterable[Piece]) -> tuple[tuple[int, int], ...]:
    """Where the pieces lie in the source."""
    return tuple((p.start, p.end) for p in pieces if p.start < p.end)


def tidy(pieces: Iterable[Piece]) -> Pieces:
    """Adjacent pieces of the source merged, empty ones dropped."""
    out: list[Piece] = []
    for piece in pieces:
        if out and piece.start < piece.end and out[-1].start < out[-1].end == piece.start:
            out[-1] = Piece(out[-1].start, piece.end, out[-1].text + piece.text)
        elif piece.text or piece.start < piece.end:
            out.append(piece)
    return tuple(out)


def offsets(pieces: Iterable[Piece]) -> list[int]:
    """Where each character of the text stands in the source; −1 for glue."""
    places: list[int] = []
    for piece in pieces:
        places += range(piece.start, piece.end) if piece.start < piece.end else [-1] * len(piece.text)
    return places
