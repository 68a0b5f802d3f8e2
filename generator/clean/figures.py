"""Rule: figures that a web page marks out, extracted on lines of their own, go back into their sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.clean import cues
from generator.clean.manuscript import Block, Decision, Manuscript
from generator.clean.pieces import tidy
from generator.clean.role import Role

RULE = "figures"
FIGURE = re.compile(r"\d[\d.,]*\s*[%％‰]?")
UNENDED = re.compile(r"[^。！？；：…\d]$")
STOP = re.compile("[。！？；]")
ENOUGH = 3
"""So many figures in sentences …"""
FALLS = 0.2
"""… of which such a share is less than the one before are no numbers of pages."""


def join_figures(manuscript: Manuscript) -> Manuscript:
    """A figure alone on its line, the line that goes on into it and the line that goes on with it become one."""
    blocks = manuscript.blocks
    found = [
        i for i in range(1, len(blocks) - 1) if FIGURE.fullmatch(blocks[i].text) and _inside(blocks[i - 1 : i + 2])
    ]
    values = [float(re.sub(r"[^\d]", "", blocks[i].text)) for i in found]
    falls = sum(above > below for above, below in pairwise(values))
    if len(found) < ENOUGH or falls < FALLS * len(found):
        return manuscript
    chained = _chained(blocks, set(found))
    joined: list[Block] = []
    decisions: list[Decision] = []
    for index, block in enumerate(blocks):
        if index in chained or index - 1 in chained:
            joined[-1] = joined[-1]._replace(pieces=tidy((*joined[-1].pieces, *block.pieces)))
            decisions.append(Decision(RULE, "join", block.start, 0.7))
        else:
            joined.append(block)
    return manuscript.with_blocks(tuple(joined), decisions=tuple(decisions))


def _inside(lines: Sequence[Block]) -> bool:
    above, figure, below = lines
    if any(b.role is not Role.LINE or b.choice for b in lines) or figure.blank or below.blank or below.indent:
        return False
    return bool(UNENDED.search(above.text)) and not (below.text[0].isdigit() or cues.ORDINAL.match(below.text))


def _chained(blocks: Sequence[Block], figures: set[int]) -> set[int]:
    """Figures of which the last line that goes on with them, after others, holds the end of a sentence."""
    chained: set[int] = set()
    for index in sorted(figures, reverse=True):
        if index + 2 in chained or STOP.search(blocks[index + 1].text):
            chained.add(index)
    return chained
