"""Rule: the report in the order its authors wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.clean import cues
from generator.clean.heeded import pinned
from generator.clean.manuscript import Block, Decision, Manuscript
from generator.clean.order.affinity import affinities
from generator.clean.order.chunks import FRONT, chunks_of
from generator.clean.order.floats import floating, hosts, near
from generator.clean.order.in_place import Chunk, in_place, inner_lead
from generator.clean.order.piles import displaced_headings
from generator.clean.order.place import CLOSING, LEAD
from generator.clean.order.settle import settle
from generator.clean.order.tries import best_placing, other_order
from generator.clean.order.unit import Unit, unit_of
from generator.clean.role import Role
from generator.clean.runins import runin_length

RULE = "order"
MOTTOES = 4
"""So many first sentences with a comma are run-in headings; fewer are mottoes that open or close a report."""


def arrange(manuscript: Manuscript) -> Manuscript:
    """Front matter first, displaced headings over their sections, lead before and conclusion after them."""
    front = sorted((b for b in manuscript.blocks if b.role in FRONT), key=lambda b: FRONT.index(b.role))
    floats = floating(manuscript.blocks)
    displaced = floats or displaced_headings(manuscript.blocks)
    chunks = chunks_of(manuscript, displaced)
    year, organ = _subject(front)
    openings = [b.text[: runin_length(b.text)] for b in manuscript.blocks if b.role is Role.TEXT]
    commas = sum("，" in opening or "," in opening for opening in openings) >= MOTTOES
    zones = [
        [unit_of(c[0], z, year, organ, commas=commas) for c in chunk.clusters if c[0].role is Role.TEXT]
        for z, chunk in enumerate(chunks)
    ]
    headings = [manuscript.blocks[i] for i in displaced]
    if headings:
        places = hosts(manuscript.blocks, floats)
        placed = _with_headings(chunks, zones, headings, places, turned=_backwards(front))
        body, margins = placed or ([b for b in manuscript.blocks if b.role not in FRONT], {})
    else:
        body, margins = in_place(chunks, zones), {}
    blocks = settle((*front, *body))
    moved = _moved(manuscript.blocks, blocks)
    decisions = tuple(
        Decision(RULE, "place" if b.role is Role.HEADING else "move", b.start, _margin(b, margins)) for b in moved
    )
    return manuscript.with_blocks(blocks, decisions=decisions)


def _backwards(front: Sequence[Block]) -> bool:
    """Do byline, subtitle and title stand in this order in the source?"""
    starts = [[b.start for b in front if b.role is role] for role in (Role.BYLINE, Role.SUBTITLE, Role.TITLE)]
    byline, subtitle, title = starts
    return bool(byline and subtitle and title) and max(byline) < min(subtitle) < min(title)


def _margin(block: Block, margins: Mapping[int, float]) -> float:
    return 1.0 if block.choice and block.choice.placed else margins.get(block.start, 0.9)


def _subject(front: Sequence[Block]) -> tuple[int, str]:
    """The year reported on and the organ, as far as title and subtitle name them."""
    year, organ = 0, ""
    for block in front:
        if block.role not in (Role.TITLE, Role.SUBTITLE):
            continue
        found = cues.YEAR.search(block.text)
        if found and not year:
            year = int(found[1]) - (1 if cues.DELIVERED.match(block.text) else 0)
        name = re.search(r"[\u4e00-\u9fff]{3,16}?(?=(?:19|20)\d\d\s*年)", block.text)
        if name and not organ:
            organ = name.group()
    return year, organ


def _with_headings(
    chunks: Sequence[Chunk],
    zones: Sequence[list[Unit]],
    headings: Sequence[Block],
    places: Mapping[int, Block],
    *,
    turned: bool,
) -> tuple[list[Block], dict[int, float]] | None:
    """Sections under displaced headings; sections in their place, and what holds no text, stay before or after them.

    They may be piled up in reverse; ``turned``: what stands before the text is so. Rotated, the last section and the
    conclusion are what stands before the title. None where they find no
    paragraphs.
    """
    free = [z for z, chunk in enumerate(chunks) if not chunk.headed and zones[z]]
    fixed = sorted(set(range(len(chunks))).difference(free))
    units = [u for z in free for u in zones[z]]
    pins = pinned(headings, [u.block for u in units])
    affinity = near(affinities(units, [h.text for h in headings]), units, headings, places)
    found = best_placing(chunks, zones, free, affinity, len(headings), pins)
    if found.placing and not pins and not places and len(headings) > 2 and not any(h.choice for h in headings):
        found, turn = other_order(found, chunks, zones, free, affinity, turned=turned)
        headings = [headings[i] for i in turn]
    if found.placing is None and pins:
        found = best_placing(chunks, zones, free, affinity, len(headings), {})
    placing, order, leads = found
    if placing is None:
        return None
    labels = {id(u.block): label for u, label in zip((u for z in order for u in zones[z]), placing.labels, strict=True)}
    by_label: dict[int, list[Block]] = {}
    for z in [*leads, *order]:
        for cluster in chunks[z].clusters:
            main = next(b for b in cluster if b.role in (Role.TEXT, Role.TABLE))
            by_label.setdefault(labels.get(id(main), LEAD), []).extend(cluster)
    largest = max(free, key=lambda z: len(zones[z]))
    begun = chunks[largest].before_title
    first = [z for z in fixed if z < largest and (begun or not chunks[z].before_title)]
    early = [b for z in first for cluster in chunks[z].clusters for b in cluster]
    late = [b for z in fixed if z not in first for cluster in chunks[z].clusters for b in cluster]
    body = [*by_label.get(LEAD, []), *early]
    for number, heading in enumerate(headings, 1):
        body += [heading, *by_label.get(number, [])]
    body += [b._replace(closing=not late) for b in by_label.get(CLOSING, [])] + late
    if LEAD not in by_label and not early:
        body, lead = inner_lead(body, [u for zone in zones for u in zone])
        body = [*lead, *body]
    return body, {h.start: m for h, m in zip(headings, placing.margins, strict=False)}


def _moved(before: Sequence[Block], after: Sequence[Block]) -> Iterator[Block]:
    """Blocks that do not follow the block they followed in the source."""
    place = {b.start: i for i, b in enumerate(sorted(before, key=lambda b: b.start))}
    for above, block in pairwise(after):
        if place[block.start] != place[above.start] + 1:
            yield block
