"""Rule: lines become paragraphs and display lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.clean.manuscript import Block, Decision, Manuscript, Piece, Removed, Why
from generator.clean.paragraphs.blanks import CONT, FIRST, HANG, SHOW, START
from generator.clean.paragraphs.joining import Part, join
from generator.clean.paragraphs.line import Line, measure_lines
from generator.clean.paragraphs.measure import FREE
from generator.clean.paragraphs.parallel import part_headings
from generator.clean.pieces import Pieces, tidy
from generator.clean.role import Role

RULE = "paragraphs"
CODES = {FIRST: "split", CONT: "join", HANG: "join", SHOW: "display"}
"""What is decided about a line, by its state."""


def join_lines(manuscript: Manuscript) -> Manuscript:
    """Blocks of role TEXT for paragraphs, DISPLAY for display lines; META lines stay as they are."""
    body = [block for block in manuscript.blocks if block.role is Role.LINE]
    under = {b.start for a, b in pairwise(manuscript.blocks) if a.role is Role.META}
    lines = measure_lines(manuscript.source, body, under)
    joined = part_headings(join(lines), lines, body)
    parts = iter(joined)
    blocks: list[Block] = []
    begun: list[int] = []
    runs: list[list[Piece]] = []
    removed: list[Removed] = []
    decisions: list[Decision] = []
    for block in manuscript.blocks:
        if block.role is not Role.LINE:
            blocks.append(block)
            continue
        part = next(parts)
        if part.state in (CONT, HANG):
            removed += glue(runs[-1], block.pieces)
        else:
            begun.append(len(blocks))
            runs.append(list(block.pieces))
            blocks.append(block)
        decisions.append(Decision(RULE, CODES[part.state], block.start, part.margin))
    roles = [Role.DISPLAY if part.state == SHOW else Role.TEXT for part in joined if part.state not in (CONT, HANG)]
    for index, run, role, measure in zip(begun, runs, roles, _measures(lines, joined), strict=True):
        first = blocks[index]
        pieces = tidy(run) if len(run) > len(first.pieces) else first.pieces
        blocks[index] = first._replace(pieces=pieces, role=role, measure=measure)
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
    gone: list[Removed] = []
    if _latin(below[0].text[:1]):
        last = above[-1]
        left = last.text[-2:]
        if left[-1:] == "-" and _latin(left[:1]):
            above[-1] = Piece(last.start, last.end - 1, last.text[:-1])
            gone.append(Removed(last.end - 1, last.end, Why.ORNAMENT, RULE))
        elif _latin(left[-1:]):
            above.append(Piece(last.end, last.end, " "))
    above.extend(below)
    return gone


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()
