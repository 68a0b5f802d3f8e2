"""Rule: lines become paragraphs and display lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.clean.manuscript import Block, Decision, Manuscript, Piece, Removed, Role, Why
from generator.clean.paragraphs.blanks import CONT, HANG, SHOW, START
from generator.clean.paragraphs.joining import Part, join
from generator.clean.paragraphs.line import Line, measure_lines
from generator.clean.paragraphs.measure import FREE
from generator.clean.pieces import Pieces, remove, tidy

RULE = "paragraphs"


def join_lines(manuscript: Manuscript) -> Manuscript:
    """Blocks of role TEXT for paragraphs, DISPLAY for display lines; META lines stay as they are."""
    body = [block for block in manuscript.blocks if block.role is Role.LINE]
    lines = measure_lines(manuscript.source, body)
    joined = join(lines)
    measures = iter(_measures(lines, joined))
    parts = iter(joined)
    blocks: list[Block] = []
    last = -1
    removed: list[Removed] = []
    decisions: list[Decision] = []
    for block in manuscript.blocks:
        if block.role is not Role.LINE:
            blocks.append(block)
            continue
        part = next(parts)
        if part.state in (CONT, HANG):
            pieces, gone = glued(blocks[last].pieces, block.pieces)
            blocks[last] = replace(blocks[last], pieces=pieces)
            removed += gone
            code = "join"
        else:
            role = Role.DISPLAY if part.state == SHOW else Role.TEXT
            last = len(blocks)
            blocks.append(replace(block, role=role, measure=next(measures)))
            code = "display" if part.state == SHOW else "split"
        decisions.append(Decision(RULE, code, block.start, part.margin))
    return manuscript.with_blocks(tuple(blocks), *removed, decisions=tuple(decisions))


def _measures(lines: Sequence[Line], parts: Sequence[Part]) -> list[float]:
    """For each block the measure that its full lines show; 0 when it has none or was not wrapped."""
    found: list[float] = []
    full: list[float] = []
    for index, (line, part) in enumerate(zip(lines, parts, strict=True)):
        if part.state not in (CONT, HANG):
            found.append(0.0)
            full = []
        following = parts[index + 1] if index + 1 < len(parts) else None
        if following and following.state in (CONT, HANG) and part.measure != FREE:
            full.append(line.width + (line.indent or START[part.state]))
            found[-1] = sorted(full)[(3 * len(full) - 1) // 4]
    return found


def glued(above: Pieces, below: Pieces) -> tuple[Pieces, tuple[Removed, ...]]:
    """One run of pieces from two lines; a space between Latin words, whose line-end hyphen goes."""
    left = next(p.text for p in reversed(above) if p.text)
    right = next(p.text for p in below if p.text)
    if not (_latin(left[-1]) or left[-1] == "-") or not _latin(right[0]):
        return tidy((*above, *below)), ()
    size = sum(len(p.text) for p in above)
    if left[-1] == "-" and len(left) > 1 and _latin(left[-2]):
        kept, gone = remove(above, [(size - 1, size)], Why.ORNAMENT, RULE)
        return tidy((*kept, *below)), gone
    at = above[-1].end
    return (*above, Piece(at, at, " "), *below), ()


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()
