"""The words around a number: patterns of the word lists."""

from __future__ import annotations

import re
from functools import cache

from generator.catalog.facts.lexicon import any_of, words
from generator.data import load

OPENING, CLOSING = "“《（(「『‘", "”》）)」』’"
EDGES = re.compile(
    r"^(?:[、，,\s及并了]|等(?![级次候])|和(?![美谐平睦])|与(?![^、，]{1,12}的))+|(?:[、，,\s等了着和各]|(?<![标目])的|(?<![惠涉波普])及)+$"
)
APPROXIMATE = re.compile(
    r"(?:(?<![签节预条公制])约|(?<![附邻靠临最])近|(?<![公])共|超|逾|不足|不到|接近|将近|仅|双双|大幅|小幅|(?<!一)再|再次|(?<![重主需首])要)+$"
)
ROUGHLY = frozenset("约近共超逾足到仅双幅再次要")
"""The last characters of what :data:`APPROXIMATE` finds."""
LOOSE = re.compile(
    r"^(?:\d{4}年[度末底]?(?:以来)?|各类|各种|各项|各级|相关|有关|一批|一系列|一些|全部|所有|我们|涉及|本级|其他|其余|剩余)+"
)
DIVIDED = re.compile(r"(?<=..)(?:分别|依次).*$")
"""What is said of each of several things: no part of a name."""
PRICED = re.compile(
    r"(?<=..)(?:每[百千万]?(?:公斤|平方米|立方米|千瓦时|人次|小时|[斤吨亩人户年月天日度个件张双台套家村次]))+$"
)
"""Of how much a price is, or of whom a share."""
PEOPLE = ("人次", "人", "名", "位")
RATES = ("%", "个百分点")
MONEY = ("元", "美元", "欧元", "港元")


@cache
def lexicon(name: str) -> re.Pattern[str]:
    """The pattern of a word list of ``generator/data/quantities.yml``, or of what several of them make together."""
    data = load("quantities")
    match name:
        case "reach":
            return re.compile(rf"(?<![国所拥公行作人成收交])(?P<reach>{any_of(data['reach'])}+)了?$")
        case "actions":
            changes = (w for w in words(data["reach"]) if len(w) > 1 and w[-1] in "到至")
            return re.compile(any_of((*words(data["verbs"]), *words(data["weak_verbs"]), *changes)))
        case "people":
            return re.compile(rf".*{any_of(data['persons'])}(?![小团联工大家之会席])")
        case "nominal":
            return re.compile("|".join((*words(data["nominal_endings"]), *words(data["nominal_words"]))))
    return re.compile(any_of(data[name]))


def trim(phrase: str) -> str:
    """``phrase`` without the marks and particles at its ends."""
    return EDGES.sub("", phrase)


def exactly(phrase: str) -> str:
    """``phrase`` without words of roughly so at its end."""
    return APPROXIMATE.sub("", phrase) if phrase[-1:] in ROUGHLY else phrase


def tidy(name: str) -> str:
    """What is counted, without what only points at it (各类, 相关), and without the marks around a quoted name."""
    name = LOOSE.sub("", trim(PRICED.sub("", DIVIDED.sub("", name))))
    if len(name) > 2 and name[0] in "“「" and name[-1] in "”」" and name[1:-1].isalnum():
        return name[1:-1]
    return name
