"""A phrase as words with their kinds: closed classes by themselves, verbs by what they govern, all else by class."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, TypeVar, cast

from generator.catalog.facts.lexicon import members

F = TypeVar("F", bound=Callable[..., Any])
WHOLE = re.compile(r"“[^“”]{1,24}”|《[^《》]*(?:《[^《》]*》[^《》]*)*》|（[^（）]*）|\([^()]*\)|「[^「」]{1,24}」")
"""Quotations, titles and brackets: a word each."""
CLOSED = frozenset(["p", "c", "u", "uj", "ul", "ud", "uv", "uz", "uq", "ug", "f", "y", "e"])
"""Tags of jieba for closed classes: prepositions, conjunctions, particles, places."""
POINTING = frozenset(["等", "其中", "各", "每", "该", "所", "全部", "其余", "剩余", "将"])
VERBAL = frozenset(["verb", "weak", "trans", "trans-mod", "mod", "v", "v1", "vn"])
NOMINAL = frozenset(["n", "ns", "s", "whole", "latin", "person", "a", "j", "z", "r", "m", "q"])
DIVIDING = frozenset(["分别", "依次"])
"""Words that give each of several things a number of its own."""
JOINED = frozenset(("办实事", "办好事"))
NAMES = ("nt", "nz", "i")
"""Tags of names and idioms."""
REMEMBERED = 1 << 11
"""Results of a function of phrases: those that stand in a list, or hold the usual words, come again and again."""
LIMIT = 24
"""Words of a phrase that are looked at: those next to the number."""


@dataclass(frozen=True, slots=True, eq=False)  # told apart by identity, which is soon done: they are remembered
class Phrase:
    """Words of ``text`` without its blanks: parallel tuples."""

    text: str
    words: tuple[str, ...]
    kinds: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)


NOTHING = Phrase("", (), (), (), ())
BARE = frozenset("、，。；：和及与")
"""What most often stands alone between numbers."""


def lately(function: F) -> F:
    """``function``, not called again for what it was called with of late."""
    return cast("F", lru_cache(REMEMBERED)(function))


@lately
def phrase(text: str, *, before: bool) -> tuple[Phrase, str]:
    """``text`` before or behind a number as words without the marks at its ends, and the mark it began with."""
    if not text or text in BARE:
        return NOTHING, text
    parts: list[tuple[str, str, int]] = []
    at = 0
    for m in WHOLE.finditer(text):
        parts += _words(text[at : m.start()], at)
        parts.append((m.group(), "whole", m.start()))
        at = m.end()
    parts += _words(text[at:], at)
    while parts and parts[-1][0] in ("，：、" if before else "，。；：、;,！"):
        parts.pop()
    mark = ""
    while before and parts and parts[0][0] in ("、", "，", "和", "及", "以及", "与", "："):
        mark = parts.pop(0)[0]
    parts = parts[-LIMIT:] if before else parts[:LIMIT]
    for i in range(1, len(parts) if before else 0):
        if parts[i][0] in ("到", "至") and parts[i - 1][1] in VERBAL:
            parts[i - 1] = (parts[i - 1][0], "reach", parts[i - 1][2])  # 爬升到: whatever the verb is
    words, kinds, starts = zip(*parts, strict=True) if parts else ((), (), ())
    return Phrase(text, words, kinds, starts, tuple(a + len(w) for w, _, a in parts)), mark


def _words(text: str, at: int) -> Iterable[tuple[str, str, int]]:
    if not text:
        return
    known = _known()
    for word, tag in _tagger()(text):
        if cut := _cut(word, tag):
            yield word[:cut], known.get(word[:cut], "v1"), at
            yield word[cut:], known.get(word[cut:], "n"), at + cut
        elif not word.isspace():
            yield word, known.get(word) or _kind(word, tag), at
        at += len(word)


def _cut(word: str, tag: str) -> int:
    """Where a verb ends that jieba joins with its object (解决问题, 办实事); 0 if there is none."""
    if word in JOINED:
        return 1
    return 2 if len(word) > 3 and word[:2] in _governing() and tag not in NAMES else 0


@cache
def _governing() -> frozenset[str]:
    return frozenset(word for word, kind in _known().items() if kind in ("verb", "trans") and len(word) == 2)


@cache
def _known() -> Mapping[str, str]:
    """Kinds of the words of our lists; a word of several has the last."""
    kinds = {word: word for word in POINTING}
    transitive, modifying = members("quantities", "transitive"), members("quantities", "modifying")
    for kind, words in (
        ("s", {w for w in members("quantities", "heads") if len(w) == 1}),
        ("person", members("quantities", "persons")),
        ("adverb", members("quantities", "adverbs")),
        ("trans", {w for w in transitive if len(w) > 1}),
        ("mod", modifying),
        ("trans-mod", transitive & modifying),
        ("verb", members("quantities", "verbs")),
        ("weak", members("quantities", "weak_verbs")),
        ("reach", members("quantities", "reach") | members("quantities", "near")),
    ):
        kinds |= dict.fromkeys(words, kind)
    return {**kinds, **{word: word for word in DIVIDING}}


def _kind(word: str, tag: str) -> str:
    """The kind of a word on none of our lists, by jieba's tag."""
    if not "一" <= word[0] <= "鿿":
        return word if word in "、，：" else "latin" if word[0].isalnum() else "whole" if len(word) > 1 else "mark"
    if tag in CLOSED:
        return word
    match tag[0]:
        case "v":
            return "vn" if tag == "vn" else "v1" if len(word) == 1 else "v"
        case "d":
            return "adverb"
        case "a" | "b" | "z":
            return "a"
        case "n" | "l" | "i" | "j" | "s" | "k":
            return "s" if len(word) == 1 else "ns" if tag in ("ns", "nr", "nt") else "n"
    return tag[0]


@cache
def _tagger() -> Callable[[str], Iterable[tuple[str, str]]]:
    """Words with their tags, by the dictionary alone; jieba gives the same as rjieba, many times slower."""
    try:
        import rjieba
    except ImportError:
        from jieba import posseg

        return lambda text: [(p.word, p.flag) for p in posseg.lcut(text, HMM=False)]
    return lambda text: rjieba.tag(text, hmm=False)
