"""All facts of one report together."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.catalog.facts.citations import Citation, citations
from generator.catalog.facts.figures import Figure, figures
from generator.catalog.facts.prints import prints
from generator.catalog.facts.slogans import Slogan, slogans
from generator.catalog.facts.terms import Term, candidates
from generator.catalog.facts.topics import Topics, topics
from generator.report import Report


@dataclass(frozen=True, slots=True)
class Facts:
    """What :func:`extract` finds in a report. Depends on the report and on our own code and data, on nothing else."""

    figures: tuple[Figure, ...] = ()
    citations: tuple[Citation, ...] = ()
    slogans: tuple[Slogan, ...] = ()
    topics: Topics = field(default_factory=Topics)
    terms: tuple[Term, ...] = ()
    """Candidates for key terms, heaviest first, before the collection is known."""
    prints: bytes = b""
    """Fingerprints with their paragraphs, packed; by them passages that other reports share are found."""


def extract(report: Report) -> Facts:
    """Everything that one report says, as data. Pure and without order: safe to cache and to run in parallel."""
    return Facts(
        figures(report), citations(report), slogans(report), topics(report), candidates(report), prints(report)
    )
