"""Rule: the lines of a picture's caption, which end with who took it, leave the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean.cues import DASHED, ORDINAL
from generator.clean.manuscript import Block, Decision, Manuscript, Removed
from generator.clean.paragraphs.indents import STOP
from generator.clean.paragraphs.line import RAGGED, end_of
from generator.clean.paragraphs.rule import glue
from generator.clean.pieces import tidy
from generator.clean.role import Role
from generator.clean.spacing import EVERY
from generator.clean.split import PAGE
from generator.source.width import width

RULE = "captions"
LINES = 4
"""Lines of a caption, at the most."""
CREDITED = re.compile(r"(?:摄|供图|资料(?:图片|照片|图))[）)]?$")
"""How its last line ends."""
_NAME = r"[\u4e00-\u9fff]{2,8}"
_WHO = rf"(?:(?:本报|本刊)?(?:特约|见习|实习)?(?:记者|通讯员)\s*)?{_NAME}(?:\s+{_NAME}){{0,2}}\s*(?:摄|供图)"
CAPTION = re.compile(rf"[（(]?[^。！？；]{{4,70}}[。！]\s*[（(]?(?:{_WHO}|资料(?:图片|照片|图))[）)]?")
"""A sentence, and who took the picture."""


def mark_captions(manuscript: Manuscript) -> Manuscript:
    """Each caption becomes one block; a sentence that it stands in goes on below it."""
    ends = [i for i, block in enumerate(manuscript.blocks) if block.text[-1] in "摄图片照）)" and _may_end(block)]
    if not ends:
        return manuscript
    blocks = list(manuscript.blocks)
    spaced = sum(block.blank > 0 for block in blocks) > EVERY * len(blocks)
    removed: list[Removed] = []
    decisions: list[Decision] = []
    for last in reversed(ends):
        first = _first(blocks, last, spaced=spaced)
        if first < 0:
            continue
        pieces = list(blocks[first].pieces)
        for block in blocks[first + 1 : last + 1]:
            removed += glue(pieces, block.pieces)
        if first and last + 1 < len(blocks) and not _is_ended(blocks[first - 1]):
            blocks[last + 1] = blocks[last + 1]._replace(blank=PAGE)
        decisions.append(Decision(RULE, "role", blocks[first].start, 0.8))
        blocks[first : last + 1] = [blocks[first]._replace(pieces=tidy(pieces), role=Role.CAPTION)]
    return manuscript.with_blocks(tuple(blocks), *removed, decisions=tuple(reversed(decisions)))


def _may_end(block: Block) -> bool:
    return block.role is Role.LINE and not block.choice and bool(CREDITED.search(block.text))


def _is_ended(block: Block) -> bool:
    return block.role is not Role.LINE or block.doubled or end_of(block.text) == STOP


def _first(blocks: Sequence[Block], last: int, *, spaced: bool) -> int:
    """Index of the line that the caption which ends here begins with, −1 where it is none."""
    text = ""
    for first in range(last, max(-1, last - LINES), -1):
        block = blocks[first]
        parted = first < last and blocks[first + 1].blank and not spaced
        if block.role is not Role.LINE or block.choice or parted:
            return -1
        if ORDINAL.match(block.text) or DASHED.match(block.text):
            return -1
        text = block.text + text
        begins = not first or block.blank or _is_ended(blocks[first - 1])
        if begins and CAPTION.fullmatch(text) and _is_wrapped(blocks[first:last]):
            return first
    return -1


def _is_wrapped(lines: Sequence[Block]) -> bool:
    """Are the lines over the last one of one width? Those of headlines over a caption are not."""
    widths = [width(line.text) for line in lines]
    return not widths or max(widths) - min(widths) <= RAGGED
