"""Rule: tables flattened to lines are kept as they stand, one row a line."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from generator.clean.manuscript import Block, Decision, Manuscript, Piece
from generator.clean.pieces import Pieces
from generator.clean.role import Role

RULE = "tables"
CELLS = 3
"""Columns that a row must have, white space between them."""
ROWS = 2
"""Rows in a line that make a table."""
CELL = 14
"""Longest cell, in characters."""
GAP = re.compile(r"[ \t\u3000\xa0]+")
PROSE = re.compile(r"[，。；：、！？“”《》]")
"""Marks of running text: its stray spaces make no cells."""
FIGURE = re.compile(r"^[-+－]?[\d.,]+(?:%|％|‰)?$|^[—\-/]+$")


def mark_tables(manuscript: Manuscript) -> Manuscript:
    """Neighbouring lines of as many short cells, figures among them, become one TABLE block."""
    source = manuscript.source.text
    rows = [_cells(source, block) for block in manuscript.blocks]
    if not any(rows):
        return manuscript
    blocks: list[Block] = []
    decisions: list[Decision] = []
    at = 0
    while at < len(rows):
        end = at
        while (
            end < len(rows)
            and rows[at]
            and len(rows[end]) == len(rows[at])
            and manuscript.blocks[end].role is Role.LINE
            and not manuscript.blocks[end].choice
        ):
            end += 1
        figures = sum(bool(FIGURE.match(cell)) for row in rows[at:end] for cell in row)
        if end - at >= ROWS and figures >= end - at:
            lines = manuscript.blocks[at:end]
            head = _head(source, blocks, lines[0], len(rows[at]))
            del blocks[len(blocks) - len(head) :]
            starts = {b.start for b in (*head[:1], *lines)}
            blocks.append(table(source, (*head, *lines), starts))
            decisions.append(Decision(RULE, "table", blocks[-1].start, 0.7, {"rows": end - at}))
            at = end
            if at < len(rows):
                rows[at] = rows[at] and []
        else:
            blocks.append(manuscript.blocks[at])
            at += 1
    return manuscript.with_blocks(tuple(blocks), decisions=tuple(decisions))


def _head(source: str, above: Sequence[Block], first: Block, columns: int) -> Sequence[Block]:
    """The row over a table where its first cell was extracted as a line of its own."""
    pair = above[-2:]
    if len(pair) < 2 or first.blank or pair[1].blank or any(b.role is not Role.LINE or b.choice for b in pair):
        return ()
    corner = len(pair[0].text) <= CELL // 2 and not PROSE.search(pair[0].text) and len(pair[0].text.split()) == 1
    return pair if corner and len(_cells(source, pair[1])) == columns - 1 else ()


def _cells(source: str, block: Block) -> list[str]:
    """The cells of a line, as they stand in the source; none when it is no row."""
    text = source[block.pieces[0].start : block.pieces[-1].end]
    if PROSE.search(text):
        return []
    cells = GAP.split(text)
    return cells if len(cells) >= CELLS and max(map(len, cells)) <= CELL else []


def table(source: str, lines: Sequence[Block], rows: Container[int] | None = None) -> Block:
    """One TABLE block; a row starts with the lines that start at an offset in ``rows``, or with each."""
    pieces: list[Piece] = []
    for line in lines:
        if pieces:
            end = pieces[-1].end
            pieces.append(Piece(end, end, "\n" if rows is None or line.start in rows else " "))
        pieces += _spaced(source, line.pieces)
    return lines[0]._replace(pieces=tuple(pieces), role=Role.TABLE)


def _spaced(source: str, pieces: Pieces) -> list[Piece]:
    """The pieces with a space wherever white space between them was dropped."""
    out: list[Piece] = []
    for piece in pieces:
        if out and source[out[-1].end : piece.start].isspace():
            out.append(Piece(out[-1].end, out[-1].end, " "))
        out.append(piece)
    return out
