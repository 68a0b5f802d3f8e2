"""Rule: a paragraph break lost inside a line comes back where a run-in heading stands in mid-paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean.manuscript import Block, Decision, Manuscript
from generator.clean.pieces import cut, offsets
from generator.clean.role import Role
from generator.clean.runins import runin_length

RULE = "lost_breaks"
BEFORE = 40
"""Characters that a paragraph has at the least, its own run-in heading included."""
SHARE = 0.6
"""Of the paragraphs of a section: so many must have a run-in heading, that is its form."""
SENTENCE = re.compile(r"(?<=[。！？”])[^。！？]{4,16}。")


def split_lost_breaks(manuscript: Manuscript) -> Manuscript:
    """Split where a sentence has the form of the run-in headings around it: as long, and ending or beginning alike."""
    blocks: list[Block] = []
    decisions: list[Decision] = []
    section: list[Block] = []
    everywhere = [t for b in manuscript.blocks if b.role is Role.TEXT and (t := _runin(b.text))]
    for block in (*manuscript.blocks, None):
        if block is not None and block.role is Role.TEXT:
            section.append(block)
            continue
        blocks += _split(manuscript, section, everywhere, decisions)
        section = []
        if block is not None:
            blocks.append(block)
    return manuscript.with_blocks(tuple(blocks), decisions=tuple(decisions))


def _runin(text: str) -> str:
    return text[: runin_length(text)]


def _split(
    manuscript: Manuscript, section: Sequence[Block], everywhere: Sequence[str], decisions: list[Decision]
) -> list[Block]:
    siblings = [t for b in section if (t := _runin(b.text))]
    if len(siblings) < 2 or len(siblings) < SHARE * len(section):
        return list(section)
    out: list[Block] = []
    for block in section:
        while (at := _break(block.text, siblings, everywhere)) and not _settled(manuscript, block, at):
            above, below = cut(block.pieces, at)
            out.append(block._replace(pieces=above))
            block = block._replace(pieces=below, blank=0, indent=0.0)
            decisions.append(Decision(RULE, "split", block.start, 0.4, {"text": _runin(block.text)}))
        out.append(block)
    return out


def _settled(manuscript: Manuscript, block: Block, at: int) -> bool:
    """Whether a person joined the text from ``at`` on to the text before it."""
    settled, source = manuscript.settled, manuscript.source
    if not settled.choices:
        return False
    place = offsets(block.pieces)[at]
    start = source.lines[source.line_at(place) - 1].start
    if source.text[start:place].strip():
        return settled.uncut(start)
    return start in settled.choices and settled.choices[start].joins is True


def _break(text: str, siblings: Sequence[str], everywhere: Sequence[str]) -> int:
    """Offset of the lost break, 0 for none."""
    if not _runin(text):
        return 0
    for match in SENTENCE.finditer(text, BEFORE):
        runin = _runin(text[match.start() :])
        if runin != match.group():
            continue
        alike = sum(_same_form(runin, other) for other in siblings)
        if alike == len(siblings) or (alike and _same_end(runin, everywhere)):
            return match.start()
    return 0


def _same_form(one: str, other: str) -> bool:
    return len(one) == len(other) and ("，" in one) == ("，" in other)


def _same_end(runin: str, others: Sequence[str]) -> bool:
    return any(runin[-3:] == other[-3:] or runin[:2] == other[:2] for other in others if other != runin)
