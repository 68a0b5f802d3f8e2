"""Rule: a number on a line of its own goes before what it numbers: so lists of web pages and of Word are read."""

from __future__ import annotations

from generator.clean import cues
from generator.clean.manuscript import Block, Decision, Manuscript
from generator.clean.role import Role

RULE = "ordinals"
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
