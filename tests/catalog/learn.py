"""Learn the weights of ``generator/data/objects.txt`` from the labelled reports beside this file.

``python -m tests.catalog.learn`` writes them; with ``--check`` it says how well reports are read that were left
out of the learning, a tenth of them at a time. Depends on nothing but the reports, their order and the rules.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.catalog.facts.choice import weighed
from generator.catalog.facts.figures import quantities_of
from generator.catalog.facts.objects import counted, parts
from generator.catalog.facts.scene import BEFORE, BEHIND, EARLIER, SHARED, Candidate, Scene
from generator.catalog.facts.wording import tidy
from generator.report import Report
from tests.catalog import gold_reports, test_elsewhere

WEIGHTS = Path(__file__).parents[2] / "generator" / "data" / "objects.txt"
ROUNDS = 30
"""Passes over the examples; more change no weight by a hundredth that matters."""
RATE = 0.3
"""Step of AdaGrad (Duchi, Hazan & Singer 2011)."""
ENUMERATED = re.compile(r"^.*(?<![高中均同平上优])等(?![次级候])(?=..)")
"""Examples before the thing itself (用地、用水等问题)."""
PENALTY = 0.35
"""Of the squared weights: what reads left-out reports best, of 0.2, 0.35 and 0.6."""
SEEDS = 3
"""How often a number of the seed reports counts: those that everyone reads first."""
FOLDS = 10
"""Parts of the reports that are left out in turn to check."""
LEAST = 15
"""Hundredths below which a weight is left out, as are features seen once: most of them, and no worse is read."""


@dataclass(frozen=True, slots=True)
class Example:
    """A number of a labelled report: the features of its candidates, and which of them are right."""

    report: str
    groups: tuple[tuple[str, ...], ...]
    choices: tuple[tuple[int, ...], ...]
    """Of each candidate, its groups of features."""
    right: frozenset[int]
    first: frozenset[int]
    """Those of them that say what the label says first, where any does: they count once more."""
    share: int
    """How often it counts in learning."""


def bare(name: str) -> str:
    return tidy(name).translate(str.maketrans("", "", "“”"))


def wanted(names: str) -> set[str]:
    """The names of a label ``a / b``, with and without the examples before 等."""
    return {bare(each) for name in names.split(" / ") for each in (name, ENUMERATED.sub("", name))}


def corpus() -> Iterator[tuple[str, Report, list[list[str]]]]:
    """Each labelled report with its labels: value, unit, names."""
    for seed in gold_reports.IDS:
        yield seed, gold_reports.gold(seed), [list(row) for row in gold_reports.labels(seed)["figures"]]
    for name in test_elsewhere.NAMES:
        rows = [line.lstrip("? ").split(" | ") for line in test_elsewhere.labels(name)["figures"]]
        yield name, test_elsewhere.report(name), rows


def aligned(rows: Sequence[Sequence[str]], found: Sequence[tuple[float, str]]) -> dict[int, Sequence[str]]:
    """Labels by the place of the number they mean: the longest common subsequence by value and unit."""

    def same(row: Sequence[str], number: tuple[float, str]) -> bool:
        return math.isclose(float(row[0]), number[0], rel_tol=1e-9) and row[1] in (number[1], "*")

    table = [[0] * (len(found) + 1) for _ in range(len(rows) + 1)]
    for i in reversed(range(len(rows))):
        for j in reversed(range(len(found))):
            table[i][j] = max(table[i + 1][j], table[i][j + 1], table[i + 1][j + 1] + same(rows[i], found[j]))
    i = j = 0
    pairs = {}
    while i < len(rows) and j < len(found):
        if same(rows[i], found[j]) and table[i][j] == table[i + 1][j + 1] + 1:
            pairs[j] = rows[i]
            i, j = i + 1, j + 1
        elif table[i][j] == table[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def right(scene: Scene, listed: Sequence[Candidate], names: set[str], then: set[str]) -> list[int]:
    """Which of ``listed`` name one of ``names``; ``then`` are the names of the next number, if it touches this.

    A list of things that have a number each is right as a whole, up to where the rules end it if there is a choice.
    """
    said = [c.name(scene) for c in listed]
    exact = [i for i, name in enumerate(said) if bare(name) in names]
    several = [
        i
        for i, c in enumerate(listed)
        if len(each := parts(tidy(said[i]))) > 1 and names & set(map(bare, each[:1] if c.place == BEFORE else each))
    ]
    if several and (not exact or all(listed[i].place == BEFORE for i in exact)):
        return [max(several, key=lambda i: (listed[i].end == scene.lead_end, len(said[i])))]
    return exact or [i for i, c in enumerate(listed) if c.place == SHARED and names & then]


def examples() -> Iterator[Example]:
    """All numbers of labelled reports whose label one of the candidates has."""
    for name, report, rows in corpus():
        sentences = list(quantities_of(report))
        labels = aligned(rows, [(q.value, q.unit) for *_, found in sentences for q in found])
        before = 0
        for text, start, end, found in sentences:
            meant = [labels.get(before + n, ()) for n in range(len(found))]
            oracle = Oracle(name, [row[2] if len(row) > 2 else "" for row in meant])
            counted(text, start, end, found, oracle)
            before += len(found)
            yield from oracle.made


class Oracle:
    """Decides as the labels of one sentence say, and keeps what there was to decide."""

    def __init__(self, report: str, meant: list[str]) -> None:
        self.report = report
        self.meant = meant
        self.made: list[Example] = []

    def __call__(self, number: int, scene: Scene) -> Candidate | None:
        groups: list[tuple[str, ...]] = []

        def weigh(keys: Sequence[str]) -> tuple[int, ...]:
            groups.append(tuple(keys))
            return (len(groups) - 1,)

        found = list(weighed(scene, weigh).all())
        choices, listed = tuple(groups for groups, _ in found), [candidate for _, candidate in found]
        meant, then = (*self.meant[number : number + 2], "")[:2]
        good = right(scene, listed, wanted(meant), wanted(then)) if meant else []
        if good:
            share = SEEDS if self.report in gold_reports.IDS else 1
            said = right(scene, listed, wanted(meant.split(" / ")[0]), wanted(then.split(" / ")[0]))
            best = frozenset(good).intersection(said) or frozenset(good)
            self.made.append(Example(self.report, tuple(groups), choices, frozenset(good), best, share))
        first = [i for i in good if listed[i].place in (BEFORE, EARLIER, BEHIND)] or good
        return listed[first[0]] if first else None


def learn(known: Sequence[Example]) -> dict[str, int]:
    """Weights of the features, in hundredths: maximum likelihood of the right candidates, less the penalty."""
    seen = Counter(key for e in known for key in {key for group in e.groups for key in group})
    number = {key: n for n, key in enumerate(sorted(seen))}
    often = [seen[key] for key in number]
    data = [([[number[k] for k in g] for g in e.groups], e) for e in known for _ in range(e.share)]
    weight, squares = [0.0] * len(number), [1e-6] * len(number)
    for _ in range(ROUNDS):
        for groups, e in data:
            sums = [sum(weight[k] for k in g) for g in groups]
            scores = [sum(sums[g] for g in choice) for choice in e.choices]
            top = max(scores)
            odds = [math.exp(s - top) for s in scores]
            all_, part, best = sum(odds), sum(odds[i] for i in e.right), sum(odds[i] for i in e.first)
            pull = [0.0] * len(groups)
            for i, choice in enumerate(e.choices):
                meant = (odds[i] / part if i in e.right else 0.0) + (odds[i] / best if i in e.first else 0.0)
                change = odds[i] / all_ - meant / 2
                for g in choice:
                    pull[g] += change
            gradient: dict[int, float] = {}
            for g, keys in enumerate(groups):
                for k in keys:
                    gradient[k] = gradient.get(k, 0.0) + pull[g]
            for k, slope in gradient.items():
                slope += PENALTY * weight[k] / often[k]
                squares[k] += slope * slope
                weight[k] -= RATE * slope / math.sqrt(squares[k])
    rounded = {key: round(100 * weight[n]) for key, n in number.items()}
    return {key: value for key, value in rounded.items() if abs(value) >= LEAST and seen[key] > 1}


def read(e: Example, weight: Mapping[str, int]) -> tuple[bool, float]:
    """Whether the heaviest candidate is right, and the surprise (natural logarithm) at those that are."""
    sums = [sum(weight.get(k, 0) for k in g) for g in e.groups]
    scores = [sum(sums[g] for g in choice) for choice in e.choices]
    top = max(scores)
    odds = [math.exp((s - top) / 100) for s in scores]
    return scores.index(top) in e.right, math.log(sum(odds) / sum(odds[i] for i in e.right))


def check(known: Sequence[Example]) -> None:
    """Print how many left-out examples are read right."""
    names = sorted({e.report for e in known})
    everything = Counter(e.report for e in known)
    hits: Counter[str] = Counter()
    surprise = 0.0
    for fold in range(FOLDS):
        out = set(names[fold::FOLDS])
        weight = learn([e for e in known if e.report not in out])
        for e in known:
            if e.report in out:
                is_right, cost = read(e, weight)
                hits[e.report] += is_right
                surprise += cost
    for name in names:
        print(f"{name}: {hits[name]}/{everything[name]}")
    print(f"{hits.total() / everything.total():.4f} of {everything.total()}, surprise {surprise / len(known):.4f}")


def main() -> None:
    known = list(examples())
    if "--check" in sys.argv:
        check(known)
        return
    keys: dict[int, list[str]] = {}
    for key, weight in sorted(learn(known).items()):
        keys.setdefault(weight, []).append(key)
    lines = ("\t".join((str(weight), *keys[weight])) + "\n" for weight in sorted(keys))
    WEIGHTS.write_text("".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
