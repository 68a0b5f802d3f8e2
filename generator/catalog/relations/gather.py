"""What of the facts of all reports is held in memory: each are looked at once, and most left where they lie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.catalog.facts import Facts, Term, Topics

Share = Callable[[str], str]
"""Gives one text for all equal ones."""


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
    same: dict[str, str] = {}
    for id_ in ids:
        found = facts[id_]
        light[id_] = _light(found, lambda text: same.setdefault(text, text))
        terms[id_], prints[id_] = found.terms, found.prints
        counts.update(
            figures=len(found.figures),
            citations=len(found.citations),
            slogans=len(found.slogans),
            paragraphs=len(found.topics.paragraphs),
        )
    return Gathered(light, terms, prints, dict(counts))


def _light(facts: Facts, share: Share) -> Facts:
    """Most of what reports say, they say in the same few words."""
    figures = (
        replace(
            f,
            unit=share(f.unit),
            object=share(f.object),
            verb=share(f.verb),
            bound=share(f.bound),
            indicator=share(f.indicator),
            sentence=share(f.sentence),
        )
        for f in facts.figures
        if f.indicator
    )
    citations = (replace(c, title=share(c.title), kind=share(c.kind), work=share(c.work)) for c in facts.citations)
    slogans = (replace(s, slogan=share(s.slogan), meaning=share(s.meaning)) for s in facts.slogans)
    sections, paragraphs = facts.topics.sections, facts.topics.paragraphs
    topics = Topics(tuple(map(share, sections)), tuple(map(share, paragraphs)))
    return Facts(tuple(figures), tuple(citations), tuple(slogans), topics)
