"""What headings and paragraphs have to do with each other."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.order.fields import agreement, fields_of
from generator.clean.order.unit import Unit, grams, rarity

WORDS = 2.0
"""Weight of shared vocabulary …"""
SMOOTH = 6.0
"""… whose rarity is measured against this much more than the heading has: one rare pair proves little."""
MATTER = 2.0
"""Weight of speaking of the same matter."""
COMMON = 0.7
"""So much of what a heading has to do with all paragraphs says nothing of any."""


def affinities(units: Sequence[Unit], headings: Sequence[str]) -> dict[int, list[float]]:
    """For each unit, by ``id``, and each heading: how much more it has to do with it than with others."""
    wanted = [(grams(heading), fields_of(heading)) for heading in headings]
    asked = frozenset().union(*(pairs for pairs, _ in wanted))
    texts = [unit.block.text for unit in units]
    spoken = [frozenset([pair for pair in asked if pair in text]) for text in texts]
    rare = rarity(spoken)
    weights = [SMOOTH + sum(rare.get(g, 0.0) for g in pairs) for pairs, _ in wanted]
    shares: list[list[float]] = []
    for unit, text, mine in zip(units, texts, spoken, strict=True):
        matter = fields_of(unit.runin + text)
        shares.append(
            [
                WORDS * sum(rare[g] for g in pairs & mine) / weight + MATTER * agreement(fields, matter)
                for (pairs, fields), weight in zip(wanted, weights, strict=True)
            ]
        )
    usual = [COMMON * sum(column) / len(column) for column in zip(*shares, strict=True)]
    found: dict[int, list[float]] = {}
    for unit, row in zip(units, shares, strict=True):
        own = [share - common for share, common in zip(row, usual, strict=True)]
        mean = sum(own) / len(own) if own else 0.0
        found[id(unit)] = [share - mean for share in own]
    return found
