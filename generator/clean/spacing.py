"""Rule: where a blank stands after every line, and more of them between paragraphs, each seam has one too many."""

from __future__ import annotations

from generator.clean.manuscript import Manuscript
from generator.clean.paragraphs.line import end_of

FEWEST = 8
"""Lines that show how they are spaced."""
EVERY = 0.9
"""A blank before so many of them is one before every line …"""
BETWEEN = (0.05, 0.6)
"""… and before so many, fewest and most, there is another …"""
INSIDE = 0.5
"""… while so many of those with a single one are parted from what is no end of a sentence."""


def even_spacing(manuscript: Manuscript) -> Manuscript:
    """One blank less before each line, where lines were spaced."""
    blocks = manuscript.blocks
    blanks = [block.blank for block in blocks[1:]]
    if len(blanks) < FEWEST or blanks.count(0) > (1 - EVERY) * len(blanks):
        return manuscript
    more = sum(blank > 1 for blank in blanks)
    if not BETWEEN[0] * len(blanks) <= more <= BETWEEN[1] * len(blanks):
        return manuscript
    single = [above.text for above, blank in zip(blocks, blanks, strict=False) if blank == 1]
    if sum(not end_of(text) for text in single) < INSIDE * len(single):
        return manuscript
    return manuscript.with_blocks(tuple(b._replace(blank=b.blank - 1) if b.blank > 0 else b for b in blocks))
