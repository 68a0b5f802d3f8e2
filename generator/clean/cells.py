"""Rule: tables extracted cell by cell, one or a few of them a line, get their rows back."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean import cues
from generator.clean.manuscript import Block, Decision, Manuscript
from generator.clean.role import Role
from generator.clean.tables import CELL, CELLS, FIGURE, GAP, PROSE, ROWS, RULE, is_pair, name, table

Lines = Sequence[Sequence[str]]
"""The cells that each line holds; none when it is no part of a table."""


def join_cells(manuscript: Manuscript) -> Manuscript:
    """Rows of a label and as many figures each become one TABLE block, with the row of labels over them."""
    lines = [_cells(manuscript.source.text, block) for block in manuscript.blocks]
    if not any(cells and FIGURE.match(cells[0]) for cells in lines):
        return manuscript
    blocks: list[Block] = []
    decisions: list[Decision] = []
    at = 0
    while at < len(lines):
        starts, end = _rows(lines, at)
        pairs = bool(starts) and sum(map(len, lines[starts[0] : end])) == 2 * len(starts)
        few = len(starts) < ROWS or (
            pairs and not is_pair([[c for line in lines[i : i + 2] for c in line] for i in starts])
        )
        if few or len(starts) == end - at:  # what is a row a line is seen to already
            end = end if pairs else at + 1  # no rows of pairs are a table if all of them are none
            blocks += manuscript.blocks[at:end]
            at = end
            continue
        head = _head(lines, at, sum(map(len, lines[at : starts[1]])))
        del blocks[len(blocks) - (at - head) :]
        name(blocks)
        rows = {manuscript.blocks[start].start for start in starts}
        blocks.append(table(manuscript.source.text, manuscript.blocks[head:end], rows))
        decisions.append(Decision(RULE, "table", blocks[-1].start, 0.6, {"rows": len(starts)}))
        at = end
    return manuscript.with_blocks(tuple(blocks), decisions=tuple(decisions))


def _cells(source: str, block: Block) -> list[str]:
    text = source[block.pieces[0].start : block.pieces[-1].end]
    if block.role is not Role.LINE or block.choice or len(text) > CELLS * CELL or PROSE.search(text):
        return []
    cells = GAP.split(text)
    return cells if max(map(len, cells)) <= CELL else []


def _rows(lines: Lines, at: int) -> tuple[list[int], int]:
    """Where rows of as many cells each start, from line ``at`` on, and where the last of them ends."""
    starts: list[int] = []
    size, end = 0, at
    while reached := _row(lines, end):
        cells = sum(map(len, lines[end:reached]))
        if size and cells != size:
            break
        starts.append(end)
        size, end = cells, reached
    return starts, end


def _row(lines: Lines, at: int) -> int:
    """Where the row ends that starts with line ``at``: a label, and all figures up to the next label; 0 for none."""
    if at >= len(lines) or not lines[at] or FIGURE.match(lines[at][0]):
        return 0
    end = at + 1
    while end < len(lines) and lines[end] and FIGURE.match(lines[end][0]):
        end += 1
    figures = [cell for line in lines[at:end] for cell in line][1:]
    return end if figures and all(map(FIGURE.match, figures)) else 0


def _head(lines: Lines, at: int, size: int) -> int:
    """Where the labels over the columns start, ``size`` of them; ``at`` when there are none."""
    head, cells = at, 0
    while head and cells < size and lines[head - 1] and not any(map(FIGURE.match, lines[head - 1])):
        head -= 1
        cells += len(lines[head])
    return head if cells == size and not cues.ORDINAL.match(lines[head][0]) else at
