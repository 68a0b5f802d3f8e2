"""Rule: an opening sentence that a web page sets in a box of its own goes before the paragraph that it opens."""

from __future__ import annotations

import re
from collections.abc import Sequence

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

SENTENCES = 12
"""So many paragraphs …"""
FEW = 0.1
"""… of which no more than this share hold two sentences were parted at every sentence."""
INSIDE = re.compile("[。！？][”’」』）]*(?=.)")

LATIN = re.compile("[A-Za-z]")
"""What a translation under every paragraph begins with."""


def join_openers(manuscript: Manuscript) -> Manuscript:
    """A paragraph that is nothing but a run-in heading, and the one after it, become one, where several are so."""
    blocks = manuscript.blocks
    found = {i for i in range(len(blocks) - 1) if _opens(blocks[i], blocks[i + 1])}
    if len(found) < ENOUGH:
        return manuscript
    if _by_sentences(blocks):
        found |= _goes_on(blocks, found)
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


def _by_sentences(blocks: Sequence[Block]) -> bool:
    """Is nearly every paragraph one sentence: does the source begin a line after each?"""
    inside = [bool(INSIDE.search(block.text)) for block in blocks if block.role is Role.TEXT and not block.measure]
    return len(inside) >= SENTENCES and sum(inside) <= FEW * len(inside)


def _goes_on(blocks: Sequence[Block], openers: set[int]) -> set[int]:
    """Indices of paragraphs after which the one that an opening began goes on: up to the next of them."""
    found: set[int] = set()
    for index in range(1, len(blocks) - 1):
        under = index - 1 in openers or index - 1 in found
        plain = blocks[index].role is blocks[index + 1].role is Role.TEXT and not blocks[index + 1].choice
        if under and plain and index + 1 not in openers and not cues.ORDINAL.match(blocks[index + 1].text):
            found.add(index)
    return found


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
