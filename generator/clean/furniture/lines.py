"""Rule: page numbers, running headers, editors' lines, navigation and widgets leave the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean import cues
from generator.clean.furniture import patterns as look
from generator.clean.furniture.folios import folios
from generator.clean.furniture.leftovers import is_leftover, is_specks, notices
from generator.clean.furniture.published import dates_a_signature, publication_data
from generator.clean.furniture.recurring import page_numbers, running_headers
from generator.clean.furniture.site import STOPS, site_furniture, values
from generator.clean.furniture.widgets import LINKS, is_widgets
from generator.clean.manuscript import Block, Decision, Manuscript, Removed, Why
from generator.clean.pieces import all_removed, remove
from generator.clean.role import Role
from generator.clean.split import PAGE
from generator.clean.texts import Texts

RULE = "furniture"
TINY = 4
"""Longest scrap of a widget spread over lines (``大``, ``加大``, ``】``), in characters."""
SPACED = re.compile(r"\s")


def drop_furniture(manuscript: Manuscript) -> Manuscript:
    """Take furniture out by what it says and by its coming again; publication data become META blocks."""
    blocks = manuscript.blocks
    texts = [block.text for block in blocks]
    specks = {i for i, text in enumerate(texts) if len(text) <= TINY and is_specks(text)}
    clear = [i for i in range(len(texts)) if i not in specks]
    numbers = {clear[i] for i in page_numbers([texts[i] for i in clear])} | folios(blocks, texts)
    tables = {i for i, block in enumerate(blocks) if block.role is not Role.LINE}
    said = (numbers | specks | notices(texts) | _furniture(texts)) - tables
    said |= values(texts, said) - tables
    said |= site_furniture(blocks, texts, _widgets(texts, said)) - tables
    gone = [i in said for i in range(len(texts))]
    papers = {i for i in said if look.PAPER.match(texts[i])}
    _spread_widgets(blocks, texts, gone, numbers | specks | tables | papers)
    meta = publication_data(texts, gone)
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
    page, above = False, 0
    for index, block in enumerate(blocks):
        if gone[index]:
            why = Why.ORNAMENT if look.RULE.match(texts[index]) else Why.FURNITURE
            removed += all_removed(block.pieces, why, RULE)
            decisions.append(Decision(RULE, "drop", block.start, args={"text": texts[index]}))
            page = page or index not in specks
            above = max(above, block.blank)
            continue
        found = [m.span() for m in look.JUMP.finditer(texts[index])] if "版" in texts[index] else []
        if texts[index][-1] == "|" and index not in tables:
            found += [m.span() for m in look.EMPTY.finditer(texts[index])]
        if not kept and not found and len(texts[index]) <= 2 * look.HEADER and index not in tables:
            found = [m.span() for m in look.SITE.finditer(texts[index])]
        if found:
            pieces, dropped = remove(block.pieces, found, Why.FURNITURE, RULE)
            block = block._replace(pieces=pieces)
            removed += dropped
        if not block.pieces:
            page = True
            continue
        if page or above:
            block = block._replace(blank=PAGE if page else max(above, block.blank))
        if index in meta:
            block = block._replace(role=Role.META)
        elif block.role is Role.LINE and not block.choice and dates_a_signature(texts, index):
            block = block._replace(role=Role.TEXT)
        page, above = False, int(index in meta)
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
        if (
            (not look.begins_as_prose(text) and look.is_strange(text))
            or is_leftover(text)
            or (len(text) <= look.HEADER and look.INSERTED.match(text))
            or is_widgets(text)
            or LINKS.match(text)
            or (not look.CLAUSE.search(text) and _at_the_edge(text))
        ):
            found.add(index)
    return found | {i for i in marks if i - 1 in found or i + 1 in found}


def _widgets(texts: Sequence[str], said: set[int]) -> set[int]:
    """Of what is furniture by what it says, that which only web pages have."""
    indices = sorted(said)
    lines = [texts[i] for i in indices]
    marked = look.marks(lines, Texts(lines))
    return {i for at, i in enumerate(indices) if at in marked or is_widgets(texts[i])}


def _at_the_edge(text: str) -> bool:
    """Of a text without a clause: a folio, a label, a navigation bar."""
    if look.is_folio(text) or look.PAPER.match(text):
        return True
    if STOPS.search(text):
        return False
    if look.LABEL.match("".join(text.split()) if SPACED.search(text) else text) or look.NAVIGATION.match(text):
        return not look.TIMED.search(text)
    return len(text) < 2 * look.HEADER and bool(look.SEPARATED.match(text))


def _spread_widgets(blocks: Sequence[Block], texts: Sequence[str], gone: list[bool], others: set[int]) -> None:
    """Scraps that stand next to a dropped widget belong to it; ``others`` are no widgets.

    Behind a blank four characters are a heading, and a name is who wrote the text.
    """
    widget = [g and i not in others and not _is_between(texts[i]) for i, g in enumerate(gone)]
    if not any(widget):
        return
    for step in (1, -1):
        order = range(len(texts)) if step == 1 else range(len(texts) - 1, -1, -1)
        near = False
        for index in order:
            seam = index if step == 1 else index + 1
            whole = len(texts[index]) == TINY or cues.NAMES.match(texts[index])
            apart = seam < len(blocks) and blocks[seam].blank > 0 and whole
            if widget[index]:
                near = True
            elif (
                near
                and not apart
                and index not in others
                and len(texts[index]) <= TINY
                and not look.META.match(texts[index])
                and not STOPS.search(texts[index])
            ):
                gone[index] = True
            else:
                near = False


def _is_between(text: str) -> bool:
    """Furniture that stands between parts of the text itself."""
    return bool(look.INSERTED.match(text)) or look.is_strange(text)
