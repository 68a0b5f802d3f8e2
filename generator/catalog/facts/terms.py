"""Key terms: the words that tell one report from others."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

from generator.catalog.facts.lexicon import any_of, words
from generator.data import load
from generator.report import Report

KEPT = 40
"""Candidates kept of each report: enough to weigh them anew in the collection, and little to remember."""
WORD = re.compile(r"[一-鿿]{2,}")
NUMERIC = re.compile(r"[〇零一二两三四五六七八九十百千万亿第几]+[个年月日次项条届]?")


@dataclass(frozen=True, slots=True)
class Term:
    """A word with its weight in one report."""

    term: str
    count: int
    weight: float
    """tf·idf; comparable within a report only."""


def candidates(report: Report) -> tuple[Term, ...]:
    """The :data:`KEPT` heaviest words by tf·idf (Salton & Buckley 1988), idf from jieba's general corpus."""
    counts: Counter[str] = Counter()
    for text in chain(
        (report.title,), (s.heading.text for s in report.sections), (p.text for p in report.paragraphs())
    ):
        counts.update(_words(text))
    total = sum(counts.values()) or 1
    weighed = ((round(n / total * _idf(word), 6), word, n) for word, n in counts.items())
    heaviest = sorted(weighed, key=lambda t: (-t[0], t[1]))[:KEPT]
    return tuple(Term(sys.intern(word), n, weight) for weight, word, n in heaviest)


def _words(text: str) -> Iterable[str]:
    """Words of at least two Han characters; those of the user's list are never cut."""
    known, common, cut = _known(), _common(), _segmenter()
    for n, part in enumerate(known.split(text)):
        if n % 2:
            yield part
        elif part:
            yield from (
                w
                for w in cut(part)
                if len(w) > 1 and w not in common and WORD.fullmatch(w) and not NUMERIC.fullmatch(w)
            )


@cache
def _known() -> re.Pattern[str]:
    return re.compile(f"({any_of((*words(load('terms')['words']), *load('slogans')['known']))})")


@cache
def _common() -> frozenset[str]:
    return frozenset(words(load("terms")["common"]))


@cache
def _segmenter() -> Callable[[str], Iterable[str]]:
    """Rjieba cuts like jieba, several times as fast."""
    try:
        import rjieba
    except ImportError:
        import jieba

        cut: Callable[[str], Iterable[str]] = jieba.lcut
    else:
        cut = rjieba.cut
    return cut


@cache
def _corpus() -> tuple[Mapping[str, float], float]:
    package = find_spec("jieba")  # importing it takes 0.2 s, and only this table is wanted
    if package is None or package.origin is None:
        raise ModuleNotFoundError("jieba")
    text = Path(package.origin).with_name("analyse").joinpath("idf.txt").read_text(encoding="utf-8")
    pieces = text.split()  # a word and its value by turns
    values = [*map(float, pieces[1::2])]
    return dict(zip(pieces[::2], values, strict=True)), sorted(values)[len(values) // 2]


def _idf(word: str) -> float:
    """Inverse document frequency; a word not in the corpus has the median."""
    idf, median = _corpus()
    return idf.get(word, median)
