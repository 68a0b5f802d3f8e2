"""The placing of headings over all orders that headings and runs of text may have been extracted in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from generator.clean.order.affinity import Affinity
from generator.clean.order.in_place import SMALL, Chunk
from generator.clean.order.place import CLOSING, Placing, place
from generator.clean.order.unit import Unit, lead_zone

TURNED = 4.0
"""Headings are seldom piled up in reverse where nothing else is: log odds."""


class Placed(NamedTuple):
    """The best placing, and the runs of text in the order that it takes them in."""

    placing: Placing | None
    order: list[int]
    leads: list[int]
    """Runs that are the lead."""


def best_placing(
    chunks: Sequence[Chunk],
    zones: Sequence[list[Unit]],
    free: Sequence[int],
    affinity: Mapping[int, Affinity],
    count: int,
    pinned: Mapping[int, int],
) -> Placed:
    """The best placing over all orders of the runs: rotated around the title, small runs taken as the lead."""
    before = [z for z in free if chunks[z].before_title]
    after = [z for z in free if not chunks[z].before_title]
    orders = [list(free)] if not before or not after else [[*after, *before], list(free)]
    small = [z for z in free if len(zones[z]) <= SMALL and len(free) > 1][:6]
    best, best_score = Placed(None, [], []), float("-inf")
    for choice in product((False, True), repeat=len(small)):
        leads = [z for z, chosen in zip(small, choice, strict=True) if chosen]
        gain = sum(lead_zone(zones[z], [u for other in free if other != z for u in zones[other]]) for z in leads)
        for rest in dict.fromkeys(tuple(z for z in order if z not in leads) for order in orders):
            placing = place([u for z in rest for u in zones[z]], affinity, count, pinned, begun=bool(leads))
            if placing and placing.score + gain > best_score:
                best, best_score = Placed(placing, list(rest), leads), placing.score + gain
    return best


def other_order(
    found: Placed,
    chunks: Sequence[Chunk],
    zones: Sequence[list[Unit]],
    free: Sequence[int],
    affinity: Mapping[int, Affinity],
    *,
    turned: bool,
) -> tuple[Placed, Sequence[int]]:
    """The same with headings that were extracted in another order, where that is better; and that order.

    In reverse, no wonder where what stands before the text is ``turned``; or the last one first, as its section
    and the conclusion stood before the title.
    """
    count = len(next(iter(affinity.values())).stands)
    usual = range(count)
    score = found.placing.score if found.placing else float("-inf")
    units = [u for z in found.order for u in zones[z]]
    back = None
    if turned or _descends(affinity, units, count):
        back = place(units, _ordered(affinity, usual[::-1]), count, begun=bool(found.leads))
    if back and back.score > score + (0.0 if turned else TURNED):
        return found._replace(placing=back), usual[::-1]
    ahead = sum(len(zones[z]) for z in free if chunks[z].before_title)
    if ahead and not turned:
        turn = (*usual[1:], 0)
        other = best_placing(chunks, zones, free, _ordered(affinity, turn), count, {})
        labels = other.placing.labels if other.placing else ()
        ends = sum(label in (count, CLOSING) for label in labels)
        if other.placing and ends == ahead and other.placing.score > score:
            return other, turn
    return found, usual


def _descends(affinity: Mapping[int, Affinity], units: Sequence[Unit], count: int) -> bool:
    """Do the paragraphs that have most to do with each heading rather stand in reverse?"""
    rows = [affinity[id(unit)].stands for unit in units]
    peaks = [max(range(len(rows)), key=[row[number] for row in rows].__getitem__) for number in range(count)]
    return sum((a > b) - (a < b) for a, b in combinations(peaks, 2)) > 0


def _ordered(affinity: Mapping[int, Affinity], order: Sequence[int]) -> dict[int, Affinity]:
    return {
        key: Affinity(tuple(found.stands[i] for i in order), tuple(found.opens[i] for i in order))
        for key, found in affinity.items()
    }
