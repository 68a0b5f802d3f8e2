"""The first manuscript: one block a line, white space around lines and character edits on record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.clean.characters.edit import MAP, Edit
from generator.clean.manuscript import Block, Manuscript, Piece, Removed, Why
from generator.clean.pieces import tidy
from generator.clean.settled import NOTHING, Settled
from generator.clean.streams import virtual_lines
from generator.source.text import SourceText
from generator.source.width import width

PAGE = -1
"""``Block.blank`` of a line that a page break or removed furniture parts from the line before it."""


def split(source: SourceText, edits: Iterable[Edit] = (), settled: Settled = NOTHING) -> Manuscript:
    """Blocks of role LINE for all lines that hold text; ``edits`` are ascending and do not overlap."""
    text = source.text
    blocks: list[Block] = []
    removed: list[Removed] = []
    pending = list(edits)
    at = reached = blank = 0
    for line in virtual_lines(source, settled):
        if line.start > reached:
            removed.append(Removed(reached, line.start, Why.LAYOUT, "lines"))
            if "\f" in text[reached : line.start]:
                blank = PAGE
        reached = line.end
        first = at
        while at < len(pending) and pending[at].start < line.end:
            at += 1
        pieces, gone = _edited(text, line.start, line.end, pending[first:at])
        removed += gone
        pieces, gone, indent = _stripped(pieces)
        removed += gone
        if pieces:
            blocks.append(Block(pieces, blank=blank, indent=indent, choice=settled.choices.get(line.start)))
            blank = 0
        elif blank != PAGE:
            blank += 1
    if reached < len(text):
        removed.append(Removed(reached, len(text), Why.LAYOUT, "lines"))
    return Manuscript(source, tuple(blocks), tuple(removed), settled=settled)


def _edited(text: str, start: int, end: int, edits: Sequence[Edit]) -> tuple[tuple[Piece, ...], list[Removed]]:
    if not edits:
        return ((Piece(start, end, text[start:end]),) if start < end else ()), []
    pieces: list[Piece] = []
    removed: list[Removed] = []
    for edit in edits:
        if start < edit.start:
            pieces.append(Piece(start, edit.start, text[start : edit.start]))
        if edit.text:
            pieces.append(Piece(edit.start, edit.end, edit.text))
        else:
            why = Why.LAYOUT if edit.why == MAP else edit.why
            removed.append(Removed(edit.start, edit.end, why, "characters"))
        start = edit.end
    if start < end:
        pieces.append(Piece(start, end, text[start:end]))
    return tidy(pieces), removed


def _stripped(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], list[Removed], float]:
    """Without the white space at both ends; also the width in em of what stood in front."""
    removed: list[Removed] = []
    if pieces and not (pieces[0].text[:1].isspace() or pieces[-1].text[-1:].isspace()):
        return pieces, removed, 0.0
    kept = list(pieces)
    indent = 0.0
    while kept:
        first = kept[0]
        bare = first.text.lstrip()
        size = len(first.text) - len(bare)
        if size:
            indent += width(first.text[:size])
            removed.append(Removed(first.start, first.start + size, Why.LAYOUT, "lines"))
        if bare:
            kept[0] = Piece(first.start + size, first.end, bare)
            break
        del kept[0]
    while kept:
        last = kept[-1]
        bare = last.text.rstrip()
        size = len(last.text) - len(bare)
        if size:
            removed.append(Removed(last.end - size, last.end, Why.LAYOUT, "lines"))
        if bare:
            kept[-1] = Piece(last.start, last.end - size, bare)
            break
        del kept[-1]
    return tuple(kept), removed, indent
