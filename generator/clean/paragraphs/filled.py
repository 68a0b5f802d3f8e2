"""Rule: lines that were filled word by word and broken at spaces only, as converters of documents do, are put together.

Chinese has few spaces, so that such lines are ragged: some stop before a long stretch, others are one that is
longer than the measure. Empty lines part the paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from unicodedata import east_asian_width

from generator.clean import cues
from generator.clean.characters.edit import HAN
from generator.clean.manuscript import Block, Decision, Manuscript, Piece, Removed
from generator.clean.paragraphs.rule import glue
from generator.clean.pieces import tidy
from generator.clean.role import Role

RULE = "filled lines"
SEAMS = 8
"""Lines right under another, of which so many …"""
SURE = 0.95
"""… and so large a share must be broken where the next word did not fit."""
SPACED = 0.5
"""So large a share of the lines hold a space: else nothing tells where else they could have been broken."""
RAGGED = 0.2
"""So large a share miss the measure …"""
SHORT = 5
"""… by so many columns, or exceed it: no column of print looks like that."""
NARROWEST, WIDEST = 40, 100
"""Measures, in columns of a terminal or in characters: there are converters that count either."""
SAMPLE = 500
"""Seams by which the measure is chosen that all are then held to."""
_HAN = re.compile(f"[{HAN}]")


def join_filled(manuscript: Manuscript) -> Manuscript:
    """Put neighbouring lines together, where the first word of the lower had no room on the upper."""
    source, blocks = manuscript.source.text, manuscript.blocks
    below = [i for i in range(1, len(blocks)) if _together(blocks[i - 1], blocks[i])]
    if len(below) < SEAMS:
        return manuscript
    words = {i: _line(source, blocks[i]).split(" ") for at in below for i in (at - 1, at)}
    if sum(len(words[i - 1]) > 1 for i in below) < SPACED * len(below):
        return manuscript
    for size in (_columns, len):
        seams = [(len(words[i - 1]), size(" ".join(words[i - 1])), size(words[i][0])) for i in below]
        if measure := _measure(seams):
            break
    else:
        return manuscript
    filled = {i for i, seam in zip(below, seams, strict=True) if _fills(measure, *seam)}
    first: list[Block] = []
    runs: list[list[Piece]] = []
    removed: list[Removed] = []
    for index, block in enumerate(blocks):
        if index not in filled:
            first.append(block)
            runs.append(list(block.pieces))
            continue
        last = runs[-1][-1]
        if _HAN.match(last.text[-1]) and _HAN.match(block.text):
            runs[-1].append(Piece(last.end, last.end, " "))
        removed += glue(runs[-1], block.pieces)
    joined = [
        b if len(run) == len(b.pieces) else b._replace(pieces=tidy(run)) for b, run in zip(first, runs, strict=True)
    ]
    decisions = tuple(Decision(RULE, "join", blocks[index].start, 0.9) for index in below if index in filled)
    return manuscript.with_blocks(tuple(joined), *removed, decisions=decisions)


def _together(above: Block, block: Block) -> bool:
    """Right under each other, and no items of a list."""
    if above.role is not Role.LINE or block.role is not Role.LINE or block.blank or block.choice:
        return False
    return not (cues.ORDINAL.match(block.text) and above.text[-1] in "；;。：:")


def _line(source: str, block: Block) -> str:
    """As it stands in the source, but for the space before it."""
    return source[block.pieces[0].start : block.pieces[-1].end]


def _columns(text: str) -> int:
    """Of a terminal, in which marks that are wide in Chinese type alone take one."""
    return len(text) + sum(char > "\u2fff" and east_asian_width(char) in "FW" for char in text)


def _measure(seams: Sequence[tuple[int, int, int]]) -> int:
    """The measure that explains nearly all seams, and that many lines miss; 0 for none."""
    widths = Counter(wide for count, wide, _ in seams if count > 1 and NARROWEST <= wide <= WIDEST)
    some = seams[:: 1 + len(seams) // SAMPLE]
    best = max(widths, key=lambda measure: (sum(_fills(measure, *seam) for seam in some), -measure), default=0)
    ragged = sum(not 0 <= best - wide < SHORT for _, wide, _ in seams)
    explained = sum(_fills(best, *seam) for seam in seams)
    return best if explained >= max(SEAMS, SURE * len(seams)) and ragged >= RAGGED * len(seams) else 0


def _fills(measure: int, count: int, wide: int, word: int) -> bool:
    """Was a line of ``count`` words, ``wide`` columns, broken because the next of ``word`` columns had no room?"""
    return (wide <= measure or count == 1) and wide + 1 + word > measure
