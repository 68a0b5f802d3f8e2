"""The placing of headings over all orders that headings and runs of text may have been extracted in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from generator.clean.manuscript import Block
from generator.clean.order.affinity import affinities
from generator.clean.order.in_place import SMALL, Chunk
from generator.clean.order.place import Placing, place
from generator.clean.order.unit import Unit, lead_zone


def other_orders(headings: Sequence[Block], *, turned: bool, rotated: bool) -> Iterator[list[Block]]:
    """Orders that headings were extracted in: in reverse, or the last first as its section stood before the title."""
    if len(headings) > 2 and not any(h.choice for h in headings):
        if turned:
            yield list(headings[::-1])
        elif rotated:
            yield [*headings[1:], headings[0]]


def best_placing(
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
