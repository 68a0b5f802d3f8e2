"""Rule: an opening sentence that a web page sets in a box of its own goes before the paragraph that it opens."""

from __future__ import annotations

import re

from generator.clean import cues
from generator.clean.manuscript import Block, Decision, Manuscript
from generator.clean.pieces import tidy
from generator.clean.role import Role
from generator.clean.runins import REST, RUNIN

RULE = "openers"
LONGEST = 45
"""Characters of an opening, its number included."""
ENOUGH = 3
"""So many paragraphs with their opening apart have one by form, and not by chance."""

LATIN = re.compile("[A-Za-z]")
"""What a translation under every paragraph begins with."""


def join_openers(manuscript: Manuscript) -> Manuscript:
    """A paragraph that is nothing but a run-in heading, and the one after it, become one, where several are so."""
    blocks = manuscript.blocks
    found = {i for i in range(len(blocks) - 1) if _opens(blocks[i], blocks[i + 1])}
    if len(found) < ENOUGH:
        return manuscript
    joined: list[Block] = []
    decisions: list[Decision] = []
    for index, block in enumerate(blocks):
        if index - 1 in found:
            above = joined[-1]
            pieces = tidy((*above.pieces, *block.pieces))
            joined[-1] = above._replace(pieces=pieces, measure=block.measure)
            decisions.append(Decision(RULE, "join", block.start, 0.6))
        else:
            joined.append(block)
    return manuscript.with_blocks(tuple(joined), decisions=tuple(decisions))


def _opens(block: Block, below: Block) -> bool:
    if block.role is not Role.TEXT or below.role is not Role.TEXT or block.choice or below.choice:
        return False
    text = below.text
    if (
        block.measure
        or len(block.text) > LONGEST
        or not block.text.endswith("。")
        or not RUNIN.fullmatch(block.text)
        or len(text) <= REST
    ):
        return False
    return not (cues.ORDINAL.match(text) or RUNIN.match(text) or LATIN.match(text))
