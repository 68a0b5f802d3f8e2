"""Rule: a heading that was set downwards, extracted as one character a line, is one line again."""

from __future__ import annotations

import re

from generator.clean.manuscript import Block, Decision, Manuscript
from generator.clean.pieces import tidy
from generator.clean.role import Role

RULE = "downward"
FEWEST = 4
"""So many lines of one character in a row are no cells and no scraps …"""
MOST = 60
"""… nor, up to here, a text that was broken at every character."""
MARKS = "，。；、：！？"
"""With such an end it is a line of the text over it, spread over its column …"""
PROSE = 8
"""… whose lines have so many characters at the least."""
HAN = re.compile("[\u3400-\u9fff]")
SINGLE = re.compile(r"[^\s\d]$")


def join_downward(manuscript: Manuscript) -> Manuscript:
    """Neighbouring lines of one character each, most of them Han, become one display line; columns stand together."""
    if sum(len(block.text) == 1 for block in manuscript.blocks) < FEWEST:
        return manuscript
    blocks: list[Block] = []
    run: list[Block] = []
    decisions: list[Decision] = []
    columns = 0
    for block in (*manuscript.blocks, None):
        if block and _single(block) and (len(run) < 2 or block.blank == run[1].blank):
            run.append(block)
            continue
        if FEWEST <= len(run) <= MOST and sum(bool(HAN.match(b.text)) for b in run) > len(run) / 2:
            pieces = tidy(piece for one in run for piece in one.pieces)
            spread = bool(blocks) and run[-1].text in MARKS and len(blocks[-1].text) >= PROSE
            blank = 0 if columns and columns == len(blocks) else run[0].blank
            blocks.append(run[0]._replace(pieces=pieces, doubled=not spread, blank=blank))
            columns = len(blocks)
            decisions += [Decision(RULE, "join", one.start, 0.8) for one in run[1:]]
        else:
            blocks += run
        run = [block] if block and _single(block) else []
        if block and not run:
            blocks.append(block)
    return manuscript.with_blocks(tuple(blocks), decisions=tuple(decisions))


def is_downward(block: Block) -> bool:
    """Was it set downwards, which only headlines are?"""
    return block.doubled and len(block.pieces) >= FEWEST and max(len(p.text) for p in block.pieces) == 1


def _single(block: Block) -> bool:
    return block.role is Role.LINE and not block.choice and bool(SINGLE.match(block.text))
