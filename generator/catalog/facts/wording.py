"""The words around a number: patterns of the word lists, and the verbs of a phrase."""

from __future__ import annotations

import re
from functools import cache

from generator.catalog.facts.lexicon import any_of, members, words
from generator.data import load

OPENING, CLOSING = "“《（(「『‘", "”》）)」』’"
EDGES = re.compile(
    r"^(?:[、，,\s及并了等]|和(?![美谐平睦])|与(?![^、，]{1,12}的))+|(?:[、，,\s等了着的和]|(?<![惠涉波普])及)+$"
)
APPROXIMATE = re.compile(
    r"(?:(?<![签节预条公制])约|(?<![附邻靠临最])近|(?<![公])共|超|逾|不足|不到|接近|将近|仅|双双|大幅|小幅|(?<!一)再|再次|(?<![重主需首])要)+$"
)
TOWARDS = re.compile(r"^(?:向|为|对|与|给|就)[^，、]{0,12}?(?=请示|报告|办实|解决|办)")
PEOPLE = ("人次", "人", "名", "位")
RATES = ("%", "个百分点")
MONEY = ("元", "美元", "欧元", "港元")


@cache
def lexicon(name: str) -> re.Pattern[str]:
    """The pattern of a word list of ``generator/data/quantities.yml``, or of what several of them make together."""
    data = load("quantities")
    match name:
        case "verbs":
            return re.compile(any_of((*words(data["verbs"]), *words(data["not_stops"]))))
        case "weak":
            one = any_of(data["weak_verbs"])
            return re.compile(rf"{one}(?:(?:和|并|、)?{one})*")
        case "reach":
            return re.compile(rf"(?<![国所拥公行作人成收交])(?P<reach>{any_of(data['reach'])}+)了?$")
        case "adverbs":
            return re.compile(rf"^(?:{any_of(data['adverbs'])}|[、，,\s]|\d{{4}}年)+")
        case "actions":
            changes = (w for w in words(data["reach"]) if len(w) > 1 and w[-1] in "到至")
            return re.compile(any_of((*words(data["verbs"]), *words(data["weak_verbs"]), *changes)))
        case "persons":
            return re.compile(rf"{any_of(data['persons'])}$")
        case "people":
            return re.compile(rf".*{any_of(data['persons'])}(?![小团联工大家之会席])")
        case "ending":
            return re.compile("|".join(words(data["nominal_endings"])))
        case "nominal":
            return re.compile("|".join((*words(data["nominal_endings"]), *words(data["nominal_words"]))))
    return re.compile(any_of(data[name]))


def trim(phrase: str) -> str:
    """``phrase`` without the marks and particles at its ends."""
    return EDGES.sub("", phrase)


def without_adverbs(lead: str) -> str:
    """``lead`` without the words at its beginning that belong to no object."""
    return trim(lexicon("adverbs").sub("", lead))


def verbs_in(text: str) -> list[tuple[int, int]]:
    """Spans of the verbs of ``text``, those in a row as one: outside quotation marks and not part of a noun."""
    known = members("quantities", "verbs")
    found: list[tuple[int, int]] = []
    for m in lexicon("verbs").finditer(text):
        opened = sum(text.count(c, 0, m.start()) for c in OPENING) - sum(text.count(c, 0, m.start()) for c in CLOSING)
        if (
            m.group() not in known
            or opened > 0
            or text.startswith("的", m.end())
            or lexicon("ending").match(text, m.end())
            or (found and m.group() in members("quantities", "modifiers") and lexicon("nominal").match(text, m.end()))
        ):
            continue
        start = m.start() - text.endswith("不", 0, m.start())
        if found and text[found[-1][1] : start] in ("", "和", "并", "、"):
            found[-1] = (found[-1][0], m.end())
        else:
            found.append((start, m.end()))
    return found
