"""What is said of one report, as data; how it is found stands in the other modules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.catalog.facts.citations import Citation
from generator.catalog.facts.slogans import Slogan
from generator.catalog.facts.terms import Term
from generator.catalog.facts.topics import Topics

TOTAL = re.compile(r"全年|年内|一年来|共|累计|扩展到|达到?")
"""Words of a total, beside which other figures of one indicator are parts."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One counted or measured thing."""

    value: int | float
    """In base units: 万 and 亿 multiplied out, per cent as the number before the sign."""
    unit: str
    object: str
    """What it counts, as printed: ``主任会议``."""
    verb: str
    """The verb it hangs on, or empty."""
    bound: str
    """``exact`` or ``at_least`` (余, 多, 以上, 超过)."""
    indicator: str
    """Key in ``generator/data/indicators.yml``, or empty."""
    sentence: str
    start: int
    """Offset in ``sentence`` of the number, or of the words before it that make it a lower bound."""
    paragraph: int
    """Index over :meth:`Report.paragraphs`."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What :func:`generator.catalog.facts.extract.extract` finds in a report: that depends on the report and on our own
    code and data, on nothing else."""

    figures: tuple[Figure, ...] = ()
    citations: tuple[Citation, ...] = ()
    slogans: tuple[Slogan, ...] = ()
    topics: Topics = field(default_factory=Topics)
    terms: tuple[Term, ...] = ()
    """Candidates for key terms, heaviest first, before the collection is known."""
    prints: bytes = b""
    """Fingerprints with their paragraphs, packed; by them passages that other reports share are found."""


def total_first(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Figures of one indicator in a report: the total first where the text marks one."""
    if len(figures) < 2:
        return tuple(figures)
    return tuple(sorted(figures, key=lambda f: not TOTAL.search(f.sentence[: f.start])))
