"""Rule: the large first character of a report, set over several lines, stands on a line of its own; it is joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from generator.clean.manuscript import Block, Decision, Manuscript
from generator.clean.pieces import tidy
from generator.clean.role import Role
from generator.source.width import width

RULE = "initials"
DEEP = 4
"""An initial is as deep as so many lines at the most."""
FEWEST = 2
"""A single shorter line is the indented first one of a paragraph."""
ROOM = 1.5
"""The lines beside it are shorter than those under it by so much, in em."""
SHORTEST = 5
"""Characters of the line beside it."""
ENDS = "。！？”』」"
_INITIAL = re.compile("[\u4e00-\u9fff]$")
_RUNS_ON = re.compile("[\u4e00-\u9fff0-9，“《、]")


def join_initials(manuscript: Manuscript) -> Manuscript:
    """The character goes before the line that runs beside it."""
    blocks: list[Block] = []
    decisions: list[Decision] = []
    at = 0
    while at < len(manuscript.blocks):
        block = manuscript.blocks[at]
        if len(block.text) == 1 and _is_initial(manuscript.blocks[max(0, at - 1) : at + DEEP + 2], at > 0):
            beside = _beside(manuscript.blocks[at + 1 : at + DEEP + 2])
            blocks.append(block._replace(pieces=tidy([p for one in (block, *beside) for p in one.pieces])))
            decisions += [Decision(RULE, "join", one.start, 0.8) for one in beside]
            at += 1 + len(beside)
            continue
        blocks.append(block)
        at += 1
    return manuscript.with_blocks(tuple(blocks), decisions=tuple(decisions))


def _beside(below: Sequence[Block]) -> Sequence[Block]:
    """The lines up to the first one that is longer."""
    room = width(below[0].text) + ROOM
    return below[: next(i for i, block in enumerate(below) if width(block.text) >= room)]


def _is_initial(blocks: Sequence[Block], preceded: bool) -> bool:
    """Do short lines run on beside the character, with longer ones under them, and was nothing unfinished over it?"""
    above = blocks[0] if preceded else None
    initial, *below = blocks[preceded:]
    if not _INITIAL.match(initial.text) or len(below) < 3:
        return False
    if any(block.role is not Role.LINE or block.choice for block in (initial, *below)):
        return False
    beside, *under = below
    if len(beside.text) < SHORTEST or not _RUNS_ON.match(beside.text) or beside.text[-1] in ENDS:
        return False
    widest = max(width(block.text) for block in under)
    if above and width(above.text) > widest - 1 and above.text[-1] not in ENDS:
        return False
    short = list(takewhile(lambda block: width(block.text) + ROOM <= widest, below))
    said = any(mark in block.text for block in short for mark in "，。")
    return len(short) >= FEWEST and said and all(len(block.text) >= SHORTEST for block in under[:2])
