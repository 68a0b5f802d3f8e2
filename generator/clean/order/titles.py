"""Which display line is the title: by its form, by where it stands, and by what stands under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from statistics import median

from generator.clean import cues
from generator.clean.manuscript import Block, Manuscript
from generator.clean.pieces import cut
from generator.clean.role import Role
from generator.source.width import width

TITLE = (6, 60)
"""Characters of a title."""
HAN = re.compile(r"[^\W\d_\x00-\x7f]")
HAN_LEAST = 4
"""So many characters of a title are no letters, figures or marks of a code."""
LABEL = 10
"""Longest label over a title, in characters."""
GREETED = 2.0
"""Under a salutation a speech has begun."""
ENOUGH = 1.5
"""What a title scores, unless no other line stands over the text."""
WIDER = 1.2
"""A title is so much wider than the headings of its text."""
SUBTITLED = re.compile(r"(?<=\S{6})\s+(?=(?:——|――|──|--)\s*\S{6})")
"""White space before the dashes of a subtitle that stands on the title's line."""
_FIRST_LEVEL = re.compile(r"^[ \t]{0,3}#[ \t]+$", re.MULTILINE)
"""What Markdown has before the title of a page."""


def with_marked_title(manuscript: Manuscript) -> list[Block]:
    """The blocks; the only display line that the source marks as a heading of the first level is the title."""
    source, blocks = manuscript.source.text, list(manuscript.blocks)
    if "#" not in source:
        return blocks
    marked = [
        i for i, b in enumerate(blocks) if _FIRST_LEVEL.match(source, source.rfind("\n", 0, b.start) + 1, b.start)
    ]
    if len(marked) == 1 and blocks[marked[0]].role is Role.DISPLAY and not any(b.role is Role.TITLE for b in blocks):
        blocks[marked[0]] = blocks[marked[0]]._replace(role=Role.TITLE)
    return blocks


def find_title(blocks: Sequence[Block]) -> tuple[int, int, float]:
    """Index of the title, −1 for none; of the display block its subtitle follows; and its lead on the next best, 0 … 1.

    The two differ where a page gives the full title over its publication data and the short one below.
    """
    settled = next((i for i, b in enumerate(blocks) if b.role is Role.TITLE), -1)
    if settled >= 0:
        return settled, settled, 1.0
    scores: dict[int, float] = {}
    shown = [i for i, b in enumerate(blocks) if b.role is Role.DISPLAY and not cues.RED_HEAD.search(b.text)]
    first = next((i for i, b in enumerate(blocks) if b.role not in (Role.META, Role.KICKER)), 0)
    if blocks and cues.RED_HEAD.search(blocks[first].text):
        first = next((i for i in shown if i > first), first)
    texts = [i for i, b in enumerate(blocks) if b.role is Role.TEXT]
    begins = next(iter(texts), len(blocks))
    greeted = next((i for i in texts if cues.SALUTATION.match(blocks[i].text)), len(blocks))
    for place, index in enumerate(shown):
        block = blocks[index]
        text = block.text
        volume = any(b.role is Role.DISPLAY and cues.VOLUME.search(b.text) for b in blocks[index + 1 : index + 2])
        if (
            not (TITLE[0] - 2 if volume else TITLE[0]) <= len(text) <= TITLE[1] * min(2, len(block.lines))
            or cues.ORDINAL.match(text)
            or cues.AUTHOR.match(text)
            or is_subtitle(block)
            or text[-1] in ",，、"
            or len(HAN.findall(text)) < HAN_LEAST
        ):
            continue
        if begins < index == len(blocks) - 1 and not cues.DOCUMENT.search(text):
            continue  # under the text, with nothing below: a foot
        score = 2.0 if place == 0 else 0.0
        score -= GREETED if index > greeted else 0.0
        score += 1.0 if index == first else -0.02 * min(index, 50)
        after = [b for b in blocks[index + 1 : index + 3] if b.role is not Role.META]
        if after and is_subtitle(after[0]):
            score += 6.0
        if after and after[0].role is Role.BYLINE:
            score += 1.0
        if cues.DOCUMENT.search(text):
            score += 3.0 + (1.5 if cues.YEAR.search(text) else 0.0)
        if after and after[0].role is Role.TEXT and index > 4 and blocks[index - 1].role is not Role.BYLINE:
            score -= 2.0
        scores[index] = score
    if not scores:
        return -1, -1, 0.0
    below = [i for i in scores if subtitle_over(blocks, i) >= 0]
    if below and not any(is_headline(blocks[i + 1 : i + 3]) for i in scores):
        return below[0], below[0], 0.4
    best = max(scores, key=scores.__getitem__)
    fuller = [i for i in scores if i < best and blocks[i].text.endswith(blocks[best].text)]
    fuller = [i for i in fuller if blocks[i].text[0] not in "（(【["]  # what a page says of a text before its title
    if (
        fuller
        and any(map(is_subtitle, blocks[best + 1 : best + 2]))
        and not any(b.role is Role.TEXT for b in blocks[:best])
    ):
        return fuller[0], best, 0.3
    above = max((i for i in scores if i < best), default=-1)
    if above >= 0 and tops(blocks[above : best + 1]):
        return above, above, 0.4
    if scores[best] < ENOUGH:
        over = [i for i in scores if texts and i < begins and not cues.ORGAN.search(blocks[i].text)]
        best = max(over, default=-1)
        return best, best, 0.0
    rest = max((s for i, s in scores.items() if i != best), default=0.0)
    return best, best, min(1.0, max(0.0, scores[best] - rest) / 6)


