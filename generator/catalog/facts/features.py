"""What can be said of a place where the name of a thing may begin or end: the features that the weights are for.

A feature is a key, its name first: ``into verb n`` says that a noun follows a verb. Names are those of
``generator/data/objects.txt``, where each key has its weight.
"""

from __future__ import annotations

from functools import cache

from generator.catalog.facts.lexicon import members
from generator.catalog.facts.phrase import NOMINAL, VERBAL, Phrase
from generator.catalog.facts.wording import MONEY, PEOPLE, RATES

NAMING = frozenset(("n", "ns", "s", "whole", "latin", "person", "a", "vn"))
"""Kinds of words that may name a thing by themselves."""


@cache
def measure(unit: str) -> str:
    """The class of a unit, as far as it matters where its thing stands."""
    unit = unit.partition("(")[0]
    unit = unit if unit in members("quantities", "events") else unit.partition("/")[0]  # 毫克/升; 元/吨 is money
    if unit in RATES or unit == "‰":
        return "rate"
    if unit in MONEY:
        return "money"
    if unit in PEOPLE:
        return "people"
    if unit in members("quantities", "times"):
        return "time"
    if unit in ("次", "场次", "批次"):
        return "times"
    return "amount" if unit in members("quantities", "events") else "count"


def beginnings(p: Phrase, opened: str, unit: str, end: int) -> list[list[str]]:
    """Features of each word of ``p``, before a number, as the first of the name.

    ``opened`` is how the phrase begins, ``unit`` the class of the unit, ``end`` the word behind the last of the
    name by rule.
    """
    words, kinds, n = p.words, p.kinds, len(p)
    heads = members("quantities", "heads")
    verbs = [kind in VERBAL for kind in kinds]
    first = verbs.index(True) if True in verbs else n
    named = next((i for i, kind in enumerate(kinds) if broad(kind) == "N"), n)
    left, governing = sum(verbs), kinds.count("verb")
    tail = "tail" if end < n else "-"
    last, before = opened, "-"
    result = []
    for i, (word, kind) in enumerate(zip(words, kinds, strict=True)):
        governed = i > 0 and verbs[i - 1]
        single = "single" if end - i == 1 else "-"
        found = [
            f"goes-on {kind} {kinds[i + 1] if i + 1 < n else '$'}",
            f"into {before} {last} {kind}",
            f"verbs-left {min(3, left)} {'V' if governed else '-'}",
            f"governors-left {min(2, governing)} {last}",
            f"unit-after {unit} {last}",
            f"length {_length(p.ends[-1] - p.starts[i])}",
        ]
        if i:
            lengths = f"{min(3, len(words[i - 1]))} {min(3, len(word))}"
            found += (f"joint {words[i - 1][-1]} {word[0]}", f"first {word[0]} {broad(last)}")
            found += (f"behind {words[i - 1]}", f"lengths {lengths} {last} {kind}")
        if single == "single":
            found.append(f"only {word[-1]} {broad(last) if i else opened}")
        else:
            found.append(f"word {word if kind not in ('whole', 'latin') else kind}")
        if governed:
            of_first = "first" if first == i - 1 else "-"
            found += (
                f"verb {words[i - 1]}",
                f"verb-end {last} {words[i - 1][-1]}",
                f"governed {of_first} {'named' if named < i - 1 else '-'} {tail}",
                f"alone {of_first} {single} {len(word)}",
            )
        if word in heads:
            found.append(f"head {single} {last}")
        result.append(found)
        left -= verbs[i]
        governing -= kind == "verb"
        last, before = kind, last
    return result


def passed(p: Phrase, end: int) -> list[list[str]]:
    """Features of each word of ``p`` up to ``end`` but the first, for the names that begin before it."""
    return [[f"over {p.kinds[i - 1]} {p.kinds[i]}", f"over-word {p.words[i]}"] for i in range(1, end)]


