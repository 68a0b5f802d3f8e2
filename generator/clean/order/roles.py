"""Rule: kicker, title, subtitle, byline, captions, pull quotes; every other display block is a heading."""

from __future__ import annotations

import re

from generator.clean import cues
from generator.clean.manuscript import Block, Decision, Manuscript, Removed, Why
from generator.clean.order.asides import with_captions, with_quotes
from generator.clean.order.front import BYLINE, around, untitled
from generator.clean.order.kickers import LABEL, mastheads, place_of, without_kicker
from generator.clean.order.titles import find_title, with_marked_title, without_subtitle
from generator.clean.pieces import Pieces, remove
from generator.clean.role import Role

RULE = "roles"
SIGNERS = 3
"""Most organs that sign together."""
NAME = re.compile(r"[\u4e00-\u9fff·]{2,4}")
_COUNT = r"\d[\d.,]*\s?(?:[%％‰]|[万亿]?[元个件人次项家户场吨亩]|[万亿公]?[里顷斤])"
COUNTED = re.compile(rf"^[^\d一二三四五六七八九十（(].*{_COUNT}")
STATEMENTS = 3
"""So many in a row."""


def assign_roles(manuscript: Manuscript) -> Manuscript:
    """Roles by form and position; dashes before a subtitle and squares before a byline go on record."""
    blocks = [b if (role := _by_form(b)) is b.role else b._replace(role=role) for b in with_marked_title(manuscript)]
    blocks = [
        part for block in _signed(with_captions(_counted(with_quotes(blocks)))) for part in without_subtitle(block)
    ]
    for index in mastheads(blocks):
        blocks[index] = blocks[index]._replace(role=Role.KICKER)
    title, anchor, margin = find_title(blocks)
    decisions = []
    if title >= 0:
        blocks[title : title + 1] = without_kicker(blocks[title]._replace(role=Role.TITLE), place_of(blocks))
        if blocks[title].role is Role.KICKER:
            title, anchor = title + 1, anchor + 1
        decisions.append(Decision(RULE, "title", blocks[title].start, margin, {"text": " ".join(blocks[title].lines)}))
        blocks = around(blocks, title, anchor)
    else:
        blocks = untitled(blocks)
    blocks = [b._replace(role=Role.HEADING) if b.role is Role.DISPLAY else b for b in _contributed(blocks)]
    removed: list[Removed] = []
    for index, block in enumerate(blocks):
        pieces, gone = _bare(block)
        if pieces is not block.pieces:
            blocks[index] = block._replace(pieces=pieces)
            removed += gone
    return manuscript.with_blocks(tuple(blocks), *removed, decisions=tuple(decisions))


def _by_form(block: Block) -> Role:
    if block.choice and block.choice.role is not None:
        return block.choice.role
    if block.role not in (Role.DISPLAY, Role.TEXT):
        return block.role
    text = block.text
    if block.role is Role.DISPLAY:
        if cues.NUMBERED.match(text) or cues.NEWSPAPER.match(text):
            return Role.KICKER
        if cues.SIGNED.search(text) or cues.FIGURE.match(text) or cues.COUNTED.match(text):
            return Role.TEXT
        if cues.CAPTION.search(text):
            return Role.CAPTION
        if cues.HANDLING.match(text):
            return Role.KICKER
        if cues.QUOTED.match(text):
            return Role.QUOTE
        short = len(text) <= BYLINE and not text.endswith(("。", "！"))
        if short and (cues.CREDIT.match(text) or cues.CREDIT_END.search(text) or cues.OFFICER.search(text)):
            return Role.CAPTION if "。" in text else Role.BYLINE
        if "。" in (text if len(text) >= LABEL else text[-1]) and not (
            cues.ORDINAL.match(text) or cues.AUTHOR.match(text)
        ):
            return Role.CAPTION if cues.SHOWN.match(text) else Role.TEXT
        return block.role
    return Role.CAPTION if cues.CAPTION.match(text) and len(text) < 80 else block.role


def _contributed(blocks: list[Block]) -> list[Block]:
    """Names in brackets under the last paragraph are those of its authors."""
    last = next((i for i in reversed(range(len(blocks))) if blocks[i].role is not Role.META), 0)
    if last and blocks[last].role is Role.DISPLAY and blocks[last - 1].role is Role.TEXT and not blocks[last].choice:
        inside = cues.PARENTHESES.match(blocks[last].text)
        if inside and all(NAME.fullmatch(name) for name in re.split(r"[\s、]+", inside[1])):
            blocks[last] = blocks[last]._replace(role=Role.BYLINE)
    return blocks


def _counted(blocks: list[Block]) -> list[Block]:
    """Lines in a row that each say how many there are, or by how much they grew, are statements and no headings."""
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and _counts(blocks[end]):
            end += 1
        if end - at >= STATEMENTS:
            blocks[at:end] = [b if b.choice or b.breaks else b._replace(role=Role.TEXT) for b in blocks[at:end]]
        at = end + 1
    return blocks


def _counts(block: Block) -> bool:
    return bool(cues.COUNTED.match(block.text) or (block.role is Role.DISPLAY and COUNTED.search(block.text)))


def _signed(blocks: list[Block]) -> list[Block]:
    """The line between the text and a date is no heading but who signs; so are several that name organs."""
    for index, day in enumerate(blocks):
        if day.role not in (Role.META, Role.TEXT) or day.text[-1:] != "日" or not cues.SIGNED.search(day.text):
            continue
        above = index
        while above and blocks[above - 1].role is Role.DISPLAY:
            above -= 1
        several = all(cues.ORGAN.search(b.text) for b in blocks[above:index])
        if 0 < above < index <= above + (SIGNERS if several else 1) and blocks[above - 1].role is Role.TEXT:
            blocks[above:index] = [b._replace(role=Role.TEXT) for b in blocks[above:index]]
    return blocks


def _bare(block: Block) -> tuple[Pieces, tuple[Removed, ...]]:
    """Without the marks that its role now says."""
    text = block.text
    if block.role is Role.SUBTITLE:
        spans = []
        dashes = cues.DASHES.match(text)
        if dashes:
            spans.append(dashes.span())
        if cues.PARENTHESES.match(text):
            spans = [(0, 1), (len(text) - 1, len(text))]
        return remove(block.pieces, spans, Why.ORNAMENT, RULE)
    if block.role is Role.HEADING and (mark := cues.BAR.match(text)):
        return remove(block.pieces, [mark.span()], Why.ORNAMENT, RULE)
    if block.role is Role.BYLINE and (mark := cues.MARK.match(text)):
        return remove(block.pieces, [mark.span()], Why.ORNAMENT, RULE)
    return block.pieces, ()
