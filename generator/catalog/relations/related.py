"""Related reports, with the reason: neighbours by rare features, without comparing all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

NEIGHBOURS = 20
"""A feature in more reports than that is not followed."""
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Reason:
    """What two reports have in common."""

    kind: str
    """``region``, ``citation``, ``slogan``, ``term`` or ``passage``."""
    what: tuple[str, ...]
    """The documents, slogans or terms; nothing for passages, which are listed as parallels."""


@dataclass(frozen=True, slots=True)
class Related:
    """A report near another one."""

    report: str
    score: float
    reasons: tuple[Reason, ...]
    """The weightiest first."""


WEIGHTS: Mapping[str, float] = {"region": 3.0, "citation": 1.5, "slogan": 1.0, "term": 1.0, "passage": 2.0}


def related(features: Mapping[str, Sequence[tuple[str, str]]]) -> Mapping[str, tuple[Related, ...]]:
    """The nearest reports of each, from features ``(kind, what)`` by report id.

    A shared feature counts its kind's weight times its idf. Each report looks at no more than
    ``NEIGHBOURS`` others for each of its features, so the work grows with the features, not with the pairs.
    """
    holders: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for report in sorted(features):
        for feature in dict.fromkeys(features[report]):
            holders[feature].append(report)
    size = len(features)
    result = {}
    for report in features:
        scores: defaultdict[str, float] = defaultdict(float)
        why: defaultdict[str, list[tuple[float, str, str]]] = defaultdict(list)
        for feature in dict.fromkeys(features[report]):
            holding = holders[feature]
            if not 2 <= len(holding) <= NEIGHBOURS:
                continue
            weight = WEIGHTS[feature[0]] * log((size + 1) / (len(holding) - 0.5))
            for other in holding:
                if other != report:
                    scores[other] += weight
                    why[other].append((weight, *feature))
        nearest = sorted(scores, key=lambda other: (-scores[other], other))[:SHOWN]
        result[report] = tuple(Related(o, round(scores[o], 6), _reasons(why[o])) for o in nearest)
    return result


def _reasons(found: Sequence[tuple[float, str, str]]) -> tuple[Reason, ...]:
    kinds: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for weight, kind, what in found:
        kinds[kind].append((-weight, what))
    ordered = sorted(kinds, key=lambda k: (sum(w for w, _ in kinds[k]), k))
    return tuple(Reason(k, () if k == "passage" else tuple(what for _, what in sorted(kinds[k]))) for k in ordered)
