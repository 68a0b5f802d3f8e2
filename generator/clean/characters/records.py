"""Paragraphs exported from a table or a data base, one a row: numbers, kinds and quotes of the rows leave the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean.characters.edit import Edit
from generator.clean.manuscript import Why

_FIRST = re.compile(r"\A\ufeff?\s*(\"?)[^\n\"。！？]{1,60}?\1([,\t;])")
"""A cell and what parts it from the next."""
ROWS = 5
"""So many rows are a table of paragraphs …"""
SHARE = 0.7
"""… if so much of their text stands in one column …"""
SENTENCES = 3
"""… and so many of its cells are sentences."""
KEY = 16
"""Longest cell of another column, in characters."""
_STOP = re.compile("[。！？]")
_HEAD = re.compile(r"^(?:内容|正文|文本|全文|段落|content|text|body|paragraph)$", re.IGNORECASE)
"""What stands over the column of the text."""

_TWICE = re.compile('""')
_LINE = re.compile(r"[^\r\n]+")
Cell = tuple[int, int]
"""Where a cell's text stands, its quotes aside."""


def edits(text: str) -> list[Edit]:
    """Removals of all but the column that holds the text."""
    first = _FIRST.match(text)
    rows = _rows(text, first[2]) if first else []
    if len(rows) < ROWS:
        return []
    columns = list(zip(*rows, strict=True))
    sizes = [sum(end - start for start, end in column) for column in columns]
    main = max(range(len(sizes)), key=sizes.__getitem__)
    sentences = sum(1 for start, end in columns[main] if _STOP.search(text, start, end))
    if sentences < SENTENCES or sizes[main] < SHARE * sum(sizes):
        return []
    if any(_is_text(text, cell) for at, column in enumerate(columns) if at != main for cell in column):
        return []
    kept = list(columns[main])
    if _HEAD.match(text[slice(*kept[0])].strip()):
        del kept[0]
    return _outside(text, kept)


def _rows(text: str, mark: str) -> list[tuple[Cell, ...]]:
    """The cells of every row, one or more; none when rows differ in their number."""
    cell = re.compile(rf'[ ]*(?:"((?:[^"]|"")*+)"|([^"\n{mark}][^\n{mark}]*|))[ \r]*({mark}|\n|\Z)')
    rows: list[tuple[Cell, ...]] = []
    row: list[Cell] = []
    at = 0
    while match := cell.match(text, at):
        row.append(match.span(1) if match[1] is not None else match.span(2))
        at = match.end()
        if match[3] == mark:
            continue
        if len(row) > 1 and (not rows or len(row) == len(rows[0])):
            rows.append(tuple(row))
        elif len(row) > 1 or match[2]:
            return []
        row = []
        if match[3] == "":
            return rows
    return []


def _is_text(text: str, cell: Cell) -> bool:
    return cell[1] - cell[0] > KEY or bool(_STOP.search(text, *cell))


def _outside(text: str, kept: Sequence[Cell]) -> list[Edit]:
    """Removals of what stands between the cells, line ends excepted, and of the first of two quotes inside them."""
    edges = (0, *(edge for cell in kept for edge in cell), len(text))
    between = [m.span() for pair in zip(edges[::2], edges[1::2], strict=True) for m in _LINE.finditer(text, *pair)]
    quoted = [cell for cell in kept if text[cell[0] - 1] == '"']
    twice = [(m.start(), m.start() + 1) for cell in quoted for m in _TWICE.finditer(text, *cell)]
    return [Edit(*span, "", Why.FURNITURE) for span in (*between, *twice)]