def endings(p: Phrase, unit: str, end: int) -> list[list[str]]:
    """Features of each word of ``p``, before a number, as the last of the name."""
    result = []
    n = len(p)
    for j in range(1, n + 1):
        last, follows = p.kinds[j - 1], p.kinds[j] if j < n else "$"
        found = [
            f"ends {last} {follows}",
            f"unit-tail {unit} {follows}",
            f"tail {p.words[j] if j < n else '$'}",
            f"end {p.words[j - 1][-1]} {follows}",
            f"final {p.words[j - 1]}",
            f"two {p.text[max(0, p.ends[j - 1] - 2) : p.ends[j - 1]]}",
        ]
        if j != end:
            found.append("early" if j < end else "late")
        result.append(found)
    return result


def starts(p: Phrase) -> list[int]:
    """Where a name behind a number may begin: at once, behind 向, behind what is done (进行宪法宣誓), behind 的."""
    first = int(p.words[:1] in (("的",), ("向",)))
    done = [2 if p.words[1] == "了" else 1] if len(p) > 1 and p.kinds[0] in VERBAL else []
    return [first, *done, *(k + 1 for k, word in enumerate(p.words[:-1]) if word == "的" and k)]


def behind(p: Phrase, start: int, end: int, before: str) -> list[list[str]]:
    """Features of each word of ``p``, behind a number, as the last of a name that begins with word ``start``.

    ``end`` is the offset at which the name ends by rule, ``before`` the kind of the word before the number.
    """
    heads = members("quantities", "heads")
    result = []
    n = len(p)
    verbs = [kind in VERBAL for kind in p.kinds]
    for j in range(start + 1, n + 1):
        word, last, follows = p.words[j - 1], p.kinds[j - 1], p.kinds[j] if j < n else "$"
        found = [
            f"b-all {before} {'all' if j == n else '-'} {last}",
            f"b-rest {broad(before)} {min(2, sum(verbs[j:]))} {broad(p.kinds[-1])} {broad(follows)}",
            f"b-verbs {broad(before)} {sum(verbs[start : j - 1])} {last} {broad(follows)}",
            f"b-last {last} {len(word)}",
            f"b-end {word[-1]} {follows}",
            f"b-final {word}",
            f"b-two {p.text[max(0, p.ends[j - 1] - 2) : p.ends[j - 1]]}",
            f"b-next {p.words[j] if j < n else '$'}",
            f"b-head {word in heads} {follows}",
            f"b-next-head {j < n and p.words[j] in heads} {last} {follows}",
        ]
        found += [f"b-over {p.kinds[k]} {p.kinds[k + 1]}" for k in range(start, j - 1)]
        found += [f"b-over-word {p.words[k]}" for k in range(start, j - 1)]
        found += [f"b-left {p.words[k]}" for k in range(j + 1, n)]
        if start:
            found.append(f"b-start {p.kinds[start - 1]} {p.kinds[0]} {follows}")
        if p.ends[j - 1] != end:
            found.append("b-early" if p.ends[j - 1] < end else "b-late")
        result.append(found)
    return result


def setting(lead: Phrase, after: Phrase, opened: str, unit: str, same: str) -> list[str]:
    """Features of the number itself, which tell whether its thing stands before or behind it, or is that before."""
    first = after.kinds[0] if after.kinds else "$"
    holds = ("none" if VERBAL.isdisjoint(lead.kinds) else "verb") if NAMING.isdisjoint(lead.kinds) else "noun"
    return [f"unit {unit} {first}", f"holds {holds} {unit} {first}", f"opened {opened} {same} {holds}"]


def carried(of: str, unit: str, back: int, alike: str, opened: str, last: str, *, again: bool) -> list[str]:
    """Features of a thing counted ``back`` places before in the unit ``of``; ``again``: the last number's."""
    return [
        f"back {back} {alike} {again}",
        f"units {measure(of)} {unit} {again}",
        f"on {opened} {alike} {last} {again}",
    ]


def fit(unit: str, name: str) -> str:
    """The feature of a name that stands with a unit: both often go together (名 with 员, 条 with 路)."""
    return f"fit {unit} {name[-1:]}"


def broad(kind: str) -> str:
    """Verb, noun, what joins them to a number, or another function word."""
    return "V" if kind in VERBAL else "N" if kind in NOMINAL else "R" if kind in ("reach", "adverb") else "F"


def _length(n: int) -> int:
    """Lengths in steps: 0 to 3, 4, 6 and 10."""
    return n if n < 4 else 4 if n < 6 else 6 if n < 10 else 10