def without_kicker(title: Block) -> list[Block]:
    """A label right over a headline, much shorter than its lines, is a block of its own."""
    lines = title.lines
    sizes = [width(line) for line in lines]
    label = len(lines) > 1 and sizes[0] <= LABEL / 2 and min(sizes[1:]) >= sizes[0] + 2
    beside = len(lines) > 2 and sizes[0] <= LABEL and max(sizes[1:]) - min(sizes[1:]) < 0.5 and sizes[0] < sizes[1]
    if not label and not beside:
        return [title]
    at = title.breaks[0]
    kicker = title._replace(pieces=title.pieces[:at], breaks=(), role=Role.KICKER)
    return [kicker, title._replace(pieces=title.pieces[at:], breaks=tuple(b - at for b in title.breaks[1:]))]


def without_subtitle(title: Block) -> list[Block]:
    """What a display line says of year or kind of document after white space and dashes is a block of its own."""
    dashed = SUBTITLED.search(title.text) if title.role is Role.DISPLAY and not title.choice else None
    if not dashed or not (cues.DOCUMENT.search(title.text) or cues.YEAR.search(title.text, dashed.end())):
        return [title]
    above, below = cut(title.pieces, dashed.end())
    gone = len(title.pieces) - len(below)
    return [
        title._replace(pieces=above, breaks=tuple(b for b in title.breaks if b < len(above))),
        title._replace(pieces=below, breaks=tuple(b - gone for b in title.breaks if b > gone)),
    ]


def tops(blocks: Sequence[Block]) -> bool:
    """Is the first of these a headline and the last, which names organ, year and kind of document, its subtitle?"""
    headline, *between, document = blocks
    if cues.VOLUME.search(document.text) and not between:
        return True
    if any(b.role not in (Role.META, Role.BYLINE) for b in between) or not cues.DOCUMENT.search(document.text):
        return False
    named = cues.YEAR.search(document.text) and not cues.YEAR.search(headline.text)
    long = len(headline.text) > LABEL or cues.COUPLET.match(headline.text)
    return bool(named and long) and not cues.ORGAN.search(headline.text)


def subtitle_over(blocks: Sequence[Block], title: int) -> int:
    """The subtitle that an extractor gave after the text but before the title, bylines between them; −1 for none.

    Its dashes show it, or that it names organ, year and kind of document while the line below is wider than the
    headings piled up under that.
    """
    at = title - 1
    while at >= 0 and (blocks[at].role in (Role.META, Role.BYLINE) or cues.AUTHOR.match(blocks[at].text)):
        at -= 1
    if at < 0 or blocks[at].role is not Role.DISPLAY or _headed(blocks):
        return -1
    name = blocks[at].text
    if cues.DASHED.match(name):
        return at
    named = cues.ORGAN_YEAR.match(name) and cues.DOCUMENT.search(name)
    piled = list(takewhile(lambda block: block.role is not Role.TEXT, blocks[title + 1 :]))
    widths = [max(map(width, block.lines)) for block in piled if block.role is Role.DISPLAY]
    widest = max(map(width, blocks[title].lines))
    return at if named and len(widths) > 2 and widest >= WIDER * median(widths) else -1


def _headed(blocks: Sequence[Block]) -> bool:
    """Do display lines stand over the text?"""
    return any(b.role is Role.DISPLAY for b in takewhile(lambda block: block.role is not Role.TEXT, blocks))


def is_subtitle(block: Block) -> bool:
    """Has it the form of one: dashes before it, brackets around it, or when and where a report was delivered?"""
    if block.choice and block.choice.role is not None:
        return False
    if block.role not in (Role.DISPLAY, Role.TEXT) or len(block.text) > 80:
        return False
    if cues.DELIVERED.match(block.text):
        return True
    return block.role is Role.DISPLAY and bool(cues.DASHED.match(block.text) or cues.PARENTHESES.match(block.text))


def is_headline(below: Sequence[Block]) -> bool:
    """Does a subtitle stand right under it, publication data aside?"""
    first = next((block for block in below if block.role is not Role.META), None)
    return first is not None and is_subtitle(first)
