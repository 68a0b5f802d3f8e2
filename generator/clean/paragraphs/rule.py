"""Rule: lines become paragraphs and display lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.clean.manuscript import Block, Decision, Manuscript, Piece, Removed, Role, Why
from generator.clean.paragraphs.blanks import CONT, HANG, SHOW, START
from generator.clean.paragraphs.joining import Part, join
from generator.clean.paragraphs.line import Line, measure_lines
from generator.clean.paragraphs.measure import FREE
from generator.clean.pieces import Pieces, tidy

RULE = "paragraphs"


def join_lines(manuscript: Manuscript) -> Manuscript:
    """Blocks of role TEXT for paragraphs, DISPLAY for display lines; META lines stay as they are."""
    body = [block for block in manuscript.blocks if block.role is Role.LINE]
    lines = measure_lines(manuscript.source, body)
    joined = join(lines)
    measures = iter(_measures(lines, joined))
    parts = iter(joined)
    blocks: list[Block] = []
    runs: dict[int, list[Piece]] = {}
    last = -1
    removed: list[Removed] = []
    decisions: list[Decision] = []
    for block in manuscript.blocks:
        if block.role is not Role.LINE:
            blocks.append(block)
            continue
        part = next(parts)
        if part.state in (CONT, HANG):
            removed += glue(runs.setdefault(last, list(blocks[last].pieces)), block.pieces)
            code = "join"
        else:
            role = Role.DISPLAY if part.state == SHOW else Role.TEXT
            last = len(blocks)
            blocks.append(replace(block, role=role, measure=next(measures)))
            code = "display" if part.state == SHOW else "split"
        decisions.append(Decision(RULE, code, block.start, part.margin))
    for index, run in runs.items():
        blocks[index] = replace(blocks[index], pieces=tidy(run))
    return manuscript.with_blocks(tuple(blocks), *removed, decisions=tuple(decisions))


def _measures(lines: Sequence[Line], parts: Sequence[Part]) -> list[float]:
    """For each block the measure that its full lines show; 0 when it has none or was not wrapped."""
    full: list[list[float]] = []
    for index, (line, part) in enumerate(zip(lines, parts, strict=True)):
        if part.state not in (CONT, HANG):
            full.append([])
        following = parts[index + 1] if index + 1 < len(parts) else None
        if following and following.state in (CONT, HANG) and part.measure != FREE:
            full[-1].append(line.width + (line.indent or START[part.state]))
    return [sorted(widths)[(3 * len(widths) - 1) // 4] if widths else 0.0 for widths in full]


def glue(above: list[Piece], below: Pieces) -> list[Removed]:
    """Put the pieces of the next line after ``above``; a space goes between Latin words, whose line-end hyphen goes."""
    last = above[-1]
    left, right = last.text[-2:], below[0].text[:1]
    gone: list[Removed] = []
    if _latin(right) and left[-1:] == "-" and _latin(left[:1]):
        above[-1] = Piece(last.start, last.end - 1, last.text[:-1])
        gone.append(Removed(last.end - 1, last.end, Why.ORNAMENT, RULE))
    elif _latin(right) and _latin(left[-1:]):
        above.append(Piece(last.end, last.end, " "))
    above.extend(below)
    return gone


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()
