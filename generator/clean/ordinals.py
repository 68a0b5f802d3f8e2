"""Rule: a number on a line of its own goes before what it numbers: so lists of web pages and of Word are read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean import cues
from generator.clean.manuscript import Block, Decision, Manuscript, Piece
from generator.clean.role import Role

RULE = "ordinals"
OUTLINE = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}")
"""A number of a heading and of the headings over it: ``2``, ``2.1``."""
ENOUGH = 3
"""So many lines that count as an outline does are one, and no numbers of pages."""
HEADING = 30
"""Longest heading, in characters."""
STOPS = re.compile("[。；，：]")
LONGEST = 6
"""Characters of an ordinal."""


def join_ordinals(manuscript: Manuscript) -> Manuscript:
    """A line that is nothing but an ordinal and the line after it become one, unless that has an ordinal too."""
    blocks: list[Block] = []
    decisions: list[Decision] = []
    for block in manuscript.blocks:
        above = blocks[-1] if blocks else None
        if above and _numbers(above, block):
            blocks[-1] = above._replace(pieces=(*above.pieces, *block.pieces))
            decisions.append(Decision(RULE, "join", block.start))
        else:
            blocks.append(block)
    return manuscript.with_blocks(tuple(blocks), decisions=tuple(decisions))


def _numbers(above: Block, block: Block) -> bool:
    if above.role is not Role.LINE or block.role is not Role.LINE or above.choice or block.choice:
        return False
    text = above.text
    match = cues.ORDINAL.fullmatch(text) if len(text) <= LONGEST else None
    return bool(match and not (match["chapter"] or match["section"])) and not cues.ORDINAL.match(block.text)


def join_outline(manuscript: Manuscript) -> Manuscript:
    """Lines that are nothing but the numbers of an outline go before its headings, a space between."""
    found = _outline(manuscript.blocks)
    if not found:
        return manuscript
    blocks: list[Block] = []
    for index, block in enumerate(manuscript.blocks):
        if index - 1 in found:
            number = blocks[-1].pieces
            space = Piece(number[-1].end, number[-1].end, " ")
            blocks[-1] = blocks[-1]._replace(pieces=(*number, space, *block.pieces))
        else:
            blocks.append(block)
    decisions = tuple(Decision(RULE, "join", manuscript.blocks[index + 1].start) for index in sorted(found))
    return manuscript.with_blocks(tuple(blocks), decisions=decisions)


def _outline(blocks: Sequence[Block]) -> set[int]:
    """Indices of such lines, if they count from 1 and all stand over what may be a heading."""
    numbered = [i for i, block in enumerate(blocks[:-1]) if OUTLINE.fullmatch(block.text)]
    if len(numbered) < ENOUGH:
        return set()
    counted: tuple[int, ...] = ()
    for index in numbered:
        number = tuple(map(int, blocks[index].text.split(".")))
        if not (_follows(number, counted) and _may_be_numbered(blocks[index], blocks[index + 1])):
            return set()
        counted = number
    return set(numbered)


def _follows(number: tuple[int, ...], counted: tuple[int, ...]) -> bool:
    """The next of its level, or the first under it."""
    depth = len(number) - 1
    return number == (*counted, 1) or (depth < len(counted) and number == (*counted[:depth], counted[depth] + 1))


def _may_be_numbered(above: Block, block: Block) -> bool:
    if any(b.role is not Role.LINE or b.choice for b in (above, block)) or block.blank:
        return False
    return len(block.text) <= HEADING and not (STOPS.search(block.text) or block.text[0].isdigit())
