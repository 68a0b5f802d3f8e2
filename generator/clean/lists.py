"""Rule: bulleted lines are items, and the numbered notes after the text are footnotes."""

from __future__ import annotations

import re

from generator.clean.manuscript import Block, Manuscript, Removed, Why
from generator.clean.pieces import remove
from generator.clean.role import Role

RULE = "lists"
BULLET = re.compile(r"^[•●▪◦○◆■▶►➢➤✓✅☑👉🔹🔸🔷🔶🔺]\ufe0f?\s*(?=\S)")
NOTE = re.compile(r"^[［\[〔]\s*(\d{1,3})\s*[］\]〕]")
"""A footnote, and its mark in the text."""


def mark_lists(manuscript: Manuscript) -> Manuscript:
    """Items lose their bullet, which the list now shows; notes are those whose marks stand in the text before them."""
    blocks: list[Block] = []
    removed: list[Removed] = []
    for block in manuscript.blocks:
        bullet = BULLET.match(block.text) if block.role is Role.TEXT and not block.choice else None
        if bullet:
            pieces, gone = remove(block.pieces, [bullet.span()], Why.ORNAMENT, RULE)
            removed += gone
            block = block._replace(pieces=pieces, role=Role.ITEM)
        blocks.append(block)
    for index in _notes(blocks):
        blocks[index] = blocks[index]._replace(role=Role.FOOTNOTE, closing=False)
    return manuscript.with_blocks(tuple(blocks), *removed)


def _notes(blocks: list[Block]) -> list[int]:
    """Indices of numbered paragraphs at the end of the text that count from 1."""
    numbered = [(i, m) for i, b in enumerate(blocks) if b.role is Role.TEXT and (m := NOTE.match(b.text))]
    first = next((k for k, (_, match) in enumerate(numbered) if match[1] == "1"), len(numbered))
    notes = numbered[first:]
    if [int(match[1]) for _, match in notes] != list(range(1, len(notes) + 1)):
        return []
    before = "".join(block.text for block in blocks[: notes[0][0]]) if notes else ""
    return [index for index, match in notes if match.group() in before]
