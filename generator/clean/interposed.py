"""Display lines that were extracted inside a sentence: headings, titles and captions set across the columns.

An extractor gives them where the column breaks, so that a full line that ends no sentence stands over them, and
what it goes on with below.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean import cues
from generator.clean.manuscript import Block
from generator.clean.paragraphs.indents import NARROWEST
from generator.clean.words import straddles

MOST = 8
"""Lines between the halves of a sentence whose seam is sure …"""
HEADING = 3
"""… or not: those of a heading."""
STOPS = "。！？：；…”）"
ENDS = "。！？"
"""Of sentences: text goes on behind one inside a line."""
MARKS = STOPS + "，、,.;:"
NARROW, INDENT = 1.5, 2.0
"""A full line is no more than this, in em, under the measure, and the first of a paragraph indented."""
SHORT = 2.5
"""So much narrower than a full line are those that are none of the text, of which each has …"""
FEWEST = 4
"""… so many characters."""
REACH = 8
"""Lines looked at for the measure, of which …"""
PROSE = 3
"""… so many must fill it."""
GOES_ON = "的了们"
"""No sentence begins with these."""


def interposed(blocks: Sequence[Block], widths: Sequence[float]) -> dict[int, int]:
    """Where such lines stand, and how many; of none where none stands inside a word."""
    found: dict[int, int] = {}
    certain = False
    last = 0
    for at in range(1, len(blocks) - 1):
        if not 0 < widths[at] < widths[at - 1] and not blocks[at].doubled:  # most lines
            continue
        block = blocks[at]
        if at < last or blocks[at - 1].text[-1] in STOPS or not (block.doubled or block.text[-1] not in MARKS):
            continue
        size, sure = _run(blocks, widths, at)
        if size:
            found[at], last = size, at + size
            certain = certain or sure
    often = len({blocks[at].text for at in found}) < len(found) or REACH * (len(found) - 1) > len(blocks)
    return found if certain and not often else {}


def _run(blocks: Sequence[Block], widths: Sequence[float], at: int) -> tuple[int, bool]:
    """How many display lines stand here under a full line of text, and whether its sentence surely goes on below."""
    near = sorted(width for width in widths[max(0, at - REACH) : at] if width)
    full = near[3 * len(near) // 4] - NARROW if near else 0.0
    above = blocks[at - 1].text
    begins = at > 1 and blocks[at - 2].text[-1] in STOPS
    if not widths[at] or full < NARROWEST or widths[at - 1] < full - INDENT * begins or blocks[at - 1].doubled:
        return 0, False
    if cues.CREDIT.match(above):
        return 0, False
    prose = sum(width >= full for width in near) >= PROSE
    size = bold = sure = 0
    while size < MOST and at + size < len(blocks) - 1 and widths[at + size]:
        fills = abs(widths[at + size] - full - NARROW) <= NARROW
        if fills or not _is_shown(blocks[at + size], widths[at + size], 0.0 if bold else full - SHORT):
            break
        bold += bold == size and blocks[at + size].doubled
        size += 1
        if (bold or prose) and widths[at + size] and _goes_on(above, blocks[at + size]):
            sure = size
    size = sure or bold or size
    if size == 1 and not bold and straddles(above, blocks[at].text):
        return 0, False
    if sure:
        return size, True
    below = blocks[at + size]
    if not 0 < size <= HEADING or not widths[at + size] or below.doubled or cues.ORDINAL.match(below.text):
        return 0, False
    return (size if bold or prose else 0), bool(bold) and above[-1].isdecimal()


def _goes_on(above: str, below: Block) -> bool:
    if below.doubled or cues.ORDINAL.match(below.text):
        return False
    return below.text[0] in GOES_ON or straddles(above, below.text)


def _is_shown(block: Block, width: float, most: float) -> bool:
    """Is it no line of a column, full or last?"""
    if block.doubled or cues.CAPTION.search(block.text):
        return True
    if block.text[0] in MARKS or block.text[-1] in MARKS or len(block.text) < FEWEST or cues.ORDINAL.match(block.text):
        return False
    if any(stop in block.text for stop in ENDS):
        return False
    return width <= most or bool(cues.DASHED.match(block.text) or cues.CREDIT.match(block.text))
