"""Rule: an initial two or three lines high, extracted as a line of its own, goes before the line beside it.

The lines beside it are as much shorter as it is wide; paragraphs do not begin or end there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count, takewhile

from generator.clean.cues import ORDINAL, YEAR
from generator.clean.manuscript import Block, Decision, Manuscript
from generator.clean.paragraphs.indents import NARROWEST, PRINTED
from generator.clean.pieces import tidy
from generator.clean.role import Role
from generator.clean.words import straddles
from generator.source.width import width

RULE = "initials"
INITIAL = re.compile(r"[\u4e00-\u9fff]|\d{1,4}")
SPLIT = re.compile(r"[，。；：、]")
"""A line with a mark before it was split there: its width says nothing."""
REST = re.compile(r"\d{3}\s*年")
"""What is left of a year whose first figure is an initial."""
ENDED = re.compile(r"[。！？；：…][”’」』）)]*$")
INSIDE = re.compile(r"[，。；：、](?=.)")
BESIDE = (2, 4)
"""Lines that an initial is high: few books have higher ones, and of one line there is no telling."""
TOP = 12
"""Lines among which a text begins."""
WIDE = 1.5
"""What an initial takes away at the least, in em, …"""
MOST = 6.0, 9.0
"""… and at the most: a letter, or the figures of a year."""
INDENT = 2.9, 2.5
"""More than an indent, in em: of two lines, and of more."""
EVEN = 1.0
"""Lines beside it differ by no more, in em."""
REACH = 10
"""Lines below that tell the measure."""


def join_initials(manuscript: Manuscript) -> Manuscript:
    """Put initials before their lines."""
    blocks = list(manuscript.blocks)
    decisions: list[Decision] = []
    texts = [b.text if b.role is Role.LINE and not b.choice else "" for b in blocks]
    for index in [i for i, text in enumerate(texts) if len(text) <= 4 and INITIAL.fullmatch(text)]:
        initial, at = blocks[index], _line_of(texts, index)
        if at <= index:
            continue
        below = blocks[at]
        blocks[at] = below._replace(
            pieces=tidy((*initial.pieces, *below.pieces)),
            blank=initial.blank if at == index + 1 else below.blank,
            indent=initial.indent,
        )
        blocks[index] = initial._replace(pieces=())
        decisions.append(Decision(RULE, "join", below.start, 0.7))
    kept = tuple(block for block in blocks if block.pieces) if decisions else manuscript.blocks
    return manuscript.with_blocks(kept, decisions=tuple(decisions))


def _line_of(texts: Sequence[str], index: int) -> int:
    """The line that begins with the initial: the next, or the first line of text under a title; −1 for none.

    A word, or the figures of a year, that goes on over the seam shows it where no other line is beside the initial.
    """
    initial, under = texts[index], texts[index + 1 : index + REACH + 3]
    if not under or (index and len(texts[index - 1]) == 1):
        return -1
    if under[0][:1].isalpha() and beside(under, 0, initial):
        return index + 1
    for step, text in enumerate(under):
        if INSIDE.search(text):
            narrow = width(text) + WIDE <= max(map(width, under[step + 1 :]), default=0.0)
            word = narrow and not initial.isdigit() and straddles(initial, text)
            return index + 1 + step if word or completes_year(initial, text) else -1
        if ENDED.search(text) or len(text) < len(initial) + 2:
            return -1
    return -1


def completes_year(initial: str, text: str) -> bool:
    """Do the figures of a year go on here?"""
    return bool(len(initial) == 1 and REST.match(text) and YEAR.match(initial + text))


def beside_initials(texts: Sequence[str], credited: set[int], blocks: Sequence[Block], source: str) -> set[int]:
    """Indices of lines beside the initial that the text of a file begins with, where it has one, or that was joined."""
    for index in range(min(TOP, len(texts))):
        if index not in credited and (found := beside(texts, index, joined=_begins_elsewhere(blocks[index], source))):
            return set(range(index, index + found))
    return set()


def _begins_elsewhere(block: Block, source: str) -> bool:
    """Does it begin with one character from another line?"""
    first = block.pieces[0]
    return len(first.text) == 1 and len(block.pieces) > 1 and "\n" in source[first.end : block.pieces[1].start]


def beside(texts: Sequence[str], index: int, initial: str = "", *, joined: bool = False) -> int:
    """How many lines from ``index`` on stand beside an initial: the first may begin with it, if ``joined`` it does."""
    widths = [width(text) for text in texts[index : index + REACH + BESIDE[1]]]
    full = sorted(w for w in widths[BESIDE[0] :] if w >= NARROWEST)
    measure = full[3 * len(full) // 4] if full else 0.0
    size = sum(1 for _ in takewhile(lambda i: i < len(widths) and widths[i] < measure - WIDE, count()))
    if not BESIDE[0] <= size <= BESIDE[1] or size == len(widths) or measure > PRINTED:
        return 0
    lines, narrow = texts[index : index + size], widths[1:size]
    even = max(narrow) - min(narrow) <= EVEN and measure - max(narrow) <= MOST[(initial or lines[0])[0].isdigit()]
    first = widths[0] + (width(initial) if initial else 0.0) - narrow[0]
    fits = (EVEN / 2 if size == BESIDE[0] else -EVEN) <= first <= 2 + EVEN and widths[0] >= NARROWEST / 2
    if not (initial or joined) and (measure - max(narrow) < INDENT[size > BESIDE[0]] or ORDINAL.match(lines[0])):
        return 0  # a heading and the first line under it look like that
    runs = not any(map(ENDED.search, lines)) and any(map(INSIDE.search, lines)) and not any(map(SPLIT.match, lines))
    return size if even and (fits or joined) and runs else 0
