"""What stands about a title: kickers over it, its subtitle and its authors under it."""

from __future__ import annotations

from itertools import pairwise

from generator.clean import cues
from generator.clean.manuscript import Block
from generator.clean.order.kickers import LABEL
from generator.clean.order.over_title import are_headings
from generator.clean.order.titles import is_named, is_subtitle, tops
from generator.clean.order.turned import subtitle_over
from generator.clean.role import Role

BYLINE = 45
"""Longest byline, in characters."""
OVER = 3
"""Most display lines over a title."""
BELOW = 3
"""Blocks under a title, publication data aside, among which its authors stand."""


def around(blocks: list[Block], title: int, anchor: int) -> list[Block]:
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
    under = [i for i in range(max(title, anchor) + 1, len(out)) if out[i].role is not Role.META]
    for above, index in pairwise((title, *under[:BELOW])):
        short = out[index].role is Role.DISPLAY and len(out[index].text) <= BYLINE
        below = [b for b in out[index + 1 : index + 3] if b.role is not Role.META]
        if short and _speaks(out[index], out[title], out[above], below[:1]):
            out[index] = out[index]._replace(role=Role.BYLINE)
    if title and out[title - 1].role is Role.DISPLAY and cues.AUTHOR.match(out[title - 1].text):
        out[title - 1] = out[title - 1]._replace(role=Role.BYLINE)
    begins = next((i for i, b in enumerate(out) if b.role is Role.TEXT), len(out))
    alone = begins > title and sum(b.role is not Role.META for b in out[:title]) <= OVER
    if are_headings(out, title):
        return out
    for index in range(min(title, begins)):
        last = index == begins - 1 and len(out[index].text) > LABEL / 2
        over_text = last and not cues.ISSUE.search(out[index].text)
        if out[index].role is Role.DISPLAY and (alone or (len(out[index].text) <= LABEL and not over_text)):
            out[index] = out[index]._replace(role=Role.KICKER)
    return out


def untitled(blocks: list[Block]) -> list[Block]:
    """Without a title, too, the first line says when and where a report was delivered, and who did so stands below."""
    top = [i for i, b in enumerate(blocks) if b.role is not Role.META][:3]
    first = blocks[top[0]] if top else None
    if first and first.role is Role.DISPLAY and cues.DELIVERED.match(cues.DASHES.sub("", first.text)):
        blocks[top[0]] = first._replace(role=Role.SUBTITLE)
        who, *below = [blocks[i] for i in top[1:]] or [first]
        salutes = any(cues.SALUTATION.match(b.text) for b in below)
        if salutes and who.role is Role.DISPLAY and len(who.text) <= BYLINE:
            blocks[top[1]] = who._replace(role=Role.BYLINE)
    return blocks


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
