"""Rule: page numbers, running headers, editors' lines, navigation and widgets leave the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.clean.furniture import patterns as look
from generator.clean.manuscript import Block, Decision, Manuscript, Removed, Role, Why
from generator.clean.pieces import all_removed, remove
from generator.clean.split import PAGE

RULE = "furniture"
TINY = 4
"""Longest scrap of a widget spread over lines (``大``, ``加大``, ``】``), in characters."""
HEADER = 45
"""Longest running header, in characters."""
TOP = 30
"""Publication data stand among the first lines …"""
BOTTOM = 12
"""… or the last."""
DELIVERED = re.compile(r"[在于向].*会|会议上")
STOPS = re.compile(r"[。！？；…，]")


def drop_furniture(manuscript: Manuscript) -> Manuscript:
    """Take furniture out by what it says and by its coming again; publication data become META blocks."""
    blocks = manuscript.blocks
    texts = [block.text for block in blocks]
    gone = [_is_furniture(text) for text in texts]
    _spread_widgets(texts, gone)
    meta = _publication_data(texts, gone)
    _running_headers(texts, gone)
    for index, block in enumerate(blocks):
        if block.choice:
            gone[index] = block.choice.dropped
            if block.choice.role is not None:
                (meta.add if block.choice.role is Role.META else meta.discard)(index)
    kept: list[Block] = []
    removed: list[Removed] = []
    decisions: list[Decision] = []
    page = False
    for index, block in enumerate(blocks):
        if gone[index]:
            why = Why.ORNAMENT if look.RULE.match(texts[index]) else Why.FURNITURE
            removed += all_removed(block.pieces, why, RULE)
            decisions.append(Decision(RULE, "drop", block.start, args={"text": texts[index]}))
            page = True
            continue
        block, dropped = _without_jumps(block)
        removed += dropped
        if not block.pieces:
            continue
        block = replace(block, blank=PAGE if page else block.blank, role=Role.META if index in meta else block.role)
        page = False
        kept.append(block)
    return manuscript.with_blocks(tuple(kept), *removed, decisions=tuple(decisions))


def _is_furniture(text: str) -> bool:
    if len(text) > 4 * HEADER:
        return False
    if (
        look.RULE.match(text)
        or look.PAGE_NUMBER.match(text)
        or look.EDITION.match(text)
        or look.BANNER.match(text)
        or look.BASE64.match(text)
    ):
        return True
    if look.CONTENTS.match(text) or _all_widgets(text) or (look.MARK.search(text) and not text.endswith("。")):
        return True
    if STOPS.search(text):
        return False
    return bool(look.LABEL.match(text)) or (len(text) < 2 * HEADER and bool(look.SEPARATED.match(text)))


def _all_widgets(text: str) -> bool:
    """Nothing but words of widgets, one or several."""
    return bool(look.WHOLE.match(text)) or (len(text) < HEADER and all(look.WHOLE.match(word) for word in text.split()))


def _spread_widgets(texts: Sequence[str], gone: list[bool]) -> None:
    """Scraps that stand next to a dropped widget belong to it."""
    widget = [g and not look.PAGE_NUMBER.match(t) and not look.RULE.match(t) for t, g in zip(texts, gone, strict=True)]
    for step in (1, -1):
        order = range(len(texts)) if step == 1 else range(len(texts) - 1, -1, -1)
        near = False
        for index in order:
            if widget[index]:
                near = True
            elif (
                near
                and len(texts[index]) <= TINY
                and not look.META.match(texts[index])
                and not STOPS.search(texts[index])
            ):
                gone[index] = True
            else:
                near = False


def _publication_data(texts: Sequence[str], gone: Sequence[bool]) -> set[int]:
    """Indices of lines that say when and where the report was published."""
    found: set[int] = set()
    for index, text in enumerate(texts):
        if gone[index] or TOP <= index < len(texts) - BOTTOM or len(text) > 3 * HEADER:
            continue
        if (
            look.DATED.match(text)
            or (look.GLUED.match(text) and not STOPS.search(text) and not DELIVERED.search(text))
            or (look.META.match(text) and not STOPS.search(text))
            or ((look.URL.match(text) or look.META_INSIDE.search(text)) and not STOPS.search(text))
            or (
                index - 1 in found
                and re.search(r"[:：]\s*$", texts[index - 1])
                and len(text) <= HEADER
                and not STOPS.search(text)
            )
        ):
            found.add(index)
    return found


def _running_headers(texts: Sequence[str], gone: list[bool]) -> None:
    """Short lines that come again at page breaks: next to a page number, or in the middle of a sentence."""
    keys = [re.sub(r"\d+", "0", "".join(text.split())) for text in texts]
    counts = Counter(k for k, t in zip(keys, texts, strict=True) if len(t) <= HEADER and not STOPS.search(t))
    numbers = {i for i, t in enumerate(texts) if gone[i] and (look.PAGE_NUMBER.match(t) or look.EDITION.match(t))}
    places: dict[str, list[int]] = {}
    for index, key in enumerate(keys):
        if counts[key] > 1 and not gone[index] and re.search(r"[^\W\d_]", key):
            places.setdefault(key, []).append(index)
    for mine in places.values():
        breaks = [i for i in mine if i - 1 in numbers or i + 1 in numbers or _cuts_a_sentence(texts, i)]
        if len(breaks) >= 2 or (breaks and len(breaks) >= len(mine) - 1):
            for index in breaks if len(breaks) < len(mine) else breaks[1:] if breaks[0] < 3 else breaks:
                gone[index] = True


def _cuts_a_sentence(texts: Sequence[str], index: int) -> bool:
    before = texts[index - 1] if index else ""
    return len(before) > 12 and not re.search(r"[。！？：；…”）)]$", before)


def _without_jumps(block: Block) -> tuple[Block, tuple[Removed, ...]]:
    text = block.text
    if "版" not in text:
        return block, ()
    found = [m.span() for m in look.JUMP.finditer(text)]
    pieces, removed = remove(block.pieces, found, Why.FURNITURE, RULE)
    return replace(block, pieces=pieces), removed
