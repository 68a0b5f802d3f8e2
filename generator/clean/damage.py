"""Rule: what was lost before the text came here is said, never guessed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.clean.characters.edit import HAN
from generator.clean.manuscript import Block, Decision, Manuscript
from generator.clean.role import Role
from generator.source.text import SourceText
from generator.source.width import width

RULE = "damage"
_HAN = re.compile(f"[{HAN}]")
WIDE = re.compile(r"[ \t\xa0\u3000]{3}")
GAP = re.compile(rf"(?<=[{HAN}，。、；：！？“”‘’《》（）\d])[ \t\xa0\u3000]{{3,}}(?=\S)")
"""A wide gap after text: the gutter, where columns were written side by side."""
ROWS = 8
"""So many lines with a gutter at one place, …"""
SHARE = 0.4
"""… which are so large a part of all long lines, are columns …"""
SLACK = 3
"""… give or take this much, in characters or em: ``pdftotext`` counts neither exactly."""
PROSE = 6
"""Han characters to the right of a gutter: fewer are the figures of a table, the page numbers of a contents list."""
WIDEST = 300
"""Characters; no printed line has more."""
LONG = 20
"""Characters of a last paragraph that is long enough to have been cut off."""
OPEN = re.compile(rf"[{HAN}，、]$")
"""How a text ends that was cut off …"""
SIGNED = re.compile(r"(?:[日年月人辑院府网]|报道|委员会)$")
"""… unless that is a date or a signature."""


def flag_damage(manuscript: Manuscript) -> Manuscript:
    """Columns that were read across, a text that stops inside a sentence; lost characters are flagged before."""
    # Of text read across, the last line of a column is no end of anything.
    return manuscript.with_flags(*(_columns(manuscript.source) or _truncated(manuscript)))


def _columns(source: SourceText) -> list[Decision]:
    """Columns read across, line by line (``pdftotext -layout``): a gutter stands at one place in many lines."""
    if not WIDE.search(source.text):
        return []
    rows: list[tuple[int, list[int], list[int]]] = []
    long = 0
    for line in source.lines:
        if not 2 * PROSE <= line.end - line.start <= WIDEST:
            continue
        long += 1
        text = source.text[line.start : line.end]
        gutters = [
            m.end() for m in GAP.finditer(text) if len(_HAN.findall(text, m.end(), m.end() + 2 * PROSE)) >= PROSE
        ]
        if gutters:
            rows.append((line.start, gutters, [round(width(text[:at])) for at in gutters]))
    count = max(_most([row[1] for row in rows]), _most([row[2] for row in rows]))
    if count < max(ROWS, SHARE * long):
        return []
    return [Decision(RULE, "columns", rows[0][0], 0.0, {"count": count})]


def _most(places: Sequence[Sequence[int]]) -> int:
    """In how many lines the commonest place is found, give or take SLACK."""
    near = Counter(at for row in places for at in {p + step for p in row for step in range(-SLACK, SLACK + 1)})
    return max(near.values(), default=0)


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
