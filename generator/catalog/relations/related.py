"""Related reports, with the reason: neighbours by rare features, without comparing all pairs."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from math import log
from operator import itemgetter

from generator.catalog.relations.columns import Columns
from generator.catalog.relations.features import Feature, Features
from generator.catalog.relations.parallels import Parallel

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


def related(features: Features, passages: Columns[Parallel]) -> Columns[Related]:
    """The nearest reports of each, by id: those that share its ``features``, or ``passages``, found from both sides.

    A shared feature counts its kind's weight times its idf. Each report looks at no more than
    ``NEIGHBOURS`` others for each of its features, so the work grows with the features, not with the pairs.
    """
    ids = sorted(features.of)
    size = len(ids)
    holders = _holders(features, ids)
    weights = {n: _weight(features.known[n][0], len(holding), size) for n, holding in holders.items()}
    passage = features.number(("passage", ""))
    weights[passage] = _weight("passage", 2, size)
    others = [dict.fromkeys(passages.columns(name)[1]) for name in ids]
    reasons = array("I")
    result: Columns[Related] = Columns(partial(_related, ids, features.known, reasons), "IdQQ")
    for one, name in enumerate(ids):
        scores: defaultdict[int, float] = defaultdict(float)
        why: defaultdict[int, list[int]] = defaultdict(list)
        near: list[tuple[int, Sequence[int]]]
        near = [(number, holders[number]) for number in features.numbers(name) if number in holders]
        near += [(passage, (other,)) for other in others[one] if one in others[other]]
        for number, holding in near:
            for other in holding:
                if other != one:
                    scores[other] += weights[number]
                    why[other].append(number)
        nearest = sorted(scores, key=lambda other: (-scores[other], other))[:SHOWN]
        starts = [len(reasons)]
        for other in nearest:
            reasons.extend(_ordered(why[other], features.known, weights))
            starts.append(len(reasons))
        result.add(name, nearest, [round(scores[other], 6) for other in nearest], starts[:-1], starts[1:])
    return result


def _holders(features: Features, ids: Sequence[str]) -> Mapping[int, Sequence[int]]:
    """The reports that share each feature worth following."""
    counts: Counter[int] = Counter()
    for name in ids:
        counts.update(features.numbers(name))
    held = {n: array("I") for n, c in counts.items() if 2 <= c <= NEIGHBOURS and features.known[n][0] in WEIGHTS}
    for report, name in enumerate(ids):
        for number in filter(held.__contains__, features.numbers(name)):
            held[number].append(report)
    return held


def _weight(kind: str, holding: int, size: int) -> float:
    return WEIGHTS[kind] * log((size + 1) / (holding - 0.5))


def _ordered(found: Sequence[int], known: Sequence[Feature], weights: Mapping[int, float]) -> list[int]:
    """The features ``found``, those of one kind together, the weightiest first."""
    kinds: defaultdict[str, list[tuple[float, str, int]]] = defaultdict(list)
    for number in found:
        kind, what = known[number]
        kinds[kind].append((-weights[number], what, number))
    ordered = sorted(kinds, key=lambda k: (sum(less for less, *_ in kinds[k]), k))
    return [number for kind in ordered for *_, number in sorted(kinds[kind])]


def _related(
    ids: Sequence[str], known: Sequence[Feature], reasons: Sequence[int], other: int, score: float, start: int, end: int
) -> Related:
    found = groupby([known[number] for number in reasons[start:end]], key=itemgetter(0))
    return Related(ids[other], score, tuple(_reason(kind, [what for _, what in some]) for kind, some in found))


def _reason(kind: str, what: Sequence[str]) -> Reason:
    return Reason(kind, () if kind == "passage" else tuple(what))
