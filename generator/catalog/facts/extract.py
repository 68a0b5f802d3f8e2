"""All facts of one report together."""

from __future__ import annotations

from generator.catalog.facts.citations import citations
from generator.catalog.facts.figures import figures
from generator.catalog.facts.model import Facts
from generator.catalog.facts.prints import prints
from generator.catalog.facts.slogans import slogans
from generator.catalog.facts.terms import candidates
from generator.catalog.facts.topics import topics
from generator.report import Report


def extract(report: Report) -> Facts:
    """Everything that one report says, as data. Pure and without order: safe to cache and to run in parallel."""
    return Facts(
        figures(report), citations(report), slogans(report), topics(report), candidates(report), prints(report)
    )
