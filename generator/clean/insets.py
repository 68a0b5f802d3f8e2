"""Rules: pull quotes, captions and headings that stand inside a sentence leave it: it goes on below them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.interposed import interposed
from generator.clean.manuscript import Block, Decision, Manuscript
from generator.clean.pieces import tidy
from generator.clean.role import Role
from generator.source.width import width

RULE = "insets"
LINES = (2, 5)
"""Lines of a pull quote, fewest and most."""
SHORTEST = 12
"""Characters of the shortest pull quote: what is shorter comes again by right."""
NARROW = 1.5
"""So much narrower than the lines about them, in em, are those of a pull quote."""
REACH = 8
"""Lines looked at on each side for the measure."""
ENDS = ("。", "！", "？", "”", "）")


def set_insets_apart(manuscript: Manuscript) -> Manuscript:
    """Pull quotes repeat the text word for word; headings part the halves of a word."""
    blocks = manuscript.blocks
    source = manuscript.source.text
    widths = [width(b.text) if b.role is Role.LINE and not b.choice else 0.0 for b in blocks]
    insets = {at: (size, Role.DISPLAY) for at, size in interposed(blocks, widths).items()}
    insets |= {at: (size, Role.QUOTE) for at, size in _quoted(blocks, widths, source).items()}
    if not insets:
        return manuscript
    out: list[Block] = []
    decisions: list[Decision] = []
    at = 0
    while at < len(blocks):
        size, role = insets.get(at, (1, blocks[at].role))
        inset = blocks[at : at + size]
        if at not in insets:
            out += inset
        elif role is Role.DISPLAY:
            out += [b._replace(role=role) for b in inset]
            decisions += [Decision(RULE, "role", b.start, 0.7) for b in inset]
        else:
            out.append(inset[0]._replace(pieces=tidy(p for b in inset for p in b.pieces), role=role))
            decisions.append(Decision(RULE, "role", inset[0].start, 0.7))
        at += size
    return manuscript.with_blocks(tuple(out), decisions=tuple(decisions))


def _quoted(blocks: Sequence[Block], widths: Sequence[float], source: str) -> dict[int, int]:
    """Where lines stand inside a sentence that say together what the text says elsewhere, and how many.

    It need not say so where the line above was spread over its column: its sentence goes on.
    """
    found: dict[int, int] = {}
    for at in range(1, len(blocks) - 1):
        near = widths[max(0, at - REACH) : at + REACH]
        if not 0 < widths[at] <= max(near) - NARROW or not widths[at - 1] or blocks[at - 1].text[-1] in ENDS:
            continue
        if widths[at] <= max(widths[max(0, at - 3) : at]) and (size := _quote(blocks, widths, at)):
            found[at] = size
    whole = _said(blocks) if found else ""
    return {
        at: size
        for at, size in found.items()
        if _is_spread(blocks[at - 1], source) or whole.count(_said(blocks[at : at + size])) > 1
    }


def _is_spread(block: Block, source: str) -> bool:
    """Was a short line justified, a blank between each two characters, with text to follow?"""
    apart = source[block.start : block.pieces[-1].end].split()
    return block.text[-1] in "，、" and len(block.text) <= SHORTEST and 2 * len(apart) > len(block.text) > 1


def _quote(blocks: Sequence[Block], widths: Sequence[float], at: int) -> int:
    """How many narrow lines from here on end with the end of a sentence; 0 where none do."""
    around = sorted(w for w in widths[max(0, at - REACH) : at + REACH] if w)
    most = around[3 * len(around) // 4] - NARROW
    size = 0
    while size < LINES[1] and at + size < len(blocks) - 1 and 0 < widths[at + size] <= most:
        size += 1
        text = _said(blocks[at : at + size])
        if size >= LINES[0] and len(text) >= SHORTEST and text[-1] in ENDS:
            return size
    return 0


def _said(blocks: Sequence[Block]) -> str:
    return "".join("".join(b.text.split()) for b in blocks)


def lift_headings(manuscript: Manuscript) -> Manuscript:
    """What stood inside a paragraph goes before it."""
    apart = {decision.at for decision in manuscript.decisions if decision.rule == RULE}
    if not apart:
        return manuscript
    blocks = list(manuscript.blocks)
    for index in range(1, len(blocks)):
        at, block = index, blocks[index]
        while (
            at and block.role is Role.DISPLAY and block.start in apart and blocks[at - 1].pieces[-1].end > block.start
        ):
            at -= 1
        if at < index:
            blocks.insert(at, blocks.pop(index))
    return manuscript.with_blocks(tuple(blocks))
