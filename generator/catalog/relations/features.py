"""What reports may have in common, by numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from operator import pos

from generator.catalog.facts import Term
from generator.catalog.relations.columns import Columns

Feature = tuple[str, str]
"""Its kind, ``region``, ``indicator``, ``citation``, ``slogan`` or ``term``, and which of them."""


@dataclass(slots=True)
class Features:
    """Those of each report, by its id."""

    known: list[Feature] = field(default_factory=list)
    """By number."""
    of: Columns[int] = field(default_factory=lambda: Columns(pos, "I"))
    """The numbers of all but terms."""
    terms: Columns[Term] = field(init=False)
    """Key terms; the first column holds their numbers."""
    _numbers: dict[Feature, int] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.terms = Columns(partial(_term, self.known), "IId")

    def number(self, feature: Feature) -> int:
        """That of ``feature``, new or not."""
        number = self._numbers.setdefault(feature, len(self.known))
        if number == len(self.known):
            self.known.append(feature)
        return number

    def add(self, report: str, features: Iterable[Feature]) -> None:
        """These, each once, are what ``report`` has."""
        self.of.add(report, [self.number(feature) for feature in features])

    def add_terms(self, report: str, terms: Sequence[Term]) -> None:
        """These are the key terms of ``report``."""
        numbers = [self.number(("term", term.term)) for term in terms]
        self.terms.add(report, numbers, [term.count for term in terms], [term.weight for term in terms])

    def numbers(self, report: str) -> Sequence[int]:
        """All that ``report`` has, key terms last; nothing of a report that was not added."""
        if report not in self.of:
            return ()
        return (*self.of.columns(report)[0], *(self.terms.columns(report)[0] if report in self.terms else ()))


def _term(known: Sequence[Feature], number: int, count: int, weight: float) -> Term:
    return Term(known[number][1], count, weight)
