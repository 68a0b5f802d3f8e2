"""Rule: kicker, title, subtitle, byline, captions, pull quotes; every other display block is a heading."""

from __future__ import annotations

from generator.clean import cues
from generator.clean.manuscript import Block, Decision, Manuscript, Removed, Why
from generator.clean.order.asides import with_captions, with_quotes
from generator.clean.order.over_title import are_headings
from generator.clean.order.titles import (
    LABEL,
    find_title,
    is_named,
    is_subtitle,
    mastheads,
    place_of,
    tops,
    with_marked_title,
    without_kicker,
    without_subtitle,
)
from generator.clean.order.turned import subtitle_over
from generator.clean.pieces import Pieces, remove
from generator.clean.role import Role

RULE = "roles"
BYLINE = 45
"""Longest byline, in characters."""


def assign_roles(manuscript: Manuscript) -> Manuscript:
    """Roles by form and position; dashes before a subtitle and squares before a byline go on record."""
    blocks = [b if (role := _by_form(b)) is b.role else b._replace(role=role) for b in with_marked_title(manuscript)]
    blocks = [part for block in _signed(with_captions(with_quotes(blocks))) for part in without_subtitle(block)]
    for index in mastheads(blocks):
        blocks[index] = blocks[index]._replace(role=Role.KICKER)
    title, anchor, margin = find_title(blocks)
    decisions = []
    if title >= 0:
        blocks[title : title + 1] = without_kicker(blocks[title]._replace(role=Role.TITLE), place_of(blocks))
        if blocks[title].role is Role.KICKER:
            title, anchor = title + 1, anchor + 1
        decisions.append(Decision(RULE, "title", blocks[title].start, margin, {"text": " ".join(blocks[title].lines)}))
        blocks = _around(blocks, title, anchor)
    blocks = [b._replace(role=Role.HEADING) if b.role is Role.DISPLAY else b for b in blocks]
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


def _signed(blocks: list[Block]) -> list[Block]:
    """The line between the text and a date is no heading but who signs."""
    for index in range(2, len(blocks)):
        above, signer, day = blocks[index - 2 : index + 1]
        dated = day.role in (Role.META, Role.TEXT) and day.text[-1:] == "日" and cues.SIGNED.search(day.text)
        if dated and signer.role is Role.DISPLAY and above.role is Role.TEXT:
            blocks[index - 1] = signer._replace(role=Role.TEXT)
    return blocks


def _around(blocks: list[Block], title: int, anchor: int) -> list[Block]:
    """Subtitle under the title, kickers over it, authors below."""
    out = list(blocks)
    for index in {0, title - 1} if title else ():
        if out[index].role is Role.DISPLAY and cues.LABEL.match(out[index].text):
            out[index] = out[index]._replace(role=Role.KICKER)
    if anchor != title:
        out[anchor] = out[anchor]._replace(role=Role.KICKER)
    for index in range(anchor + 1, min(anchor + 5, len(out))):
        if out[index].role is Role.META:
            continue
        shown = out[index].role is Role.DISPLAY
        signed = index == anchor + 1 and index + 1 < len(out) and out[index + 1].role is Role.BYLINE
        if is_subtitle(out[index]) or (shown and (signed or tops(out[anchor : index + 1]))):
            out[index] = out[index]._replace(role=Role.SUBTITLE)
            break
        if out[index].role is not Role.BYLINE and not (index == anchor + 1 and cues.AUTHOR.match(out[index].text)):
            break
    over = subtitle_over(blocks, title)
    if over >= 0 and not any(b.role is Role.SUBTITLE for b in out):
        out[over] = out[over]._replace(role=Role.SUBTITLE)
        out[over + 1 : title] = [
            b if b.role is Role.META else b._replace(role=Role.BYLINE) for b in out[over + 1 : title]
        ]
    for index in range(title + 1, min(title + 4, len(out))):
        short = out[index].role is Role.DISPLAY and len(out[index].text) <= BYLINE
        below = [b for b in out[index + 1 : index + 3] if b.role is not Role.META]
        if short and _speaks(out[index], out[title], out[index - 1], below[:1]):
            out[index] = out[index]._replace(role=Role.BYLINE)
    if title and out[title - 1].role is Role.DISPLAY and cues.AUTHOR.match(out[title - 1].text):
        out[title - 1] = out[title - 1]._replace(role=Role.BYLINE)
    begins = next((i for i, b in enumerate(out) if b.role is Role.TEXT), len(out))
    alone = begins > title and title <= 3
    if are_headings(out, title):
        return out
    for index in range(min(title, begins)):
        last = index == begins - 1 and len(out[index].text) > LABEL / 2
        over_text = last and not cues.ISSUE.search(out[index].text)
        if out[index].role is Role.DISPLAY and (alone or (len(out[index].text) <= LABEL and not over_text)):
            out[index] = out[index]._replace(role=Role.KICKER)
    return out


def _speaks(block: Block, title: Block, above: Block, below: list[Block]) -> bool:
    """Is this who gives the report: by its words, by those over it, or as a salutation follows a subtitle and it?"""
    under = above.role is Role.SUBTITLE
    salutes = any(cues.SALUTATION.match(b.text) for b in below)
    return bool(
        (under and (salutes or cues.SPEAKER.match(block.text) or cues.ORGAN.search(block.text)))
        or cues.WRITERS.match(block.text)
        or is_named(block.text)
        or cues.AUTHOR.match(block.text)
        or cues.NAMES.match(block.lines[-1])
        or (any(map(cues.ORGAN.search, block.text.split())) and cues.DOCUMENT.search(title.text))
        or cues.DELIVERED.match(cues.DASHES.sub("", above.text))
    )


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
