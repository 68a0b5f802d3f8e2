"""White space before lines, and what it means in a file."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.manuscript import Block

EXPLICIT = 1.5
"""White space before a line, in em, that is an indent and no accident."""
INDENTED = 0.75
"""Share of the lines after a sentence's end that are indented where indents mean paragraphs …"""
FEW = 4
"""… if there are so many of them."""
NARROWEST = 9.0
"""No column is narrower: shorter lines are display type or scraps."""
PRINTED = 62.0
"""Width of the widest column in print, in em."""
NEAR = 4
"""Lines on each side among which the widest fills the column."""
SHORTEST = 3.5
"""A line that lacks more of its column, in em, is no first line of a paragraph but display type."""
INDENT = 1.5
"""A line that lacks as much lacks an indent of two characters, which was dropped."""
STOP = "."
"""Of a line: ends with a sentence."""


def margin_of(blocks: Sequence[Block], ends: Sequence[str]) -> float:
    """White space before lines that go on inside a sentence, where many others have an indent's more: a page's edge."""
    depths = [block.indent for block in blocks]
    edge = sorted(depths)[len(depths) // 5] if depths else 0.0
    inside = [above == "" for depth, above in zip(depths[1:], ends, strict=False) if depth == edge]
    deeper = sum(depth >= edge + EXPLICIT for depth in depths)
    return edge if 5 * deeper >= len(depths) and 2 * sum(inside) > len(inside) else 0.0


def indents_count(blocks: Sequence[Block], ends: Sequence[str], margin: float) -> bool:
    """Is nearly every line after the end of a sentence indented, so that one that is not goes on with its paragraph?"""
    after = [block.indent - margin >= EXPLICIT for block, above in zip(blocks[1:], ends, strict=False) if above == STOP]
    return len(after) >= FEW and sum(after) >= INDENTED * len(after)


def unindented_throughout(blocks: Sequence[Block], widths: Sequence[float], ends: Sequence[str]) -> bool:
    """Are most lines after the end of a sentence and a blank as wide as any line near them?"""
    begun = [
        max(widths[max(0, at - NEAR) : at + NEAR]) - widths[at]
        for at in range(1, len(blocks))
        if blocks[at].blank > 0 and ends[at - 1] == STOP and not ends[at] and widths[at] >= NARROWEST
    ]
    wrapped = [lack for lack in begun if lack <= SHORTEST]
    return len(wrapped) >= FEW and sum(lack < INDENT for lack in wrapped) > 2 * len(wrapped) / 3
