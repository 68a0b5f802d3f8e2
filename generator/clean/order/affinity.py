"""What headings and paragraphs have to do with each other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.clean.order.fields import agreement, fields_of
from generator.clean.order.unit import Unit, grams, rarity

WORDS = 3.0
"""Weight of shared vocabulary …"""
OPENING = 4.0
"""… and as much more of the first sentence of a section, which often takes up its heading …"""
SMOOTH = 12.0
"""… whose rarity is measured against this much more than the heading has: one rare pair proves little."""
MATTER = 2.5
"""Weight of speaking of the same matter."""
COMMON = 0.5
"""So much of what a heading has to do with all paragraphs says nothing of any."""
SENTENCE = re.compile(r"[^。！？]{0,60}")


class Affinity(NamedTuple):
    """How much more each heading has to do with a paragraph than other headings have, and it with other paragraphs."""

    stands: tuple[float, ...]
    """Over its section."""
    opens: tuple[float, ...]
    """Right over it: what is to be added for its first sentence."""


def affinities(units: Sequence[Unit], headings: Sequence[str]) -> dict[int, Affinity]:
    """What each unit, by ``id``, has to do with the headings."""
    wanted = [grams(heading) for heading in headings]
    asked = frozenset().union(*wanted)
    texts = [unit.block.text for unit in units]
    firsts = [SENTENCE.match(text) for text in texts]
    spoken = [_said(asked, text) for text in texts]
    opening = [_said(asked, first.group() if first else "") for first in firsts]
    rare = rarity(spoken)
    shares = _shares(wanted, spoken, rare, WORDS)
    sought = [fields_of(heading) for heading in headings]
    for unit, text, row in zip(units, texts, shares, strict=True):
        matter = fields_of(unit.runin + text)
        row[:] = [share + MATTER * agreement(fields, matter) for share, fields in zip(row, sought, strict=True)]
    stands = _centred(shares)
    opens = _centred(_shares(wanted, opening, rare, OPENING))
    return {id(unit): Affinity(on, first) for unit, on, first in zip(units, stands, opens, strict=True)}


def _said(asked: frozenset[str], text: str) -> frozenset[str]:
    return frozenset([gram for gram in asked if gram in text])


def _shares(
    wanted: Sequence[frozenset[str]], spoken: Sequence[frozenset[str]], rare: Mapping[str, float], words: float
) -> list[list[float]]:
    """For each paragraph and heading how much of what the heading says the paragraph says as well."""
    weights = [SMOOTH + sum(rare.get(gram, 0.0) for gram in said) for said in wanted]
    return [
        [words * sum(rare[gram] for gram in said & mine) / weight for said, weight in zip(wanted, weights, strict=True)]
        for mine in spoken
    ]


def _centred(shares: Sequence[Sequence[float]]) -> list[tuple[float, ...]]:
    """Without what a heading has in common with all paragraphs, and a paragraph with all headings."""
    usual = [COMMON * sum(column) / len(column) for column in zip(*shares, strict=True)]
    found = []
    for row in shares:
        own = [share - common for share, common in zip(row, usual, strict=True)]
        mean = sum(own) / len(own) if own else 0.0
        found.append(tuple(share - mean for share in own))
    return found
