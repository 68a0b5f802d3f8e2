"""Rules: pull quotes, captions and headings that stand inside a sentence leave it: it goes on below them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.cues import ORDINAL
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
REACH = 8
"""Lines looked at on each side for the measure."""
MARKS = "，。！？；：、…"
ENDS = ("。", "！", "？", "”", "）")


def set_insets_apart(manuscript: Manuscript) -> Manuscript:
    """Pull quotes repeat the text word for word; a caption stands alone between what is no text of the page."""
    blocks = manuscript.blocks
    widths = [width(b.text) if b.role is Role.LINE and not b.choice else 0.0 for b in blocks]
    whole = "".join("".join(b.text.split()) for b in blocks)
    headings = _headings(blocks, widths)
    jumps = JUMP.search(manuscript.source.text) is not None
    out: list[Block] = []
    decisions: list[Decision] = []
    at = 0
    while at < len(blocks):
        size = _quoted(blocks, widths, at, whole) if 0 < at < len(blocks) - 1 else 0
        role = Role.QUOTE if size else Role.CAPTION
        size = size or int(jumps and _is_caption(blocks, at, manuscript.source.text))
        if not size and (size := headings.get(at, 0)):
            out += [b._replace(role=Role.DISPLAY) for b in blocks[at : at + size]]
            decisions += [Decision(RULE, "role", b.start, 0.7) for b in blocks[at : at + size]]
            at += size
            continue
        if not size:
            out.append(blocks[at])
            at += 1
            continue
        pieces = tidy(piece for block in blocks[at : at + size] for piece in block.pieces)
        out.append(blocks[at]._replace(pieces=pieces, role=role))
        decisions.append(Decision(RULE, "role", blocks[at].start, 0.7))
        at += size
    return manuscript.with_blocks(tuple(out), decisions=tuple(decisions)) if decisions else manuscript


def _quoted(blocks: Sequence[Block], widths: Sequence[float], at: int, whole: str) -> int:
    """How many lines from here on, inside a sentence, say together what the text says elsewhere."""
    above = blocks[at - 1].text
    if not widths[at] or not widths[at - 1] or above[-1] in ENDS or widths[at] > max(widths[max(0, at - 3) : at]):
        return 0
    near = widths[max(0, at - REACH) : at + REACH]
    if widths[at] > max(near) - NARROW:
        return 0
    around = sorted(w for w in near if w)
    most = around[3 * len(around) // 4] - NARROW
    size = 0
    while size < LINES[1] and at + size < len(blocks) - 1 and 0 < widths[at + size] <= most:
        size += 1
        text = "".join("".join(b.text.split()) for b in blocks[at : at + size])
        if size >= LINES[0] and len(text) >= SHORTEST and text[-1] in ENDS:
            return size if whole.count(text) > 1 else 0
    return 0


def _headings(blocks: Sequence[Block], widths: Sequence[float]) -> dict[int, int]:
    """Where headings stand inside sentences, and their lines: of none where none stands inside a word."""
    bold = [i for i, b in enumerate(blocks) if b.doubled and not (i and blocks[i - 1].doubled)]
    found = {i: size for i in bold if (size := _headed(blocks, widths, i))}
    seams = [(blocks[i - 1].text, blocks[i + size].text) for i, size in found.items()]
    sure = (above[-1].isdecimal() or straddles(above, below) for above, below in seams)
    return found if any(sure) else {}


def _headed(blocks: Sequence[Block], widths: Sequence[float], at: int) -> int:
    """How many lines in fake bold stand here under a full line that ends no sentence."""
    size = 0
    while at + size < len(blocks) and blocks[at + size].doubled and blocks[at + size].role is Role.LINE:
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
