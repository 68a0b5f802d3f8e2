"""Rule: a line that was cut where two marks are set close together, which some extractors take for its end, is whole.

Typesetters take half an em out of ``，“`` and the like; the second mark then seems to stand on another line.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.clean.manuscript import Block, Decision, Manuscript
from generator.clean.paragraphs.brackets import CLOSERS, OPENERS
from generator.clean.paragraphs.indents import NARROWEST, PRINTED, STOP
from generator.clean.paragraphs.line import CLAUSE, ORDINAL, RAGGED, end_of
from generator.clean.pieces import tidy
from generator.clean.role import Role
from generator.source.width import width

RULE = "close marks"
MARKS = "，、；：。！？" + CLOSERS
CLOSE = 0.5
"""What two marks beside each other are narrower than apart, in em."""
CLOSING = 3
"""Most marks that stand on a line of their own."""
SLACK = 0.75
"""A line may hang over its column by this much."""
REACH = 10
"""Lines looked at on each side for the measure …"""
FULL = 5
"""… of which so many must fill it, …"""
QUANTILE = 0.75
"""… the width that this share of them does not exceed."""


def join_close_marks(manuscript: Manuscript) -> Manuscript:
    """Put lines together that end and begin with marks, where both have room on one line of the column about them."""
    pairs = pairwise(manuscript.blocks)
    if not any(_may_be_cut(above, block) or _closes(above, block) for above, block in pairs):
        return manuscript
    widths = [width(block.text) if block.role is Role.LINE else 0.0 for block in manuscript.blocks]
    blocks: list[Block] = []
    decisions: list[Decision] = []
    reached = 0.0
    for index, block in enumerate(manuscript.blocks):
        together = reached + widths[index] - CLOSE
        if blocks and (
            _closes(blocks[-1], block)
            or (_may_be_cut(blocks[-1], block) and _fits(together, blocks[-1], block, _measure(widths, index)))
        ):
            blocks[-1] = blocks[-1]._replace(pieces=tidy((*blocks[-1].pieces, *block.pieces)))
            decisions.append(Decision(RULE, "join", block.start, 0.7))
            reached = together
        else:
            blocks.append(block)
            reached = widths[index]
    return manuscript.with_blocks(tuple(blocks), decisions=tuple(decisions))


def _closes(above: Block, block: Block) -> bool:
    """Is the line nothing but quotation marks and brackets that close what stands above?"""
    if block.text[0] not in CLOSERS or len(block.text) > CLOSING or not all(mark in CLOSERS for mark in block.text):
        return False
    return above.role is Role.LINE and block.role is Role.LINE and not (block.blank or block.choice)


def _may_be_cut(above: Block, block: Block) -> bool:
    if above.text[-1] not in MARKS or block.text[0] not in OPENERS or ORDINAL.match(block.text):
        return False
    lines = above.role is Role.LINE and block.role is Role.LINE and not (above.doubled or block.doubled)
    return lines and not (block.blank or block.choice)


def _fits(together: float, above: Block, block: Block, measure: float) -> bool:
    """Has the column room for both? After a sentence's end only running text too short to begin a paragraph with."""
    if end_of(above.text) == STOP:
        running = end_of(block.text) != STOP and CLAUSE.search(block.text)
        return bool(running) and measure - RAGGED <= together <= measure + SLACK
    return together <= measure + SLACK


def _measure(widths: Sequence[float], index: int) -> float:
    """Of the column about a line, −PRINTED when the text is not wrapped."""
    around = [w for w in widths[max(0, index - REACH) : index + REACH + 1] if w >= NARROWEST]
    measure = sorted(around)[int(QUANTILE * len(around))] if around else PRINTED + 1
    return measure if measure <= PRINTED and sum(abs(w - measure) <= RAGGED for w in around) >= FULL else -PRINTED
