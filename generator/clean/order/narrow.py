"""Rule: lines of a narrow paragraph that were taken for display lines go back to its last line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean import cues
from generator.clean.manuscript import Block, Decision, Manuscript, Removed
from generator.clean.paragraphs.rule import glue
from generator.clean.pieces import tidy
from generator.clean.role import Role
from generator.source.width import width

RULE = "narrow"
RAGGED, INDENT = 2.5, 3.5
"""Lines of a paragraph are shorter than the longest, and so is its indented first one, by no more, in em."""
FEWEST = 2
"""Lines that a paragraph has besides its last."""
MOST = 12
"""Lines over a paragraph's last one that are looked at."""
INSIDE = re.compile("[。！？](?=[^”’」』）)])")
ENDS = "。！？”’」』）)：:"


def join_narrow(manuscript: Manuscript) -> Manuscript:
    """A sentence that ends inside a display line, and text right under lines that end none, show a paragraph."""
    blocks: list[Block] = []
    removed: list[Removed] = []
    decisions: list[Decision] = []
    for block in manuscript.blocks:
        lines = _lines_over(blocks) if block.role is Role.TEXT and not block.blank and not block.choice else []
        if lines:
            del blocks[-len(lines) :]
            pieces = list(lines[0].pieces)
            for below in (*lines[1:], block):
                removed += glue(pieces, below.pieces)
                decisions.append(Decision(RULE, "join", below.start, 0.7))
            measure = max(width(line.text) for line in lines)
            block = lines[0]._replace(pieces=tidy(pieces), role=Role.TEXT, measure=measure)
        blocks.append(block)
    return manuscript.with_blocks(tuple(blocks), *removed, decisions=tuple(decisions))


def _lines_over(blocks: Sequence[Block]) -> list[Block]:
    """The display lines at the end of ``blocks`` that begin a paragraph."""
    run: list[Block] = []
    for block in reversed(blocks[-MOST:]):
        joins = block.role is Role.DISPLAY and not block.choice and not block.doubled and block.text[-1] not in ENDS
        joins = joins and not cues.CAPTION.search(block.text)
        if not joins or (run and run[0].blank):
            break
        run.insert(0, block)
    said = next((i for i, block in enumerate(run) if INSIDE.search(block.text)), -1)
    if said < 0:
        return []
    widest = max(width(block.text) for block in run)
    while said and widest - width(run[said - 1].text) <= INDENT:
        said -= 1
    lines = run[said:]
    full = all(widest - width(block.text) <= (RAGGED if at else INDENT) for at, block in enumerate(lines))
    return lines if full and len(lines) >= FEWEST else []
