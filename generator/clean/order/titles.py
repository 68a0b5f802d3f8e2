"""Which display line is the title: by its form, by where it stands, and by what stands under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean import cues
from generator.clean.manuscript import Block, Manuscript
from generator.clean.order.turned import subtitle_over
from generator.clean.pieces import cut
from generator.clean.role import Role
from generator.clean.split import PAGE

TITLE = (6, 60)
"""Characters of a title."""
SUBTITLED = re.compile(r"(?<=\S{6})\s+(?=(?:——|――|──|--)\s*\S{6})")
"""White space before the dashes of a subtitle that stands on the title's line."""
HAN = re.compile("[\u4e00-\u9fff]")
HAN_LEAST = 4
"""So many characters of a title are no letters, figures or marks of a code; of one in another script all are."""
GREETED = 2.0
"""Under a salutation a speech has begun."""
ENOUGH = 1.5
"""What a title scores, unless no other line stands over the text."""
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
    scores = _scores(blocks)
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
        begins = next((i for i, b in enumerate(blocks) if b.role is Role.TEXT), -1)
        over = [i for i in scores if i < begins and not cues.ORGAN.search(blocks[i].text)]
        best = max(over, default=-1)
        return best, best, 0.0
    rest = max((s for i, s in scores.items() if i != best), default=0.0)
    return best, best, min(1.0, max(0.0, scores[best] - rest) / 6)


def _scores(blocks: Sequence[Block]) -> dict[int, float]:
    """For each display block that may be the title how much speaks for it."""
    scores: dict[int, float] = {}
    shown = [i for i, b in enumerate(blocks) if b.role is Role.DISPLAY and not cues.RED_HEAD.search(b.text)]
    first = next((i for i, b in enumerate(blocks) if b.role not in (Role.META, Role.KICKER)), 0)
    if blocks and cues.RED_HEAD.search(blocks[first].text):
        first = next((i for i in shown if i > first), first)
    if any(HAN.search(blocks[i].text) for i in shown):
        shown = [i for i in shown if HAN.search(blocks[i].text)]
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
            or (is_subtitle(block) and not (index == first and cues.WHERE.match(text)))
            or text[-1] in ",，、"
            or cues.ISSUE.search(text)
            or 0 < len(HAN.findall(text)) < HAN_LEAST
        ):
            continue
        if begins < index == len(blocks) - 1 and not cues.DOCUMENT.search(text):
            continue  # under the text, with nothing below: a foot
        score = 2.0 if place == 0 else 0.0
        score -= GREETED if index > greeted else 0.0
        score += 1.0 if index == first else -0.02 * min(index, 50)
        after = [b for b in blocks[index + 1 : index + 3] if b.role is not Role.META]
        if after and (is_subtitle(after[0]) or (after[0].blank != PAGE and tops([block, after[0]]))):
            score += 6.0
        if after and after[0].role is Role.BYLINE:
            score += 1.0
        if cues.DOCUMENT.search(text):
            score += 3.0 + (1.5 if cues.YEAR.search(text) else 0.0)
        if text.endswith("简报") and not cues.YEAR.search(text):
            score -= 4.0  # what is printed over every report in it
        if after and after[0].role is Role.TEXT and index > 4 and blocks[index - 1].role is not Role.BYLINE:
            score -= 2.0
        scores[index] = score
    return scores


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
    labels = (cues.LABEL, cues.ISSUE, cues.FRAMED, cues.NUMBERED, cues.HANDLING, cues.DOCUMENT)
    plain = not any(label.search(headline.text) for label in labels)
    long = (len(headline.text) >= TITLE[0] and plain) or cues.COUPLET.match(headline.text)
    return bool(named and long) and not cues.ORGAN.search(headline.text)


def is_subtitle(block: Block) -> bool:
    """Has it the form of one: dashes before it, brackets around it, or when and where a report was delivered?"""
    if block.choice and block.choice.role is not None:
        return False
    if block.role not in (Role.DISPLAY, Role.TEXT) or len(block.text) > 80:
        return False
    if cues.DELIVERED.match(block.text):
        return True
    if block.role is not Role.DISPLAY or is_named(block.text):
        return False
    return bool(cues.DASHED.match(block.text) or cues.PARENTHESES.match(block.text))


def is_named(text: str) -> bool:
    """Nothing but names in brackets."""
    inside = cues.PARENTHESES.match(text)
    return bool(inside and cues.NAMES.match(inside[1]))


def is_headline(below: Sequence[Block]) -> bool:
    """Does a subtitle stand right under it, publication data aside?"""
    first = next((block for block in below if block.role is not Role.META), None)
    return first is not None and is_subtitle(first)
