"""Rules: pull quotes, captions and headings that stand inside a sentence leave it: it goes on below them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.cues import DASHED, ORDINAL
from generator.clean.furniture.patterns import JUMP
from generator.clean.manuscript import Block, Decision, Manuscript
from generator.clean.paragraphs.indents import NARROWEST
from generator.clean.pieces import tidy
from generator.clean.role import Role
from generator.clean.split import PAGE
from generator.clean.words import straddles
from generator.source.width import width

RULE = "insets"
LINES = (2, 5)
"""Lines of a pull quote, fewest and most."""
SHORTEST = 12
"""Characters of the shortest pull quote: what is shorter comes again by right."""
NARROW = 1.5
"""So much narrower than the lines about them, in em, are those of a pull quote."""
CAPTION = 40
"""Longest caption, in characters."""
HEADING = 3
"""Lines of a heading."""
STOPS = "。！？：；…”）"
PARTICLES = "的了着们"
"""No sentence begins with them."""
REACH = 8
"""Lines looked at on each side for the measure."""
MARKS = "，。！？；：、…"
ENDS = ("。", "！", "？", "”", "）")


def set_insets_apart(manuscript: Manuscript) -> Manuscript:
    """Pull quotes repeat the text word for word; a caption stands alone between what is no text of the page."""
    blocks = manuscript.blocks
    source = manuscript.source.text
    widths = [width(b.text) if b.role is Role.LINE and not b.choice else 0.0 for b in blocks]
    insets = {at: (size, Role.DISPLAY) for at, size in _headings(blocks, widths).items()}
    if JUMP.search(source):
        insets |= {at: (1, Role.CAPTION) for at in range(len(blocks)) if _is_caption(blocks, at, source)}
    insets |= {at: (size, Role.QUOTE) for at, size in _quoted(blocks, widths).items()}
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


def _quoted(blocks: Sequence[Block], widths: Sequence[float]) -> dict[int, int]:
    """Where lines stand inside a sentence that say together what the text says elsewhere, and how many."""
    found: dict[int, int] = {}
    for at in range(1, len(blocks) - 1):
        near = widths[max(0, at - REACH) : at + REACH]
        if not 0 < widths[at] <= max(near) - NARROW or not widths[at - 1] or blocks[at - 1].text[-1] in ENDS:
            continue
        if widths[at] <= max(widths[max(0, at - 3) : at]) and (size := _quote(blocks, widths, at)):
            found[at] = size
    whole = _said(blocks) if found else ""
    return {at: size for at, size in found.items() if whole.count(_said(blocks[at : at + size])) > 1}


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


def _headings(blocks: Sequence[Block], widths: Sequence[float]) -> dict[int, int]:
    """Where headings stand inside sentences, and their lines: of none where none stands inside a word."""
    bold = [i for i, b in enumerate(blocks) if b.doubled and not (i and blocks[i - 1].doubled)]
    found = {i: size for i in bold if (size := _headed(blocks, widths, i))}
    seams = [(blocks[i - 1].text, blocks[i + size].text) for i, size in found.items()]
    sure = (above[-1].isdecimal() or below[0] in PARTICLES or straddles(above, below) for above, below in seams)
    return found if any(sure) else {}


def _headed(blocks: Sequence[Block], widths: Sequence[float], at: int) -> int:
    """How many lines in fake bold, and a subtitle, stand here under a full line that ends no sentence."""
    size = 0
    while at + size < len(blocks) and blocks[at + size].doubled and blocks[at + size].role is Role.LINE:
        size += 1
    if size and at + size < len(blocks) and DASHED.match(blocks[at + size].text):
        size += 1
    if not 0 < size <= HEADING or not 0 < at < len(blocks) - size or any(b.choice for b in blocks[at : at + size]):
        return 0
    above, below = blocks[at - 1], blocks[at + size]
    if not widths[at - 1] or not widths[at + size] or above.text[-1] in STOPS or ORDINAL.match(below.text):
        return 0
    around = sorted(w for w in widths[max(0, at - REACH) : at] if w)
    return size if widths[at - 1] >= around[3 * len(around) // 4] - NARROW >= NARROWEST else 0


def lift_headings(manuscript: Manuscript) -> Manuscript:
    """What stood inside a paragraph goes before it."""
    blocks = list(manuscript.blocks)
    for index in range(1, len(blocks)):
        at = index
        while at and blocks[index].role is Role.DISPLAY and blocks[at - 1].pieces[-1].end > blocks[index].start:
            at -= 1
        if at < index:
            blocks.insert(at, blocks.pop(index))
    return manuscript.with_blocks(tuple(blocks))


def _is_caption(blocks: Sequence[Block], at: int, source: str) -> bool:
    """Does a sentence stand alone between the lines that say where a text goes on, while a word does from above it?"""
    if not 0 < at < len(blocks) - 1 or blocks[at].blank != PAGE or blocks[at + 1].blank != PAGE:
        return False
    above, block, below = blocks[at - 1 : at + 2]
    if any(b.role is not Role.LINE or b.choice for b in (above, block, below)):
        return False
    if not JUMP.search(source, above.start, below.start):
        return False
    whole = block.text.endswith("。") and len(block.text) <= CAPTION and above.text[-1] not in MARKS
    return whole and straddles(above.text, below.text)
