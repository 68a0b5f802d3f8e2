"""The order of sections that have their headings: what stands before the title, and leads and conclusions displaced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.clean import cues
from generator.clean.manuscript import Block
from generator.clean.order.ties import likeness
from generator.clean.order.unit import Unit
from generator.clean.role import Role

SMALL = 6
"""A run of paragraphs that may be displaced as a whole holds no more."""
SURE = 1.0
"""Log odds from which a paragraph at the edge of the text is moved without headings to compare with."""
APART = 0.0
"""Log odds from which one of another measure is, and a conclusion over it speaks for it as well."""
Cluster = tuple[Block, ...]
"""A block with the captions and quotes that stand after it."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """An unbroken run of text; one that begins with a heading is a section in its place."""

    clusters: tuple[Cluster, ...]
    before_title: bool
    headed: bool


def in_place(chunks: Sequence[Chunk], zones: Sequence[list[Unit]]) -> list[Block]:
    """Text before the title is the lead or the rotated end; a lead after the last section goes to the front."""
    lead: list[Block] = []
    main: list[Block] = []
    tail: list[Block] = []
    for z, chunk in enumerate(chunks):
        blocks = [b for cluster in chunk.clusters for b in cluster]
        if not chunk.before_title:
            main += blocks
        elif chunk.headed or len(zones[z]) > SMALL or sum(u.lead - u.closing for u in zones[z]) < 0:
            tail += blocks
        else:
            lead += blocks
    body = [*main, *tail]
    if not lead and not (chunks and not chunks[0].headed and not chunks[0].before_title) and zones:
        body, lead = _late_lead(body, [u for zone in zones for u in zone])
    return [*lead, *_concluded(body, [u for zone in zones for u in zone])]


def _late_lead(body: list[Block], units: Sequence[Unit]) -> tuple[list[Block], list[Block]]:
    by_id = {id(u.block): u for u in units}
    at = len(body)
    while at and (unit := by_id.get(id(body[at - 1]))) and unit.lead > unit.closing:
        before = by_id.get(id(body[at - 2])) if at > 1 else None
        least = (APART if likeness(before, unit) < 0 else SURE) - max(0.0, before.closing) if before else SURE
        if unit.lead < least:
            break
        at -= 1
    headed = any(b.role is Role.HEADING for b in body[:at])
    return (body[:at], body[at:]) if headed and at < len(body) else (body, [])


def _concluded(body: list[Block], units: Sequence[Unit]) -> list[Block]:
    """The last paragraphs, when they look ahead and their section does not, are the conclusion."""
    by_id = {id(u.block): u for u in units}
    headings = [b for b in body if b.role is Role.HEADING]
    if not headings or cues.FUTURE.search(headings[-1].text):
        return body
    at = len(body)
    while at and (unit := by_id.get(id(body[at - 1]))) and unit.closing >= SURE:
        at -= 1
    if at and body[at - 1].role is Role.HEADING:
        return body
    return [*body[:at], *(b._replace(closing=True) for b in body[at:])]
