"""Rule: a file that holds several reports is said to, with the line where each further one begins."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.clean import cues
from generator.clean.manuscript import Block, Decision, Manuscript
from generator.clean.role import Role

RULE = "several"
REPORT = 600
"""Characters of running text that a report has at the least."""
UNDER = 3
"""Blocks under a title among which its subtitle, or who delivers it, stands."""


def flag_several(manuscript: Manuscript) -> Manuscript:
    """Flag every title after the first that has a report before it and one under it. Runs before blocks are moved."""
    blocks = manuscript.blocks
    titles = [i for i in range(len(blocks)) if _is_title(blocks, i)]
    full = [i for i, end in pairwise([*titles, len(blocks)]) if _size(blocks[i:end]) >= REPORT]
    further = full[1:]
    starts = [manuscript.source.line_at(blocks[i].start) for i in further]
    flags = tuple(
        Decision(RULE, "several", blocks[i].start, 0.0, {"text": " ".join(blocks[i].lines), "line": line})
        for i, line in zip(further, starts, strict=True)
    )
    return manuscript.with_flags(*flags)


def _is_title(blocks: Sequence[Block], index: int) -> bool:
    """A title by its form: a document of a year, or anything, that place and date or an office stand under."""
    block = blocks[index]
    if block.role not in (Role.TITLE, Role.HEADING) or cues.ORDINAL.match(block.text) or cues.DASHED.match(block.text):
        return False
    under = blocks[index + 1 : index + 1 + UNDER]
    dated = any(b.role is Role.SUBTITLE or cues.DELIVERED.match(b.text) or cues.DASHED.match(b.text) for b in under[:1])
    named = any(b.role is Role.BYLINE or cues.SALUTATION.match(b.text) for b in under)
    return (bool(cues.DOCUMENT.search(block.text)) and (dated or named)) or (dated and named)


def _size(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks if block.role is Role.TEXT)
