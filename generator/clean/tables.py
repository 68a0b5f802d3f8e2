"""Rule: tables flattened to lines are kept as they stand, one row a line."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from generator.clean.manuscript import Block, Decision, Manuscript, Piece, Removed, Why
from generator.clean.pieces import Pieces, all_removed, remove
from generator.clean.role import Role

RULE = "tables"
CELLS = 3
"""Columns that a row must have, white space between them."""
ROWS = 2
"""Rows in a line that make a table."""
PAIRS = 3
"""Rows of two columns that make one."""
CELL = 14
"""Longest cell, in characters."""
SPREAD = 8
"""With more cells, most of them a character, it is a line whose letters are set apart."""
GAP = re.compile(r"[ \t\u3000\xa0]+")
PROSE = re.compile(r"[，。；：、！？“”《》]")
"""Marks of running text: its stray spaces make no cells."""
BARS = "|│┃"
"""What stands before, between and after the cells of a ruled row."""
BAR = re.compile(rf"(?:(?<!\s)\s+)?[{BARS}]\s*")
BORDER = re.compile(r"^[\s|+:│┃┌┬┐├┼┤└┴┘]*[-=─━]{3}[\s|+:=\-─━│┃┌┬┐├┼┤└┴┘]*$")
"""A line drawn over, under or between rows."""
_BETWEEN = re.compile(r"[\s|│┃]+")
CAPTION = re.compile(r"附?表\s*[\d一二三四五六七八九十]{1,3}(?:\s|[:：])[^。]*$")
EXACT = re.compile("[.%％‰]")
"""What no number of a page or of an item has."""
FIGURE = re.compile(r"^[-+－]?[\d.,]+(?:%|％|‰)?$|^[—\-/]+$")


def mark_tables(manuscript: Manuscript) -> Manuscript:
    """Neighbouring lines of as many short cells, figures among them or ruled, become one TABLE block."""
    source = manuscript.source.text
    rows = [_cells(source, block) for block in manuscript.blocks]
    if not any(rows):
        return manuscript
    blocks: list[Block] = []
    removed: list[Removed] = []
    decisions: list[Decision] = []
    at = 0
    while at < len(rows):
        end = _end(manuscript.blocks, rows, at)
        mine = [i for i in range(at, end) if rows[i]]
        figures = sum(bool(FIGURE.match(cell)) for i in mine for cell in rows[i])
        ruled = all(_is_ruled(manuscript.blocks[i].text) for i in mine)
        filled = figures >= len(mine) if len(rows[at]) > 2 else is_pair([rows[i] for i in mine])
        if len(mine) >= ROWS and (filled or ruled):
            barred = all(BAR.search(manuscript.blocks[i].text) for i in mine)
            bare = [_bare(manuscript.blocks[i]) if barred else (manuscript.blocks[i], ()) for i in mine]
            borders = [manuscript.blocks[i] for i in range(at, end) if not rows[i]]
            removed += [gone for border in borders for gone in all_removed(border.pieces, Why.ORNAMENT, RULE)]
            removed += [gone for _, bars in bare for gone in bars]
            lines = [block for block, _ in bare]
            head = _head(source, blocks, manuscript.blocks[at], len(rows[at]))
            del blocks[len(blocks) - len(head) :]
            name(blocks)
            blocks.append(table(source, (*head, *lines), {b.start for b in (*head[:1], *lines)}))
            decisions.append(Decision(RULE, "table", blocks[-1].start, 0.7, {"rows": len(mine)}))
            at = end
            if at < len(rows):
                rows[at] = rows[at] and []
        else:
            end = (
                max(end, at + 1) if len(rows[at]) == 2 else at + 1
            )  # no rows of pairs are a table if all of them are none
            blocks += manuscript.blocks[at:end]
            at = end
    return manuscript.with_blocks(tuple(blocks), *removed, decisions=tuple(decisions))


def is_pair(rows: Sequence[Sequence[str]]) -> bool:
    """Are these rows of a label and a figure each, under at most one of labels, and no contents with page numbers?"""
    figures = [FIGURE.match(row[1]) for row in rows]
    exact = sum(bool(EXACT.search(row[1])) for row in rows)
    return (
        len(rows) >= PAIRS
        and all(figures[1:])
        and not any(FIGURE.match(row[0]) for row in rows)
        and 2 * exact > len(rows)
    )


def _end(blocks: Sequence[Block], rows: Sequence[Sequence[str]], at: int) -> int:
    """Where the rows of as many cells end that begin with line ``at``, borders between and under them."""
    end = at
    pairs = len(rows[at]) == 2
    while (
        end < len(rows)
        and rows[at]
        and (len(rows[end]) == len(rows[at]) or BORDER.match(blocks[end].text))
        and blocks[end].role is Role.LINE
        and not blocks[end].choice
        and not (pairs and end > at and rows[end] and not FIGURE.match(rows[end][1]))
    ):
        end += 1
    return end


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
    if _is_ruled(text):
        return [] if BORDER.match(text) else BAR.split(text)[1:-1]
    if PROSE.search(text) or BORDER.match(text):
        return []
    cells = GAP.split(text)
    spread = len(cells) > SPREAD and 2 * sum(len(cell) == 1 for cell in cells) > len(cells)
    return cells if len(cells) > 1 and max(map(len, cells)) <= CELL and not spread else []


def _is_ruled(text: str) -> bool:
    return text[0] in BARS and text[-1] in BARS and sum(map(text.count, BARS)) >= CELLS


def _bare(row: Block) -> tuple[Block, tuple[Removed, ...]]:
    """Without the bars between its cells."""
    pieces, bars = remove(row.pieces, [m.span() for m in BAR.finditer(row.text)], Why.ORNAMENT, RULE)
    return row._replace(pieces=pieces), bars


def name(above: list[Block]) -> None:
    """What stands right over a table and says so is its caption, with which no paragraph begins."""
    if above and above[-1].role is Role.LINE and not above[-1].choice and CAPTION.match(above[-1].text):
        above[-1] = above[-1]._replace(role=Role.CAPTION)


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
    """The pieces with a space wherever white space or a bar between them was dropped."""
    out: list[Piece] = []
    for piece in pieces:
        if out and _BETWEEN.fullmatch(source, out[-1].end, piece.start):
            out.append(Piece(out[-1].end, out[-1].end, " "))
        out.append(piece)
    return out
