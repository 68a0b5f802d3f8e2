"""Numeric slogans (三联系, 四个机关, 两室一平台): where they stand, how often, and what the text says they mean."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from generator.catalog.facts.lexicon import any_of
from generator.catalog.facts.numerals import DIGITS, TENS
from generator.catalog.facts.passages import texts_of
from generator.data import load
from generator.report import Report

QUOTED = re.compile(r"[“「]([^“”「」]{2,24})[”」]")
NUMERAL = re.compile(r"[一二两三四五六七八九十百千双]")
COUNTED = re.compile(r"[二两三四五六七八九十百千双]")
DIGITAL = re.compile(r"\d+(?:\+[\dNXn]+)+(?:\+?[^\W\d_]{0,6})?")
"""``1+3+N`` and the like."""
RANKED = re.compile(
    r"[省市县乡]?[一二两三四五六七八九]级|第[一二三四五六七八九十]|[一二三四五六七八九十]+届|[百千]名|百佳|百强|"
    r"[二三四五六七八九十]{1,3}大(?:$|报告|精神|以来)|最后|^[一二三四五六七八九十]+号|[千百]企|千家万户|千方百计|"
    r"[一二两三四五六七八九十](?:[年月](?![一二两三四五六七八九十])|次(?!办))|[一二三四五六七八九十]公里|以上|分之|以下|连[丰增涨冠胜]|^[一二两三四五六七八九十]+[尺线亩]"
)
PARTS = re.compile(r"[^一]双[^向方边]|^..[二两三四五六七八九十][进送问访查联建讲评比改清创管治]$")
"""A numeral inside: ``一岗双责``, ``法律六进``."""
ENUMERATION = re.compile(r"[^，。；：、“”《》]{1,16}(?:、[^，。；：、“”《》]{1,16})+(?:等)?$")


@dataclass(frozen=True, slots=True)
class Slogan:
    """A numeric slogan of one report."""

    slogan: str
    count: int
    meaning: str
    """The text's own definition, or empty."""
    paragraphs: tuple[int, ...]
    """Where it stands, indices over :meth:`Report.paragraphs`."""


@cache
def _known() -> re.Pattern[str]:
    return re.compile(any_of(load("slogans")["known"]))


def spans(text: str) -> list[tuple[int, int]]:
    """Spans of slogans in ``text``: known ones and quoted numeric ones."""
    return [m.span(1) for m in QUOTED.finditer(text) if is_slogan(m[1])] + [m.span() for m in _known().finditer(text)]


def is_slogan(quoted: str) -> bool:
    """Whether a quoted phrase is a numeric abbreviation, and not a plan, an ordinal or an idiom."""
    data = load("slogans")
    word = quoted.split("——", maxsplit=1)[0].strip()
    if word in data["known"] or DIGITAL.fullmatch(word):
        return True
    if word in data["not"] or re.fullmatch(data["plan"], word) or RANKED.search(word):
        return False
    if len(word) > 12 or re.search(r"[，。、；：:？！,\s]", word):
        return False
    numerals = NUMERAL.findall(word)
    return (
        (bool(COUNTED.search(word)) and _abbreviates(word))
        or (numerals.count("一") >= 2 and bool(re.match("一.+一", word)))
        or bool(re.fullmatch(r"[二两三四五六七八九十]个一", word))
    )


def _abbreviates(word: str) -> bool:
    """The numeral begins the phrase, or a part of it: ``五有四规范``, ``一岗双责``, but not ``零距离``."""
    return bool(re.match(r"[一二两三四五六七八九十百千]|双(?![向方边])", word) or PARTS.search(word))


def known_meaning(slogan: str) -> str:
    """What a widely known slogan stands for, or empty."""
    return str(load("slogans")["known"].get(slogan, ""))


def slogans(report: Report) -> tuple[Slogan, ...]:
    """The slogans of ``report`` in the order of their first use."""
    texts = list(texts_of(report))
    names = {m[1].split("——")[0].strip() for _, t in texts for m in QUOTED.finditer(t) if is_slogan(m[1])}
    names.update(m.group() for _, t in texts for m in _known().finditer(t))
    if not names:
        return ()
    counts: Counter[str] = Counter()
    places: dict[str, list[int]] = {}
    meanings: dict[str, str] = {}
    anywhere = re.compile(any_of(names))
    for index, text in texts:
        for m in anywhere.finditer(text):
            if not _stands(text, m):
                continue
            counts[m.group()] += 1
            places.setdefault(m.group(), []).append(index)
            meanings[m.group()] = meanings.get(m.group()) or _meaning(text, m.start(), m.end())
    return tuple(Slogan(s, n, meanings[s], tuple(dict.fromkeys(places[s]))) for s, n in counts.items())


def _stands(text: str, m: re.Match[str]) -> bool:
    """Quoted, or a known word: an unquoted match of a two-character word may be part of another."""
    before, after = text[m.start() - 1 : m.start()], text[m.end() : m.end() + 1]
    if m.group() in load("slogans")["known"] and len(m.group()) > 2:
        return True
    return (before in ("“", "「") and (after in ("”", "」") or text.startswith("——", m.end()))) or len(m.group()) > 3


def _meaning(text: str, start: int, end: int) -> str:
    """A definition beside the use: the list before it, or what stands in brackets or after 即 behind it."""
    size = next((DIGITS.get(c) or TENS.get(c, 0) for c in text[start:end] if c in DIGITS or c in TENS), 0)
    behind = re.match(r"[”」]?[^，。；（(]{0,6}[（(](?:即|指|是指)?[：:]?([^（）()]{4,80})[）)]", text[end:])
    behind = behind or re.match(
        r"[”」]?[^，。；]{0,6}[，,——]+(?:即|也就是|指的是)[：:]?([^。；]{4,80})[。；]", text[end:]
    )
    if behind:
        return behind[1]
    before = ENUMERATION.search(text, 0, start - 1 if text[start - 1 : start] in "“「" else start)
    if before and before.group().count("、") + 1 == size:
        return _parts(before.group().removesuffix("等").split("、"))
    return ""


def _parts(items: list[str]) -> str:
    """The list, without the verb that leads it in; empty when its items are not of one build."""
    first, others = items[0], items[1:]
    lead = re.match(any_of(load("slogans")["lead_verbs"]), first)
    if lead and len(first) > max(map(len, others)):
        first = first[lead.end() :]
    alike = len({o[-1:] for o in (first, *others)}) == 1 or len({len(o) for o in (first, *others)}) == 1
    return "、".join([first, *others]) if first and alike else ""
