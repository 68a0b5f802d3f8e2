"""Rule: the report in the order its authors wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product

from generator.clean import cues
from generator.clean.furniture.patterns import JUMP
from generator.clean.heeded import holder
from generator.clean.manuscript import Block, Decision, Manuscript
from generator.clean.order.affinity import affinities
from generator.clean.order.in_place import SMALL, Chunk, Cluster, in_place
from generator.clean.order.piles import displaced_headings
from generator.clean.order.place import CLOSING, LEAD, Placing, place
from generator.clean.order.settle import settle
from generator.clean.order.unit import Unit, lead_zone, unit_of
from generator.clean.role import Role
from generator.clean.runins import runin_length

RULE = "order"
FRONT = (Role.META, Role.KICKER, Role.TITLE, Role.SUBTITLE, Role.BYLINE)
"""What stands before the text, in this order."""
MOTTOES = 4
"""So many first sentences with a comma are run-in headings; fewer are mottoes that open or close a report."""


def arrange(manuscript: Manuscript) -> Manuscript:
    """Front matter first, displaced headings over their sections, lead before and conclusion after them."""
    front = sorted((b for b in manuscript.blocks if b.role in FRONT), key=lambda b: FRONT.index(b.role))
    displaced = displaced_headings(manuscript.blocks)
    chunks = _chunks(manuscript.blocks, displaced, _title(manuscript))
    year, organ = _subject(front)
    openings = [b.text[: runin_length(b.text)] for b in manuscript.blocks if b.role is Role.TEXT]
    commas = sum("，" in opening or "," in opening for opening in openings) >= MOTTOES
    zones = [
        [unit_of(c[0], z, year, organ, commas=commas) for c in chunk.clusters if c[0].role is Role.TEXT]
        for z, chunk in enumerate(chunks)
    ]
    headings = [manuscript.blocks[i] for i in displaced]
    if headings:
        body, margins = _with_headings(chunks, zones, headings, turned=_backwards(front))
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


def _title(manuscript: Manuscript) -> int:
    """Index of the title, −1 where there is none or the text runs past it, as a line says, to a later page."""
    blocks = manuscript.blocks
    title = next((i for i, b in enumerate(blocks) if b.role is Role.TITLE), -1)
    above = next((b.start for b in reversed(blocks[: max(title, 0)]) if b.role is Role.TEXT), -1)
    below = next((b.start for b in blocks[title + 1 :] if b.role is Role.TEXT), -1)
    jumps = 0 <= above < below and JUMP.search(manuscript.source.text, above, below)
    return -1 if jumps else title


def _chunks(blocks: Sequence[Block], displaced: Sequence[int], title: int) -> list[Chunk]:
    chunks: list[Chunk] = []
    clusters: list[Cluster] = []
    loose: list[Block] = []

    def close(index: int) -> None:
        if clusters:
            headed = clusters[0][0].role is Role.HEADING
            chunks.append(Chunk(tuple(clusters), index <= title, headed))
            clusters.clear()

    gone = set(displaced)
    for index, block in enumerate(blocks):
        if index in gone or block.role in FRONT:
            if block.role not in (Role.META, Role.KICKER):
                close(index)
        elif block.role in (Role.HEADING, Role.TEXT, Role.TABLE):
            if block.role is Role.HEADING:
                close(index)
            clusters.append((block, *loose))
            loose = []
        elif clusters:
            clusters[-1] = (*clusters[-1], block)
        else:
            loose.append(block)
    close(len(blocks))
    if loose:
        chunks.append(Chunk((tuple(loose),), False, True))
    return chunks


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
    chunks: Sequence[Chunk], zones: Sequence[list[Unit]], headings: Sequence[Block], *, turned: bool
) -> tuple[list[Block], dict[int, float]]:
    """Sections under displaced headings; sections in their place, and what holds no text, stay before or after them.

    ``turned``: they may be piled up in reverse, as what stands before the text is.
    """
    free = [z for z, chunk in enumerate(chunks) if not chunk.headed and zones[z]]
    fixed = sorted(set(range(len(chunks))).difference(free))
    pinned = _pinned(headings, [u.block for z in free for u in zones[z]])
    placing, order, leads = _best(chunks, zones, free, [h.text for h in headings], pinned)
    if placing and turned and not pinned and len(headings) > 2 and not any(h.choice for h in headings):
        other = _best(chunks, zones, free, [h.text for h in reversed(headings)], pinned)
        if other[0] and other[0].score > placing.score:
            headings = headings[::-1]
            placing, order, leads = other
    if placing is None and pinned:
        placing, order, leads = _best(chunks, zones, free, [h.text for h in headings], {})
    if placing is None:
        whole = [b for chunk in chunks for cluster in chunk.clusters for b in cluster]
        return sorted([*whole, *headings], key=lambda b: b.start), {}
    labels = {id(u.block): label for u, label in zip((u for z in order for u in zones[z]), placing.labels, strict=True)}
    by_label: dict[int, list[Block]] = {}
    for z in [*leads, *order]:
        for cluster in chunks[z].clusters:
            main = next(b for b in cluster if b.role in (Role.TEXT, Role.TABLE))
            by_label.setdefault(labels.get(id(main), LEAD), []).extend(cluster)
    largest = max(free, key=lambda z: len(zones[z]))
    early = [b for z in fixed if z < largest for cluster in chunks[z].clusters for b in cluster]
    late = [b for z in fixed if z > largest for cluster in chunks[z].clusters for b in cluster]
    body = [*by_label.get(LEAD, []), *early]
    for number, heading in enumerate(headings, 1):
        body += [heading, *by_label.get(number, [])]
    body += [b._replace(closing=not late) for b in by_label.get(CLOSING, [])] + late
    return body, {h.start: m for h, m in zip(headings, placing.margins, strict=False)}


def _pinned(headings: Sequence[Block], paragraphs: Sequence[Block]) -> dict[int, int]:
    """For the starts of paragraphs the number of the heading that a person put right before each."""
    found = {}
    for number, heading in enumerate(headings, 1):
        at = holder(paragraphs, heading.choice.before) if heading.choice and heading.choice.before >= 0 else -1
        if at >= 0:
            found[paragraphs[at].start] = number
    return found


def _best(
    chunks: Sequence[Chunk],
    zones: Sequence[list[Unit]],
    free: Sequence[int],
    headings: Sequence[str],
    pinned: Mapping[int, int],
) -> tuple[Placing | None, list[int], list[int]]:
    """The best placing over all orders of the runs: rotated around the title, small runs taken as the lead."""
    affinity = affinities([u for z in free for u in zones[z]], headings)
    before = [z for z in free if chunks[z].before_title]
    after = [z for z in free if not chunks[z].before_title]
    orders = [list(free)] if not before or not after else [[*after, *before], list(free)]
    small = [z for z in free if len(zones[z]) <= SMALL and len(free) > 1][:6]
    best: tuple[float, Placing | None, list[int], list[int]] = (float("-inf"), None, [], [])
    for choice in product((False, True), repeat=len(small)):
        leads = [z for z, chosen in zip(small, choice, strict=True) if chosen]
        gain = sum(lead_zone(zones[z], [u for other in free if other != z for u in zones[other]]) for z in leads)
        for rest in dict.fromkeys(tuple(z for z in order if z not in leads) for order in orders):
            placing = place([u for z in rest for u in zones[z]], affinity, len(headings), pinned, begun=bool(leads))
            if placing and placing.score + gain > best[0]:
                best = (placing.score + gain, placing, list(rest), leads)
    return best[1], best[2], best[3]


def _moved(before: Sequence[Block], after: Sequence[Block]) -> Iterator[Block]:
    """Blocks that do not follow the block they followed in the source."""
    place = {b.start: i for i, b in enumerate(sorted(before, key=lambda b: b.start))}
    for above, block in pairwise(after):
        if place[block.start] != place[above.start] + 1:
            yield block
