"""Rule: an initial two or three lines high, extracted as a line of its own, goes before the line beside it.

The lines beside it are as much shorter as it is wide; paragraphs do not begin or end there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count, takewhile

from generator.clean.cues import ORDINAL
from generator.clean.manuscript import Decision, Manuscript
from generator.clean.paragraphs.indents import NARROWEST, PRINTED
from generator.clean.pieces import tidy
from generator.clean.role import Role
from generator.source.width import width

RULE = "initials"
INITIAL = re.compile(r"[\u4e00-\u9fff]|\d{1,4}")
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
    for index in [i for i, b in enumerate(blocks) if len(b.pieces[0].text) <= 4 and INITIAL.fullmatch(b.text)]:
        initial, below = blocks[index], blocks[index + 1 : index + 2]
        if initial.role is not Role.LINE or initial.choice or not below or not below[0].text[0].isalpha():
            continue
        under = [b.text if b.role is Role.LINE else "" for b in blocks[index + 1 : index + REACH + 3]]
        if beside(under, 0, initial.text):
            blocks[index + 1] = below[0]._replace(
                pieces=tidy((*initial.pieces, *below[0].pieces)), blank=initial.blank, indent=initial.indent
            )
            blocks[index] = initial._replace(pieces=())
            decisions.append(Decision(RULE, "join", below[0].start, 0.7))
    kept = tuple(block for block in blocks if block.pieces) if decisions else manuscript.blocks
    return manuscript.with_blocks(kept, decisions=tuple(decisions))


def beside_initials(texts: Sequence[str], credited: set[int]) -> set[int]:
    """Indices of lines beside the initial that the text of a file begins with, where it has one."""
    for index in range(min(TOP, len(texts))):
        if index not in credited and (found := beside(texts, index)):
            return set(range(index, index + found))
    return set()


def beside(texts: Sequence[str], index: int, initial: str = "") -> int:
    """How many lines from ``index`` on stand beside an initial, which the first may begin with."""
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
    if not initial and (measure - max(narrow) < INDENT[size > BESIDE[0]] or ORDINAL.match(lines[0])):
        return 0  # a heading and the first line under it look like that
    runs = not any(map(ENDED.search, lines)) and any(map(INSIDE.search, lines))
    return size if even and fits and runs else 0
