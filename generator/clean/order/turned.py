"""Titles that an extractor gave after the text, under their subtitle and authors: pages are painted in any order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from statistics import median

from generator.clean import cues
from generator.clean.downward import is_downward
from generator.clean.manuscript import Block
from generator.clean.order.naming import is_document
from generator.clean.order.rhythm import is_couplet
from generator.clean.role import Role
from generator.clean.split import PAGE
from generator.source.width import width

WIDER = 1.2
"""A title is so much wider than the headings of its text."""

REACH = 5
"""Groups of display lines among which subtitle and authors stand."""


def subtitle_over(blocks: Sequence[Block], title: int) -> int:
    """The subtitle that stands after text but over the title, bylines between them; −1 for none.

    No headline stands over it; its dashes show it, or that it names organ, year and kind of document while what is
    below is the last line of its page, a couplet, or wider than the headings piled up under it.
    """
    at = _alone_over(blocks, title)
    if at < 0 or not any(b.role is Role.TEXT for b in blocks[:at]):
        return -1
    if cues.DASHED.match(blocks[at].text):
        return -1 if _headed(blocks) else at
    return at if is_document(blocks[at].text) and _stands_out(blocks, title) else -1


def headline(runs: Sequence[Sequence[Block]], at: int) -> int:
    """How many lines of run ``at`` are a couplet under its subtitle after the text, where more follow; else 0."""
    run = runs[at]
    if len(run) < 2 or run[0].role is not Role.DISPLAY:
        return 0
    above = [block for run in runs[max(0, at - REACH) : at] for block in run]
    over = _alone_over(above, len(above))
    if over < 0 or not (cues.DASHED.match(above[over].text) or is_document(above[over].text)):
        return 0
    return next((size for size in (1, 2) if is_couplet([b.text for b in run[:size]])), 0)


def _alone_over(blocks: Sequence[Block], index: int) -> int:
    """The display line over it, bylines between them, that has no other over it; −1 for none."""
    at = _over(blocks, index)
    above = _over(blocks, at)
    if at < 0 or blocks[at].role is not Role.DISPLAY:
        return -1
    headed = above >= 0 and blocks[above].role is Role.DISPLAY
    return -1 if headed and all(b.blank != PAGE for b in blocks[above + 1 : at + 1]) else at


def _over(blocks: Sequence[Block], index: int) -> int:
    """What stands over it, publication data and bylines aside."""
    at = index - 1
    while at >= 0 and (blocks[at].role in (Role.META, Role.BYLINE) or _is_byline(blocks[at])):
        at -= 1
    return at


def _is_byline(block: Block) -> bool:
    return block.role is Role.DISPLAY and bool(cues.AUTHOR.match(block.text) or cues.CREDIT.match(block.text))


def _stands_out(blocks: Sequence[Block], title: int) -> bool:
    """Is this set downwards, the last of its page, a couplet over no text, or wider than headings piled up under it?"""
    below = blocks[title + 1 :]
    if not below or below[0].blank == PAGE:
        return True
    if is_downward(blocks[title]) or (is_couplet(blocks[title].lines) and below[0].role is not Role.TEXT):
        return True
    piled = takewhile(lambda block: block.role is not Role.TEXT, below)
    widths = [max(map(width, block.lines)) for block in piled if block.role is Role.DISPLAY]
    return len(widths) > 2 and max(map(width, blocks[title].lines)) >= WIDER * median(widths)


def _headed(blocks: Sequence[Block]) -> bool:
    """Do display lines stand over the text?"""
    return any(b.role is Role.DISPLAY for b in takewhile(lambda block: block.role is not Role.TEXT, blocks))
