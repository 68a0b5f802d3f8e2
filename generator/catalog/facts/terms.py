"""Key terms: the words that tell one report from others."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from heapq import nlargest

from generator.catalog.facts.idf import rarity
from generator.catalog.facts.lexicon import any_of, han, words
from generator.data import load
from generator.report import Report

KEPT = 40
"""Candidates kept of each report: enough to weigh them anew in the collection, and little to remember."""
DIGITS = 6
"""Of a weight, behind the point."""
VOCABULARY = 1 << 16
"""Words remembered as terms or not: at most 16 MB."""
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
    texts = (report.title, *(s.heading.text for s in report.sections), *(p.text for p in report.paragraphs()))
    counts = _counts("\n".join(texts))  # one call: a word does not go over the end of a line
    total = sum(counts.values()) or 1
    weights = {word: n / total * rarity(word) for word, n in counts.items()}
    least = min(nlargest(KEPT, weights.values()), default=0.0) - 10**-DIGITS  # of what rounding may make equal
    heaviest = sorted((-round(weight, DIGITS), word) for word, weight in weights.items() if weight >= least)[:KEPT]
    return tuple(Term(sys.intern(word), counts[word], -weight) for weight, word in heaviest)


def _counts(text: str) -> Mapping[str, int]:
    """How often each word of at least two Han characters is used; those of the user's list are never cut."""
    parts = _known().split(text)
    counts = Counter(_segmenter()("\n".join(parts[::2])))
    return {**{word: n for word, n in counts.items() if _tells(word)}, **Counter(parts[1::2])}


@lru_cache(VOCABULARY)
def _tells(word: str) -> bool:
    """Whether ``word`` may be a term: Han characters that neither count nor are used everywhere."""
    return len(word) > 1 and word not in _common() and han(word) and not NUMERIC.fullmatch(word)


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
