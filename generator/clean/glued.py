"""Rule: a heading on the line of the paragraph under it, or of the one over it, has a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean.manuscript import Block, Decision, Manuscript, Removed, Why
from generator.clean.paragraphs.indents import NARROWEST, PRINTED
from generator.clean.pieces import cut, remove
from generator.clean.role import Role
from generator.source.width import width

RULE = "glued"
REACH = 8
"""Lines looked at on each side for the measure."""
ALIKE = 0.5
"""So many of them are as wide as the column, give or take RAGGED em: the text was wrapped."""
RAGGED = 2.5
OVER = 3.0
"""No line is so much wider than its column, in em."""
INDENT = 2.0
"""By so much the first line of a paragraph is shorter than its column, in em …"""
SLACK = 1.5
"""… give or take this: justified lines have marks of half their width."""
HEADING = (4, 40)
"""Characters of a heading."""
SPACE = re.compile(r"\s+")
SEAM = re.compile(r"\s(?<=[^\W\d_a-zA-Z]{4}\s|[^\W\d_a-zA-Z]{3}[。！？”]\s)(?=\W?[^\W\d_a-zA-Z])")
"""White space that is no word space."""
MARK = re.compile("[。！？；：]")
BROKEN = "，、；：。！？）》”"
"""Nothing begins with these."""


def part_glued(manuscript: Manuscript) -> Manuscript:
    """Lines that are wider than their column can be, cut where a first line of it begins or a last one ends."""
    blocks = manuscript.blocks
    if not any(SEAM.search(block.text) for block in blocks):
        return manuscript
    widths = [width(b.text) if b.role is Role.LINE and not (b.choice or b.doubled) else 0.0 for b in blocks]
    wide = [i for i in range(1, len(blocks)) if widths[i] > widths[i - 1] + OVER and SEAM.search(blocks[i].text)]
    found = {i: at for i in wide if (at := _seam(blocks, widths, i))}
    if not found:
        return manuscript
    out: list[Block] = []
    removed: list[Removed] = []
    decisions: list[Decision] = []
    for index, block in enumerate(blocks):
        if index not in found:
            out.append(block)
            continue
        above, below = cut(block.pieces, found[index])
        text = "".join(piece.text for piece in above)
        above, gone = remove(above, [(len(text.rstrip()), len(text))] if text[-1:].isspace() else [], Why.LAYOUT, RULE)
        removed += gone
        out += [block._replace(pieces=above), Block(below, blank=1)]
        decisions.append(Decision(RULE, "split", below[0].start, 0.7))
    return manuscript.with_blocks(tuple(out), *removed, decisions=tuple(decisions))


def _seam(blocks: Sequence[Block], widths: Sequence[float], index: int) -> int:
    """Where the second of two things on a line begins, as an offset into its text; 0 for nowhere."""
    near = sorted(w for w in (*widths[max(0, index - REACH) : index], *widths[index + 1 : index + REACH + 1]) if w)
    measure = near[3 * len(near) // 4] if len(near) > REACH // 2 else 0.0
    if not NARROWEST <= measure <= PRINTED or widths[index] <= measure + OVER:
        return 0
    if sum(abs(w - measure) <= RAGGED for w in near) < ALIKE * len(near):
        return 0
    text = blocks[index].text
    spaces = [match.end() for match in SPACE.finditer(text)]
    if MARK.search(blocks[index - 1].text[-1:]) or blocks[index].blank:
        sizes = {at: abs(measure - INDENT - width(text[at:])) for at in spaces if _is_heading(text[:at])}
        if sizes and min(sizes.values()) <= SLACK:
            return min(sizes, key=sizes.__getitem__)
    last = next((at for at in reversed(spaces) if MARK.search(text[:at].rstrip()[-1:])), 0)
    return last if last and width(text[:last]) <= measure + 1 and _is_heading(text[last:]) else 0


def _is_heading(text: str) -> bool:
    bare = text.strip()
    return (
        HEADING[0] <= len(bare) <= HEADING[1]
        and not MARK.search(bare)
        and bare[-1] not in "，、"
        and bare[0] not in BROKEN
    )
