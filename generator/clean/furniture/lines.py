"""Rule: page numbers, running headers, editors' lines, navigation and widgets leave the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean.furniture import patterns as look
from generator.clean.furniture.folios import folios
from generator.clean.furniture.recurring import page_numbers, running_headers
from generator.clean.furniture.site import site_furniture
from generator.clean.manuscript import Block, Decision, Manuscript, Removed, Why
from generator.clean.pieces import all_removed, remove
from generator.clean.role import Role
from generator.clean.split import PAGE
from generator.clean.texts import Texts

RULE = "furniture"
TINY = 4
"""Longest scrap of a widget spread over lines (``大``, ``加大``, ``】``), in characters."""
TOP = 30
"""Publication data stand among the first lines …"""
BOTTOM = 12
"""… or the last."""
DELIVERED = re.compile(r"日\s*[在于向]|[在于向].*会|会议上")
STOPS = re.compile(r"[。！？；…，]")


def drop_furniture(manuscript: Manuscript) -> Manuscript:
    """Take furniture out by what it says and by its coming again; publication data become META blocks."""
    blocks = manuscript.blocks
    texts = [block.text for block in blocks]
    numbers = page_numbers(texts) | folios(blocks, texts)
    tables = {i for i, block in enumerate(blocks) if block.role is not Role.LINE}
    said = (numbers | _furniture(texts)) - tables
    said |= site_furniture(blocks, texts, _widgets(texts, said)) - tables
    gone = [i in said for i in range(len(texts))]
    papers = {i for i in said if look.PAPER.match(texts[i])}
    _spread_widgets(texts, gone, numbers | tables | papers)
    meta = _publication_data(texts, gone)
    for index in running_headers(texts, gone, numbers) - tables:
        gone[index] = True
    for index, block in enumerate(blocks):
        if block.choice:
            gone[index] = block.choice.dropped
            if block.choice.role is Role.META:
                meta.add(index)
            elif block.choice.role is not None or block.choice.joins:
                meta.discard(index)
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
        found = [m.span() for m in look.JUMP.finditer(texts[index])] if "版" in texts[index] else []
        if not kept and not found and len(texts[index]) <= 2 * look.HEADER and index not in tables:
            found = [m.span() for m in look.SITE.finditer(texts[index])]
        if found:
            pieces, dropped = remove(block.pieces, found, Why.FURNITURE, RULE)
            block = block._replace(pieces=pieces)
            removed += dropped
        if not block.pieces:
            page = True
            continue
        if page or index in meta:
            block = block._replace(blank=PAGE if page else block.blank, role=Role.META if index in meta else block.role)
        page = False
        kept.append(block)
    return manuscript.with_blocks(tuple(kept), *removed, decisions=tuple(decisions))


def _furniture(texts: Sequence[str]) -> set[int]:
    """Indices of lines that are furniture by what they say."""
    short = [text if len(text) <= 4 * look.HEADER else "" for text in texts]
    together = Texts(short)
    found = look.banners(short, together) | look.contents(short, together)
    marks = look.marks(short, together)
    found |= {i for i in marks if not short[i].endswith("。")}
    for index, text in enumerate(short):
        strange = not look.begins_as_prose(text) and (
            look.RULE.match(text) or look.BASE64.match(text) or look.CUE.match(text)
        )
        if (
            strange
            or look.is_widgets(text)
            or look.LINKS.match(text)
            or (not look.CLAUSE.search(text) and _at_the_edge(text))
        ):
            found.add(index)
    return found | {i for i in marks if i - 1 in found or i + 1 in found}


def _widgets(texts: Sequence[str], said: set[int]) -> set[int]:
    """Of what is furniture by what it says, that which only web pages have."""
    indices = sorted(said)
    lines = [texts[i] for i in indices]
    marked = look.marks(lines, Texts(lines))
    return {i for at, i in enumerate(indices) if at in marked or look.is_widgets(texts[i])}


def _at_the_edge(text: str) -> bool:
    """Of a text without a clause: a folio, a label, a navigation bar."""
    if look.is_folio(text) or look.PAPER.match(text):
        return True
    if STOPS.search(text):
        return False
    return bool(look.LABEL.match(text)) or (len(text) < 2 * look.HEADER and bool(look.SEPARATED.match(text)))


def _spread_widgets(texts: Sequence[str], gone: list[bool], others: set[int]) -> None:
    """Scraps that stand next to a dropped widget belong to it; ``others`` are no widgets."""
    widget = [g and i not in others and not look.RULE.match(texts[i]) for i, g in enumerate(gone)]
    if not any(widget):
        return
    for step in (1, -1):
        order = range(len(texts)) if step == 1 else range(len(texts) - 1, -1, -1)
        near = False
        for index in order:
            if widget[index]:
                near = True
            elif (
                near
                and index not in others
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
    left = [index for index in range(len(texts)) if not gone[index]]
    for index in (*left[:TOP], *left[max(TOP, len(left) - BOTTOM) :]):
        text = texts[index]
        if len(text) > 3 * look.HEADER:
            continue
        if (
            look.DATED.match(text)
            or (look.GLUED.match(text) and not STOPS.search(text) and not DELIVERED.search(text))
            or ((look.META.match(text) or look.STAMPED.search(text)) and not STOPS.search(text))
            or ((look.URL.match(text) or look.META_INSIDE.search(text)) and not STOPS.search(text))
            or (
                index - 1 in found
                and re.search(r"[:：]\s*$", texts[index - 1])
                and len(text) <= look.HEADER
                and not STOPS.search(text)
            )
        ):
            found.add(index)
    return found
