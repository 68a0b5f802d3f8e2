"""Unbroken runs of text: headings, front matter and a change of columns part them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.furniture.patterns import JUMP
from generator.clean.manuscript import Block, Manuscript
from generator.clean.order.in_place import Chunk, Cluster
from generator.clean.order.unit import SPREAD
from generator.clean.role import Role

FRONT = (Role.META, Role.KICKER, Role.TITLE, Role.SUBTITLE, Role.BYLINE)
"""What stands before the text, in this order."""
FEW = 4
"""One in so many paragraphs at the most is set over several columns."""


def chunks_of(manuscript: Manuscript, displaced: Sequence[int]) -> list[Chunk]:
    """The text without what stands before it and the ``displaced`` headings."""
    blocks, title = manuscript.blocks, _title(manuscript)
    chunks: list[Chunk] = []
    clusters: list[Cluster] = []
    loose: list[Block] = []

    def close(index: int) -> None:
        if clusters:
            headed = clusters[0][0].role is Role.HEADING
            chunks.append(Chunk(tuple(clusters), index <= title, headed))
            clusters.clear()

    gone = set(displaced)
    across = _across(blocks)
    for index, block in enumerate(blocks):
        if index in across and clusters and clusters[-1][0].start not in across.values():
            close(index)
        if index in gone or block.role in FRONT:
            if block.role not in (Role.META, Role.KICKER):
                close(index)
        elif block.role in (Role.HEADING, Role.TEXT, Role.TABLE):
            if block.role is Role.HEADING:
                close(index)
            clusters.append((block, *loose))
            loose = []
        elif clusters:
            clusters[-1] = (*clusters[-1], block)
        else:
            loose.append(block)
    close(len(blocks))
    if loose:
        chunks.append(Chunk((tuple(loose),), False, True))
    return chunks


def _title(manuscript: Manuscript) -> int:
    """Index of the title, −1 where there is none or the text runs past it.

    A line says that it goes on on a later page; or the subtitle stands first: both came after their page's text.
    """
    blocks = manuscript.blocks
    title = next((i for i, b in enumerate(blocks) if b.role is Role.TITLE), -1)
    if any(b.role is Role.SUBTITLE for b in blocks[: max(title, 0)]):
        return -1
    above = next((b.start for b in reversed(blocks[: max(title, 0)]) if b.role is Role.TEXT), -1)
    below = next((b.start for b in blocks[title + 1 :] if b.role is Role.TEXT), -1)
    jumps = 0 <= above < below and JUMP.search(manuscript.source.text, above, below)
    return -1 if jumps else title


def _across(blocks: Sequence[Block]) -> dict[int, int]:
    """Indices, and starts, of the few paragraphs set over several columns of the others."""
    measures = sorted(b.measure for b in blocks if b.role is Role.TEXT and b.measure)
    usual = measures[len(measures) // 2] if measures else 0.0
    found = {i: b.start for i, b in enumerate(blocks) if usual and b.measure >= SPREAD * usual}
    return found if FEW * len(found) <= len(measures) else {}
