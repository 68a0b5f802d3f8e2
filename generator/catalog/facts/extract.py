"""All facts of one report together, and their form on disk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

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
    prints: tuple[bytes, ...] = ()
    """Fingerprints of each paragraph, by which passages that other reports share are found."""


def extract(report: Report) -> Facts:
    """Everything that one report says, as data. Pure and without order: safe to cache and to run in parallel."""
    return Facts(
        figures(report), citations(report), slogans(report), topics(report), candidates(report), prints(report)
    )


def to_json(facts: Facts) -> dict[str, Any]:
    """``facts`` as values of JSON; :func:`from_json` reads them back."""
    return {**asdict(facts), "prints": [p.hex() for p in facts.prints]}


def from_json(data: Mapping[str, Any]) -> Facts:
    """The facts that :func:`to_json` wrote; raises :class:`KeyError` or :class:`TypeError` on anything else."""
    return Facts(
        tuple(Figure(**f) for f in data["figures"]),
        tuple(Citation(**{**c, "paragraphs": tuple(c["paragraphs"])}) for c in data["citations"]),
        tuple(Slogan(**{**s, "paragraphs": tuple(s["paragraphs"])}) for s in data["slogans"]),
        Topics(tuple(data["topics"]["sections"]), tuple(data["topics"]["paragraphs"])),
        tuple(Term(**t) for t in data["terms"]),
        tuple(bytes.fromhex(p) for p in data["prints"]),
    )
