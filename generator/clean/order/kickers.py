"""What is printed over a headline: labels, and the names of publications, which begin with that of the place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean import cues
from generator.clean.manuscript import Block
from generator.clean.order.naming import is_document
from generator.clean.role import Role
from generator.clean.split import PAGE
from generator.source.width import width

LABEL = 10
"""Longest label over a title, in characters."""
FRONT = (Role.DISPLAY, Role.TITLE, Role.SUBTITLE)
"""What the name of a document may be."""
STOPS = re.compile("[。，；：！？、]")
_PLACE = re.compile(rf"^[—\s]*([\u4e00-\u9fff]{{2,5}}?)(?={cues.KIND.pattern})")


def place_of(blocks: Sequence[Block]) -> str:
    """The place that a subtitle, or the name of a document, begins with, without what kind of place it is; or empty."""
    names = (b.text for b in blocks if b.role in FRONT and (is_document(b.text) or cues.DASHED.match(b.text)))
    return next((match[1] for match in map(_PLACE.match, names) if match), "")


def is_masthead(text: str, place: str) -> bool:
    """A short name that begins with that of the place, as those of publications do."""
    if not place or len(text) > LABEL or not text.startswith(place) or STOPS.search(text):
        return False
    return len(text) > len(place) + 1 and not cues.KIND.match(text, len(place)) and not cues.ORGAN.search(text)


def mastheads(blocks: Sequence[Block]) -> set[int]:
    """Indices of such display lines at the edge of a page."""
    place = place_of(blocks)
    edges = {0, len(blocks) - 1} | {i - step for i, b in enumerate(blocks) if b.blank == PAGE for step in (0, 1)}
    shown = (i for i in edges if place and 0 <= i < len(blocks) and blocks[i].role is Role.DISPLAY)
    return {i for i in shown if is_masthead(blocks[i].text, place) and not blocks[i].choice}


def without_kicker(title: Block, place: str = "") -> list[Block]:
    """A label right over a headline, much shorter than its lines or named after the place, is a block of its own."""
    lines = title.lines
    sizes = [width(line) for line in lines]
    label = len(lines) > 1 and cues.COLUMN.search(lines[0]) and sizes[0] <= LABEL / 2 and min(sizes[1:]) >= sizes[0] + 2
    beside = len(lines) > 2 and sizes[0] <= LABEL and max(sizes[1:]) - min(sizes[1:]) < 0.5 and sizes[0] < sizes[1]
    label = label and not cues.KIND.match(lines[0][-1])
    named = len(lines) > 1 and (
        cues.FRAMED.match(lines[0]) or cues.ISSUE.search(lines[0]) or is_masthead(lines[0], place)
    )
    if not label and not beside and not named:
        return [title]
    at = title.breaks[0]
    kicker = title._replace(pieces=title.pieces[:at], breaks=(), role=Role.KICKER)
    return [kicker, title._replace(pieces=title.pieces[at:], breaks=tuple(b - at for b in title.breaks[1:]))]
