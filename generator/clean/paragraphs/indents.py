"""White space before lines, and what it means in a file."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.manuscript import Block

EXPLICIT = 1.5
"""White space before a line, in em, that is an indent and no accident."""
WHOLE = 2.0
"""What an indent is in print, in em."""
SLIGHT = 0.75
"""Two plain blanks, where they stand for it, are more than this …"""
WITHIN = 0.3
"""… and so small a share of the lines inside sentences, or under headings, have them."""
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


def indents_of(blocks: Sequence[Block], ends: Sequence[str]) -> tuple[list[float], bool]:
    """The indent of each line, in em, and whether nearly every line after the end of a sentence has one.

    Then a line that has none goes on with its paragraph.
    """
    margin = _margin(blocks, ends)
    depths = [block.indent - margin for block in blocks]
    least = _least(depths, ends) if any(SLIGHT < depth < EXPLICIT for depth in depths) else EXPLICIT
    indents = [depth if depth >= EXPLICIT else WHOLE if depth >= least else 0.0 for depth in depths]
    return indents, _nearly_all(
        [bool(indent) for indent, above in zip(indents[1:], ends, strict=False) if above == STOP]
    )


def _margin(blocks: Sequence[Block], ends: Sequence[str]) -> float:
    """White space before lines that go on inside a sentence, where many others have an indent's more: a page's edge."""
    depths = [block.indent for block in blocks]
    edge = sorted(depths)[len(depths) // 5] if depths else 0.0
    inside = [above == "" for depth, above in zip(depths[1:], ends, strict=False) if depth == edge]
    deeper = sum(depth >= edge + EXPLICIT for depth in depths)
    return edge if 5 * deeper >= len(depths) and 2 * sum(inside) > len(inside) else 0.0


def _least(depths: Sequence[float], ends: Sequence[str]) -> float:
    """White space that is an indent: EXPLICIT, but where blanks stand for it less."""
    after = [depth > SLIGHT for depth, above in zip(depths[1:], ends, strict=False) if above == STOP]
    inside = [depth > SLIGHT for depth, above in zip(depths[1:], ends, strict=False) if not above]
    return SLIGHT if _nearly_all(after) and sum(inside) <= WITHIN * len(inside) else EXPLICIT


def _nearly_all(indented: Sequence[bool]) -> bool:
    return len(indented) >= FEW and sum(indented) >= INDENTED * len(indented)


def unindented_throughout(blocks: Sequence[Block], widths: Sequence[float], ends: Sequence[str]) -> bool:
    """Are most lines after the end of a sentence and a blank as wide as any line near them?"""
    begun = [
        max(widths[max(0, at - NEAR) : at + NEAR]) - widths[at]
        for at in range(1, len(blocks))
        if blocks[at].blank > 0 and ends[at - 1] == STOP and not ends[at] and widths[at] >= NARROWEST
    ]
    wrapped = [lack for lack in begun if lack <= SHORTEST]
    return len(wrapped) >= FEW and sum(lack < INDENT for lack in wrapped) > 2 * len(wrapped) / 3
