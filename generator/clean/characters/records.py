"""Paragraphs exported from a table or a data base, one a row: numbers, kinds and quotes of the rows leave the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.clean.characters.edit import Edit
from generator.clean.manuscript import Why

_FIRST = re.compile(r"\A\ufeff?\s*(?:\|\s*)?(\"?)[^\n\"。！？]{1,60}?\1([,\t;|])")
"""A cell and what parts it from the next."""
ROWS = 5
"""So many rows are a table of paragraphs …"""
SHARE = 0.7
"""… if so much of their text stands in one column …"""
SENTENCES = 3
"""… and so many of its cells are sentences."""
KEY = 16
"""Longest cell of another column, in characters."""
KIND = 0.4
"""So large a share of the rows of a column of kinds are of one kind: paragraphs."""
_HAN = re.compile("[\u3400-\u9fff]")
_OBJECT = re.compile(r'\A\ufeff?\s*\[?\s*\{\s*"')
_PAIR = re.compile(r'"(\w+)"\s*:\s*"((?:[^"\\]|\\.)*+)"')
"""Of an object: a key and its value."""
_STOP = re.compile("[。！？]")
_HEAD = re.compile(r"^(?:内容|正文|文本|全文|段落|content|text|body|paragraph)$", re.IGNORECASE)
"""What stands over the column of the text."""

_TWICE = re.compile(r'(["\\])"')
_LINE = re.compile(r"[^\r\n]+")
Cell = tuple[int, int]
"""Where a cell's text stands, its quotes aside."""


def edits(text: str) -> list[Edit]:
    """Removals of all but the column, or the values, that hold the text."""
    kept = _values(text) if _OBJECT.match(text) else _column(text)
    if sum(1 for start, end in kept if _STOP.search(text, start, end)) < SENTENCES:
        return []
    return _outside(text, kept)


def _column(text: str) -> list[Cell]:
    """Cells of the column beside which all others number or name the kinds of paragraphs."""
    first = _FIRST.match(text)
    rows = _rows(text, first[2]) if first else []
    if len(rows) < ROWS:
        return []
    columns = list(zip(*rows, strict=True))
    main = max(columns, key=_size)
    if _size(main) < SHARE * sum(map(_size, columns)):
        return []
    if not all(_is_key([text[start:end].strip() for start, end in column]) for column in columns if column is not main):
        return []
    return list(main[1:] if _HEAD.match(text[slice(*main[0])].strip()) else main)


def _values(text: str) -> list[Cell]:
    """Values of the key that holds most text."""
    keys: dict[str, list[Cell]] = {}
    for match in _PAIR.finditer(text):
        keys.setdefault(match[1], []).append(match.span(2))
    main = max(keys.values(), key=_size, default=[])
    return main if len(main) >= ROWS and _size(main) >= SHARE * sum(map(_size, keys.values())) else []


def _size(cells: Sequence[Cell]) -> int:
    return sum(end - start for start, end in cells)


def _is_key(cells: Sequence[str]) -> bool:
    """Numbers, under a head or none; or kinds, of which one is the commonest by far."""
    if max(map(len, cells)) > KEY:
        return False
    return not any(_HAN.search(cell) for cell in cells[1:]) or max(Counter(cells).values()) >= KIND * len(cells)


def _rows(text: str, mark: str) -> list[tuple[Cell, ...]]:
    """The cells of every row, one or more; none when rows differ in their number."""
    cell = re.compile(rf'[ ]*(?:"((?:[^"]|"")*+)"|([^"\n{mark}][^\n{mark}]*|))[ \r]*({re.escape(mark)}|\n|\Z)')
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


def _outside(text: str, kept: Sequence[Cell]) -> list[Edit]:
    """Removals of what stands between the cells, line ends excepted, and of what escapes quotes inside them."""
    edges = (0, *(edge for cell in kept for edge in cell), len(text))
    between = [m.span() for pair in zip(edges[::2], edges[1::2], strict=True) for m in _LINE.finditer(text, *pair)]
    quoted = [cell for cell in kept if text[cell[0] - 1] == '"']
    twice = [m.span(1) for cell in quoted for m in _TWICE.finditer(text, *cell)]
    return [Edit(*span, "", Why.FURNITURE) for span in (*between, *twice)]
