"""Rule: levels of headings; numbered lines with nothing under them are items, not headings."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean import cues
from generator.clean.manuscript import Block, Manuscript
from generator.clean.role import Role

HAN = "一二三四五六七八九十"
SMALL = ("arabic", "parabic", "circle")
"""Kinds of ordinals that number items as often as headings."""
DEEPEST = 6


def structure(manuscript: Manuscript) -> Manuscript:
    """Items become text, then each heading gets its level from the kinds of ordinals in use."""
    return manuscript.with_blocks(tuple(_levels(_items(list(manuscript.blocks)))))


def ordinal_kind(text: str) -> str:
    """Name of the group of :data:`cues.ORDINAL` that ``text`` begins with, or empty."""
    match = cues.ORDINAL.match(text)
    return next((kind for kind in cues.KINDS if match and match[kind]), "")


def _items(blocks: list[Block]) -> list[Block]:
    """A numbered line is a heading if text stands under it; a plain one between two numbered lines is that text."""
    out = list(blocks)
    kinds = [ordinal_kind(b.text) if b.role is Role.HEADING else "" for b in out]
    for index, block in enumerate(blocks):
        if block.role is not Role.HEADING or (block.choice and block.choice.role is Role.HEADING):
            continue
        after = out[index + 1] if index + 1 < len(out) else None
        text_below = after is not None and after.role in (Role.TEXT, Role.ITEM) and not ordinal_kind(after.text)
        item = kinds[index] in SMALL and not text_below
        under_heading = index > 0 and bool(kinds[index - 1]) and out[index - 1].role is Role.HEADING
        body = not kinds[index] and under_heading and (after is None or bool(kinds[index + 1]))
        if item or body:
            out[index] = block._replace(role=Role.TEXT, breaks=())
    return out


def _levels(blocks: Sequence[Block]) -> list[Block]:
    """2 for the outermost kind in use, one more for each kind inside; plain headings stand beside their neighbours."""
    used = {ordinal_kind(b.text) for b in blocks if b.role is Role.HEADING} - {""}
    order = [kind for kind in cues.KINDS if kind in used]
    plain_first = _plain_encloses(blocks)
    out: list[Block] = []
    depth = 2
    for block in blocks:
        if block.role is Role.HEADING:
            kind = ordinal_kind(block.text)
            if kind:
                depth = 2 + order.index(kind) + (1 if plain_first else 0)
            elif plain_first or not order:
                depth = 2
            level = min(DEEPEST, depth if kind or not order or plain_first else depth + 1 if depth > 2 else 2)
            block = block._replace(level=(block.choice and block.choice.level) or level)
        out.append(block)
    return out


def _plain_encloses(blocks: Sequence[Block]) -> bool:
    """Do the numbered headings start anew under unnumbered ones?"""
    firsts = 0
    seen_plain = False
    for block in blocks:
        if block.role is not Role.HEADING:
            continue
        kind = ordinal_kind(block.text)
        if not kind:
            seen_plain = True
        elif seen_plain and block.text.startswith(("一、", "（一）", "(一)", "1.", "1、", "第一")):
            firsts += 1
            seen_plain = False
    return firsts > 1
