"""Rule: lines become paragraphs and display lines."""

from __future__ import annotations

from dataclasses import replace

from generator.clean.manuscript import Block, Decision, Manuscript, Piece, Removed, Role, Why
from generator.clean.paragraphs.blanks import CONT, HANG, SHOW
from generator.clean.paragraphs.joining import join
from generator.clean.paragraphs.line import measure_lines
from generator.clean.pieces import Pieces, remove, tidy

RULE = "paragraphs"


def join_lines(manuscript: Manuscript) -> Manuscript:
    """Blocks of role TEXT for paragraphs, DISPLAY for display lines; META lines stay as they are."""
    body = [block for block in manuscript.blocks if block.role is Role.LINE]
    parts = iter(join(measure_lines(manuscript.source, body)))
    blocks: list[Block] = []
    removed: list[Removed] = []
    decisions: list[Decision] = []
    for block in manuscript.blocks:
        if block.role is not Role.LINE:
            blocks.append(block)
            continue
        part = next(parts)
        if part.state in (CONT, HANG) and blocks and blocks[-1].role is Role.TEXT:
            pieces, gone = glued(blocks[-1].pieces, block.pieces)
            blocks[-1] = replace(blocks[-1], pieces=pieces, measure=max(blocks[-1].measure, part.measure))
            removed += gone
            code = "join"
        else:
            role = Role.DISPLAY if part.state == SHOW else Role.TEXT
            blocks.append(replace(block, role=role, measure=part.measure))
            code = "display" if part.state == SHOW else "split"
        decisions.append(Decision(RULE, code, block.start, part.margin))
    return manuscript.with_blocks(tuple(blocks), *removed, decisions=tuple(decisions))


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
