"""Paragraphs as the placing of headings sees them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from statistics import median

from generator.clean import cues
from generator.clean.manuscript import Block
from generator.clean.runins import runin_length

UNKNOWN = -1.6
"""Log odds, before any evidence, that a paragraph is a lead or a conclusion: about one in six is."""
FORMED = 0.6
"""Where so many of the other paragraphs have a run-in heading, plain ones that stand apart …"""
APART = 1.2
"""… are the likelier to be a lead, by these log odds."""
SPREAD = 1.5
"""Set so much wider than the others, over several of their columns, paragraphs introduce them …"""
ACROSS = 3.0
"""… by these log odds."""
SLOGAN = 40
"""A paragraph shorter than this, in characters, and without figures is lead type rather than body."""
HAN = re.compile(r"[\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph: what it says, how it was set, and what part it sounds like."""

    block: Block
    zone: int
    """Which unbroken run of paragraphs it stands in."""
    runin: str
    lead: float
    """Log odds that it introduces the report."""
    closing: float
    """Log odds that it closes it."""


def grams(text: str) -> frozenset[str]:
    """Han characters, and pairs of neighbouring ones."""
    return frozenset(
        run[i : i + size] for run in HAN.findall(text) for size in (1, 2) for i in range(len(run) - size + 1)
    )


def unit_of(block: Block, zone: int, year: int, organ: str, *, commas: bool) -> Unit:
    """``year`` is the year reported on (0: not known), ``organ`` what the title names, or empty.

    ``commas``: run-in headings of this report hold commas; else a first sentence with one is a motto.
    """
    text = "".join(block.text.split())
    size = runin_length(text)
    if not commas and re.search("[，,]", text[:size]):
        size = 0
    ahead = min(3, len(cues.FUTURE.findall(text)) + len(cues.WILL.findall(text)))
    return Unit(block, zone, text[:size], _lead(text, size, year, organ, ahead), _closing(text, size, year, ahead))


def lead_zone(units: Sequence[Unit], others: Sequence[Unit]) -> float:
    """Log odds that a run of paragraphs introduces the report: its best paragraph speaks for the plain ones.

    For all of them where they are set across columns: what looks like a run-in heading is a motto there.
    """
    best = max(units, key=lambda unit: unit.lead)
    usual = median([unit.block.measure for unit in others]) if others else 0.0
    across = ACROSS if usual and min(unit.block.measure for unit in units) >= SPREAD * usual else 0.0
    formed = sum(bool(unit.runin) for unit in others) >= FORMED * len(others)
    apart = APART if formed and not any(unit.runin for unit in units) else 0.0
    return (
        best.lead
        + apart
        + across
        + sum(
            (0.0 if across else min(0.0, unit.lead - UNKNOWN)) - max(0.0, unit.closing)
            for unit in units
            if unit is not best
        )
    )


def rarity(grams_of: Sequence[frozenset[str]]) -> dict[str, float]:
    """Inverse document frequency of characters and their pairs over the paragraphs."""
    counts = Counter(gram for pairs in grams_of for gram in pairs)
    return {gram: log((1 + len(grams_of)) / count) for gram, count in counts.items()}


def _lead(text: str, runin: int, year: int, organ: str, ahead: int) -> float:
    start = text[:60]
    score = UNKNOWN
    if len(text) < SLOGAN and not runin and not re.search(r"\d", text):
        score += 0.8
    if cues.LEAD_START.match(text):
        score += 1.6
    score += 0.8 * sum(1 for cue in cues.LEAD_INSIDE if cue.search(text))
    if cues.LEAD_SUM.search(text):
        score += 0.8
    if organ and organ in text:
        score += 0.8
    if runin:
        score -= 3.0
    first = cues.YEAR.search(start)
    if first and year:
        score += 0.8 if int(first[1]) == year else -2.0 if int(first[1]) > year else 0.0
    if cues.SALUTATION.match(text):
        score += 3.0
    return score - 0.9 * ahead


def _closing(text: str, runin: int, year: int, ahead: int) -> float:
    score = UNKNOWN + 1.2 * ahead
    first = cues.YEAR.search(text[:40])
    if first and year:
        score += 1.6 if int(first[1]) == year + 1 else -1.0 if int(first[1]) == year else 0.0
    if text.endswith("！"):
        score += 0.8
    if runin:
        score -= 1.5
    return score
