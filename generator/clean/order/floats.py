"""Headings that were extracted inside a paragraph: they stand near their section, seldom right over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.clean import cues
from generator.clean.manuscript import Block
from generator.clean.order.affinity import Affinity
from generator.clean.order.unit import Unit
from generator.clean.role import Role

INSIDE, FADES = 2.0, 0.75
"""Log odds that the paragraph in which a heading was extracted begins its section; less by so much for each before it:
an extractor gives what stands across the columns where one of them ends, after what it stands over …"""
OVER = 4.0
"""… and never before; that the paragraph under a heading between paragraphs does."""
SHARE = 2
"""So many paragraphs a heading has, where there are enough to place them anew."""


def floating(blocks: Sequence[Block]) -> list[int]:
    """Indices of all headings, where one of them was extracted inside a paragraph and none has a number; else none."""
    under = _under(blocks)
    if not any(_is_inside(blocks[i], paragraph) for i, paragraph in under.items()):
        return []
    enough = sum(b.role is Role.TEXT for b in blocks) >= SHARE * len(under)
    return sorted(under) if enough and not any(cues.ORDINAL.match(blocks[i].text) for i in under) else []


def hosts(blocks: Sequence[Block], headings: Sequence[int]) -> dict[int, Block]:
    """By the start of a heading the paragraph that it was extracted in, or right over."""
    found = {}
    under = _under(blocks) if headings else {}
    for index in headings:
        paragraph = under[index]
        piled = index and blocks[index - 1].role is Role.HEADING
        if paragraph and (_is_inside(blocks[index], paragraph) or not piled):
            found[blocks[index].start] = paragraph
    return found


def near(
    found: Mapping[int, Affinity], units: Sequence[Unit], headings: Sequence[Block], given: Mapping[int, Block]
) -> dict[int, Affinity]:
    """What paragraphs have to do with headings, if they stand near them as well."""
    out = dict(found)
    places = {unit.block.start: at for at, unit in enumerate(units)}
    for number, heading in enumerate(headings):
        host = given.get(heading.start)
        if host is None or host.start not in places:
            continue
        at = places[host.start]
        inside = _is_inside(heading, host)
        for index, unit in enumerate(units):
            worth = _worth(at - index) if inside else OVER * (index == at)
            if worth:
                stands, opens = out[id(unit)]
                out[id(unit)] = Affinity(stands, (*opens[:number], opens[number] + worth, *opens[number + 1 :]))
    return out


def _worth(before: int) -> float:
    """That a section begins so many paragraphs before the one that its heading was extracted in."""
    return max(0.0, INSIDE - FADES * before) if before >= 0 else -OVER


def _under(blocks: Sequence[Block]) -> dict[int, Block | None]:
    """For the indices of headings the paragraph under each, others of its pile aside."""
    found: dict[int, Block | None] = {}
    below: Block | None = None
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if block.role is Role.HEADING:
            found[index] = below
        else:
            below = block if block.role is Role.TEXT else None
    return found


def _is_inside(heading: Block, paragraph: Block | None) -> bool:
    return paragraph is not None and paragraph.start < heading.start < paragraph.pieces[-1].end
