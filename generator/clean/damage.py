"""Rule: what was lost before the text came here is said, never guessed."""

from __future__ import annotations

import re
from collections import Counter

from generator.clean.characters.edit import HAN
from generator.clean.manuscript import Block, Decision, Manuscript, Role
from generator.source.text import SourceText
from generator.source.width import width

RULE = "damage"
GAP = re.compile(r"(?<=\S)[ \t\xa0\u3000]{4,}(?=\S)")
"""A wide gap after text: the gutter, where two columns were written side by side."""
ROWS = 8
"""So many lines with their gutter at one place, …"""
SHARE = 0.5
"""… which are so large a part of all long lines, are columns …"""
SLACK = 1.0
"""… give or take this much, in em."""
PROSE = 6
"""Han characters to the right of the gutter: fewer are the figures of a table, the page numbers of a contents list."""
LONG = 20
"""Characters of a last paragraph that is long enough to have been cut off."""
OPEN = re.compile(rf"[{HAN}，、]$")
"""How a text ends that was cut off …"""
SIGNED = re.compile(r"(?:[日年月人辑院府网]|报道|委员会)$")
"""… unless that is a date or a signature."""


def flag_damage(manuscript: Manuscript) -> Manuscript:
    """Columns that were read across, a text that stops inside a sentence; lost characters are flagged before."""
    return manuscript.with_flags(*_columns(manuscript.source), *_truncated(manuscript))


def _columns(source: SourceText) -> list[Decision]:
    """Two columns read across, line by line (``pdftotext -layout``): the gutter stands at one place in most lines."""
    gutters: list[tuple[float, int]] = []
    long = 0
    for line in source.lines:
        if line.end - line.start < 2 * PROSE:
            continue
        long += 1
        text = source.text[line.start : line.end]
        first = re.search(f"[{HAN}]", text)
        gap = GAP.search(text, first.end()) if first else None
        if gap and len(re.findall(f"[{HAN}]", text[gap.end() :])) >= PROSE:
            gutters.append((width(text[: gap.end()]), line.start))
    common = Counter(round(place) for place, _ in gutters)
    if not common:
        return []
    best = max(common, key=lambda place: sum(common[place + step] for step in (-1, 0, 1)))
    rows = [start for place, start in gutters if abs(place - best) <= SLACK]
    if len(rows) < max(ROWS, SHARE * long):
        return []
    return [Decision(RULE, "columns", rows[0], 0.0, {"count": len(rows)})]


def _truncated(manuscript: Manuscript) -> list[Decision]:
    """The last paragraph of the file, when it is running text without an end."""
    last = max(manuscript.blocks, key=_end, default=None)
    if last is None or last.role is not Role.TEXT or len(last.text) < LONG:
        return []
    if not OPEN.search(last.text) or SIGNED.search(last.text):
        return []
    return [Decision(RULE, "truncated", _end(last) - 1, 0.0, {"text": last.text[-LONG:]})]


def _end(block: Block) -> int:
    return max(piece.end for piece in block.pieces)
