"""Rule: a text goes on where a newspaper says it does; what stands between the two pages comes after it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.clean.furniture.patterns import JUMP
from generator.clean.manuscript import Block, Decision, Manuscript
from generator.clean.role import Role
from generator.clean.split import PAGE

RULE = "jumps"
MARKS = "，。！？；：、…"
CAPTION = 40
"""Longest caption, in characters."""


def follow_jumps(manuscript: Manuscript) -> Manuscript:
    """Lines after ``上接第1版`` up to the next break of a page go right after those before ``下转第4版``."""
    source = manuscript.source.text
    if "下转" not in source:
        return manuscript
    blocks = manuscript.blocks
    decisions: list[Decision] = []
    for jump, arrival in pairwise(JUMP.finditer(source)):
        if "下转" not in jump.group() or "下转" in arrival.group():
            continue
        before = [b for b in blocks if b.start < jump.start()]
        between = [b for b in blocks if jump.start() < b.start < arrival.start()]
        after = [b for b in blocks if b.start > arrival.start()]
        if before and between and after and not any(b.choice for b in (*between, after[0])):
            decisions.append(Decision(RULE, "move", after[0].start, 0.9))
            end = next((i for i, b in enumerate(after) if i and b.blank == PAGE), len(after))
            blocks = (*before, *after[:end], *_apart(between, before[-1]), *after[end:])
    return manuscript.with_blocks(blocks, decisions=tuple(decisions)) if decisions else manuscript


def _apart(between: Sequence[Block], above: Block) -> Sequence[Block]:
    """A sentence that stands alone there, inside another one, is a caption."""
    first = between[0]
    alone = len(between) == 1 and first.text.endswith("。") and len(first.text) <= CAPTION
    if alone and first.role is Role.LINE and above.text[-1] not in MARKS:
        return [first._replace(role=Role.CAPTION, blank=PAGE)]
    return [first._replace(blank=PAGE), *between[1:]]
