"""What of the facts of all reports is held in memory; each report's are looked at once, most stay where they lie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.catalog.facts import Facts, Term


@dataclass(frozen=True, slots=True)
class Gathered:
    """Of each report, by its id."""

    light: Mapping[str, Facts]
    """What lists and comparisons show: figures of indicators only, and neither terms nor fingerprints."""
    terms: Mapping[str, Sequence[Term]]
    prints: Mapping[str, bytes]
    counts: Mapping[str, int]
    """Figures, citations, slogans and paragraphs of all reports together."""


def gather(ids: Iterable[str], facts: Mapping[str, Facts]) -> Gathered:
    """What is needed of ``facts`` to relate the reports ``ids``."""
    light: dict[str, Facts] = {}
    terms: dict[str, Sequence[Term]] = {}
    prints: dict[str, bytes] = {}
    counts: Counter[str] = Counter()
    for id_ in ids:
        found = facts[id_]
        light[id_] = _light(found)
        terms[id_], prints[id_] = found.terms, found.prints
        counts.update(
            figures=len(found.figures),
            citations=len(found.citations),
            slogans=len(found.slogans),
            paragraphs=len(found.topics.paragraphs),
        )
    return Gathered(light, terms, prints, dict(counts))


def _light(facts: Facts) -> Facts:
    figures = tuple(figure for figure in facts.figures if figure.indicator)
    return Facts(figures, facts.citations, facts.slogans, facts.topics)
