"""Reports of other regions and genres, made up for this, against labels that were written before the program ran.

What is counted was learned from them afterwards; ``python -m tests.catalog.learn --check`` reads each unlearned.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.catalog.facts import Facts, Figure
from generator.catalog.facts.extract import extract
from generator.content import load
from generator.report import Report

ELSEWHERE = Path(__file__).parent / "elsewhere"
NAMES = tuple(sorted(path.stem for path in ELSEWHERE.glob("*.md")))


@cache
def report(name: str) -> Report:
    return load((ELSEWHERE / f"{name}.md").read_text(encoding="utf-8"), f"{name}.md")


@cache
def facts(name: str) -> Facts:
    return extract(report(name))


@cache
def labels(name: str) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load((ELSEWHERE / f"{name}.yml").read_text(encoding="utf-8"))
    return data


def labelled(what: str) -> list[str]:
    """The reports of which the labels say ``what``."""
    return [name for name in NAMES if what in labels(name)]


def number(value: str) -> float:
    return round(float(value), 6)


@cache
def pairs(name: str) -> tuple[list[tuple[list[str], Figure]], int, int]:
    """Labels with the figures that they mean, and how many labels and figures are left."""
    left = list(facts(name).figures)
    found: list[tuple[list[str], Figure]] = []
    missed = 0
    rows = [line.lstrip("? ").split(" | ") for line in labels(name)["figures"]]
    optional = [line.startswith("?") for line in labels(name)["figures"]]
    for row, may in zip(rows, optional, strict=True):
        alike = [f for f in left if number(str(f.value)) == number(row[0]) and row[1] in (f.unit, "*")]
        if alike:
            best = min(alike, key=lambda f: len(row) > 2 and not right(row, f))
            left.remove(best)
            found += [] if may else [(row, best)]
        else:
            missed += not may
    return found, missed, len(left)


def right(row: list[str], figure: Figure) -> bool:
    return bare(figure.object) in [bare(name) for name in row[2].split(" / ")]


def bare(name: str) -> str:
    return name.translate(str.maketrans("", "", "“”"))


def every() -> Iterator[tuple[list[str], Figure]]:
    for name in NAMES:
        yield from pairs(name)[0]


def f1(want: Iterable[object], got: Iterable[object]) -> float:
    a, b = Counter(want), Counter(got)
    return 2 * (a & b).total() / (a.total() + b.total())


def test_figures_are_found_and_nothing_else() -> None:
    found = sum(len(pairs(name)[0]) for name in NAMES)
    missed = sum(pairs(name)[1] for name in NAMES)
    extra = sum(pairs(name)[2] for name in NAMES)
    assert found > 3000
    assert found / (found + missed) >= 0.99
    assert found / (found + extra) >= 0.99


def test_what_they_count() -> None:
    wrong = [(row, figure.object) for row, figure in every() if not right(row, figure)]
    assert len(wrong) <= 0.05 * len(list(every())), wrong


def test_bound_and_indicator() -> None:
    assert [(row, f.bound) for row, f in every() if row[3] != f.bound] == []
    told = [(row, f.indicator) for row, f in every() if row[4] != "*"]
    wrong = [(row, key) for row, key in told if row[4].strip("-") != key]
    assert len(wrong) <= 0.015 * len(told), wrong


def test_citations_and_slogans() -> None:
    cited = [(name, *line.split(" | ")) for name in labelled("citations") for line in labels(name)["citations"]]
    assert f1(cited, [(name, c.title, c.kind) for name in labelled("citations") for c in facts(name).citations]) >= 0.99
    want = [(name, *line.split(" | ")) for name in labelled("slogans") for line in labels(name)["slogans"]]
    slogans = [(name, s.slogan, str(s.count)) for name in labelled("slogans") for s in facts(name).slogans]
    assert f1(want, slogans) >= 0.90


@pytest.mark.parametrize(("what", "least"), [("sections", 0.95), ("paragraphs", 0.85)])
def test_topics(what: str, least: float) -> None:
    told = [
        (want, got)
        for name in labelled(what)
        for want, got in zip(labels(name)[what], getattr(facts(name).topics, what), strict=True)
        if want != "?"
    ]
    assert sum(want == got for want, got in told) >= least * len(told)
