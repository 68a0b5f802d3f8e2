"""The order of sections that have their headings: what stands before the title, and leads and conclusions displaced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.clean import cues
from generator.clean.manuscript import Block
from generator.clean.order.ties import COLUMN, likeness
from generator.clean.order.unit import Unit
from generator.clean.role import Role

SMALL = 6
"""A run of paragraphs that may be displaced as a whole holds no more."""
SURE = 1.0
"""Log odds from which a paragraph at the edge of the text is moved without headings to compare with."""
APART = 0.0
"""Log odds from which one of another measure is, and a conclusion over it speaks for it as well."""
INNER = 0.5
"""Log odds from which one inside the text is …"""
INNER_MOST = 3
"""… with so many paragraphs at the most."""
Cluster = tuple[Block, ...]
"""A block with the captions and quotes that stand after it."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """An unbroken run of text; one that begins with a heading is a section in its place."""

    clusters: tuple[Cluster, ...]
    before_title: bool
    headed: bool


def in_place(chunks: Sequence[Chunk], zones: Sequence[list[Unit]]) -> list[Block]:
    """Text before the title is the lead, the first sections or the rotated end; a lead elsewhere goes to the front."""
    lead: list[Block] = []
    early: list[Block] = []
    main: list[Block] = []
    tail: list[Block] = []
    end: list[Block] = []
    turned = _turned(chunks, zones)
    for z, chunk in enumerate(chunks):
        blocks = [b for cluster in chunk.clusters for b in cluster]
        if not chunk.before_title:
            if early and not main and not chunk.headed:
                lead += blocks
            else:
                main += blocks
        elif chunk.headed or len(zones[z]) > SMALL or sum(u.lead - u.closing for u in zones[z]) < 0:
            (tail if turned else early if chunk.headed else end).extend(blocks)
        else:
            lead += blocks
    body = [*early, *main, *tail]
    if not lead and not (chunks and not chunks[0].headed and not chunks[0].before_title) and zones:
        units = [u for zone in zones for u in zone]
        body, lead = _late_lead(body, units)
        if not lead:
            body, lead = _inner_lead(body, units)
    return [*lead, *_concluded([*body, *end], [u for zone in zones for u in zone])]


def _turned(chunks: Sequence[Chunk], zones: Sequence[list[Unit]]) -> bool:
    """Is the text before the title its end? Not where sections stand there and the conclusion elsewhere."""
    before = [u for chunk, zone in zip(chunks, zones, strict=True) if chunk.before_title and chunk.headed for u in zone]
    after = [u for chunk, zone in zip(chunks, zones, strict=True) if not chunk.before_title for u in zone]
    if not before or not after:
        return True
    first = zones[0][-1:] if chunks[0].before_title and not chunks[0].headed else []
    return before[-1].closing >= max(u.closing for u in (*after[-1:], *first))


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


def _inner_lead(body: list[Block], units: Sequence[Unit]) -> tuple[list[Block], list[Block]]:
    """Plain paragraphs at the end of a section of run-in headings, or in another column, that introduce the report."""
    by_id = {id(u.block): u for u in units}
    above: list[Unit] = []
    for at, block in enumerate(body):
        if block.role is Role.HEADING:
            above = []
        unit = by_id.get(id(block))
        if not unit:
            continue
        if len(above) > 1 and unit.lead >= INNER and likeness(above[-1], unit) < 0 and not unit.runin:
            rest = body[at : at + INNER_MOST + 1]
            size = next((i for i, b in enumerate(rest) if b.role is not Role.TEXT or by_id[id(b)].runin), len(rest))
            formed = all(u.runin for u in above) or abs(unit.block.measure - above[-1].block.measure) >= COLUMN[1]
            if formed and size <= INNER_MOST:
                return [*body[:at], *body[at + size :]], body[at : at + size]
        above.append(unit)
    return body, []


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
