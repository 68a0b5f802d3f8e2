"""What a quantity counts, and the verb it hangs on.

Reports count in two orders, ``召开主任会议19次`` (the thing, then the number) and ``13项审议意见`` (the number,
then the thing), in lists that share a verb, a thing or both. One pass over the quantities of a sentence
carries them along.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.catalog.facts.lexicon import any_of, load, words
from generator.catalog.facts.passages import clauses
from generator.catalog.facts.quantities import Quantity

OPENING, CLOSING = "“《（(「『‘", "”》）)」』’"
EDGES = re.compile(r"^[、，,\s和与及并了等]+|[、，,\s等了着的和及]+$")
APPROXIMATE = re.compile(r"(?:(?<![签节预条公制])约|(?<![附邻靠临最])近|(?<![公])共|超|逾)+$")
OF_BODIES = re.compile(r"(部门|单位)(?:年度|主要|负责).*$")
"""What so many departments have or do is not what is counted (4个政府组成部门年度工作报告)."""
MONEY = ("元", "美元", "欧元", "港元")
PLACE = re.compile(r"^.*?(?:在|于)[^，]*?(?:媒体|平台|会|刊物)?(?:上|中|期间|时|以来)(?=[一-鿿])")
TOWARDS = re.compile(r"^(?:向|为|对|与|给|就)[^，、]{0,12}?(?=请示|报告|办实|解决|办)")
LOOSE = re.compile(r"^(?:各类|各种|各项|相关|有关|一批|一系列|一些|全部|所有|我们|涉及|本级|其他)+")


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity with what it counts."""

    quantity: Quantity
    object: str
    verb: str
    lead: str
    """The clause before the number."""
    then: str
    """The clause after the counted thing."""


@cache
def _lexicon(name: str) -> re.Pattern[str]:
    data = load("quantities")
    match name:
        case "verbs":
            return re.compile(any_of((*words(data["verbs"]), *words(data["not_stops"]))))
        case "weak":
            one = any_of(data["weak_verbs"])
            return re.compile(rf"{one}(?:(?:和|并|、)?{one})*")
        case "reach":
            return re.compile(rf"(?<![国所拥公行作人成])(?P<reach>{any_of(data['reach'])}+)了?$")
        case "adverbs":
            return re.compile(rf"^(?:{any_of(data['adverbs'])}|[、，,\s]|\d{{4}}年)+")
        case "actions":
            changes = (w for w in words(data["reach"]) if len(w) > 1 and w[-1] in "到至")
            return re.compile(any_of((*words(data["verbs"]), *words(data["weak_verbs"]), *changes)))
        case "ending":
            return re.compile("|".join(words(data["nominal_endings"])))
        case "nominal":
            return re.compile("|".join((*words(data["nominal_endings"]), *words(data["nominal_words"]))))
    return re.compile(any_of(data[name]))


def counted(text: str, start: int, end: int, found: Sequence[Quantity]) -> list[Counted]:
    """The quantities ``found`` in the sentence ``text[start:end]`` with object and verb, carried over lists."""
    result: list[Counted] = []
    spans = list(clauses(text, start, end))
    edge = start
    verb, thing, unit = "", "", ""
    for number, quantity in enumerate(found):
        clause = next((s for s in spans if s[0] <= quantity.start < s[1]), (start, end))
        left = max(clause[0], edge)
        right = min(clause[1], found[number + 1].start if number + 1 < len(found) else end)
        lead, after = text[left : quantity.start], text[quantity.end : right]
        event = quantity.unit.split("(")[0] in load("quantities")["events"]
        follows = _following(after)
        own_verb, before, subject = _before(lead, quantity.unit, reaching=event or not follows)
        blank = not _trim(lead)
        listed = left > clause[0] and blank
        then = after
        if follows and not (event and (before or (listed and thing))):
            name, then = follows, after[len(follows) :]
            own_verb = _governing(lead) or ("" if listed else _first_verb(then))
        elif before:
            name = before
        elif thing and unit == quantity.unit and (own_verb or blank):
            name = thing
        elif own_verb:
            touching = number + 1 < len(found) and found[number + 1].start == quantity.end
            name = "" if touching else subject or _event(after) or (thing if quantity.unit == "%" else own_verb)
        else:
            name = (thing if listed else "") or _event(after) or thing
        verb = own_verb or ("" if quantity.unit == "%" else verb)
        result.append(Counted(quantity, _tidy(name), verb, text[clause[0] : quantity.start], then))
        thing, unit = name, quantity.unit
        edge = quantity.end + (len(after) - len(then))
    return _respectively(_share_backwards(result))


def _respectively(items: list[Counted]) -> list[Counted]:
    """``刑事案件、命案起数分别下降27.3%、18.9%``: one thing each, when there are as many things as numbers."""
    for i, item in enumerate(items):
        names = re.split("[、和]", item.object)
        run = items[i : i + len(names)]
        if (
            "分别" in item.lead[-8:]
            and len(names) > 1
            and {(r.object, r.quantity.unit) for r in run} == {(item.object, item.quantity.unit)}
            and len(run) == len(names)
        ):
            items[i : i + len(names)] = [replace(r, object=n) for r, n in zip(run, names, strict=True)]
    return items


def _share_backwards(items: list[Counted]) -> list[Counted]:
    """Numbers that touch count one thing: ``组织4批19人次向宪法宣誓``."""
    for i in range(len(items) - 2, -1, -1):
        here, there = items[i], items[i + 1]
        if here.quantity.end == there.quantity.start and not here.object:
            items[i] = replace(here, object=there.object, then=there.then)
    return items


def _before(lead: str, unit: str, *, reaching: bool) -> tuple[str, str, str]:
    """Verb, noun phrase and subject before a number: ``全年组织理论学习`` → 组织, 理论学习, nothing.

    The subject is given only where no noun stands between verb and number (``各级代表参与1460人次``).
    """
    several = lead.endswith("等")
    lead = APPROXIMATE.sub("", _trim(lead))
    reached = _lexicon("reach").search(lead) if reaching else None
    verb = reached["reach"] if reached else ""
    lead = PLACE.sub("", APPROXIMATE.sub("", _trim(lead[: reached.start()])) if reached else lead)
    share = reached is not None and unit == "%"
    strong = [
        (a, b)
        for a, b in _verbs(lead)
        if not share or (a == 0 and lead[a:b] in words(load("quantities")["share_verbs"]))
    ]
    if strong:
        a, b = strong[0] if several else strong[-1]
        noun = _trim(lead[b:])
        if noun:
            return lead[a:b], noun, ""
        towards = _without_adverbs(lead)
        if TOWARDS.match(towards):
            return lead[a:b], TOWARDS.sub("", towards), ""
        return lead[a:b], "", _subject(_without_adverbs(lead[:a]), unit)
    noun = TOWARDS.sub("", _without_adverbs(lead))
    weak = _lexicon("weak").match(noun)
    if weak and len(noun) - weak.end() >= 2 and not _lexicon("nominal").match(noun, weak.end()):
        return weak.group(), _trim(noun[weak.end() :]), ""
    return verb, noun, ""


def _subject(noun: str, unit: str) -> str:
    """The subject as the thing counted, unless it is the people who did it (代表捐资赠物达26万元) or so many times."""
    data = load("quantities")
    people = re.search(rf"{any_of(data['persons'])}$", noun)
    counts_people = unit in ("人次", "人", "名", "位")
    return (
        ""
        if (people and not counts_people)
        or (unit in data["events"] and not counts_people and unit not in ("%", *MONEY))
        else noun
    )


def _governing(lead: str) -> str:
    """The verb before a number whose thing follows it: the first of a list that ends in 等, else the last."""
    verbs = [lead[a:b] for a, b in _verbs(lead)]
    return (verbs[0] if lead.endswith("等") else verbs[-1]) if verbs else ""


def _first_verb(then: str) -> str:
    m = _lexicon("actions").search(then)
    return m.group() if m and not _lexicon("ending").match(then, m.end()) else ""


def _trim(phrase: str) -> str:
    return EDGES.sub("", phrase)


def _without_adverbs(lead: str) -> str:
    return _trim(_lexicon("adverbs").sub("", lead))


def _verbs(text: str) -> list[tuple[int, int]]:
    """Spans of the verbs of ``text``, those in a row as one: outside quotation marks and not part of a noun."""
    known = set(words(load("quantities")["verbs"]))
    found: list[tuple[int, int]] = []
    for m in _lexicon("verbs").finditer(text):
        opened = sum(text.count(c, 0, m.start()) for c in OPENING) - sum(text.count(c, 0, m.start()) for c in CLOSING)
        if m.group() not in known or opened > 0 or _lexicon("ending").match(text, m.end()):
            continue
        if found and text[found[-1][1] : m.start()] in ("", "和", "并", "、"):
            found[-1] = (found[-1][0], m.end())
        else:
            found.append(m.span())
    return found


def _following(after: str) -> str:
    """The noun phrase right after a number: up to a verb, a preposition, 的 or a stop."""
    depth = position = 0
    skip = {i for m in _lexicon("not_stops").finditer(after) for i in range(*m.span())}
    while position < len(after):
        c = after[position]
        if c in OPENING:
            depth += 1
        elif c in CLOSING:
            depth -= 1
            if depth < 0:
                break
        elif depth == 0 and (c in "，,。；;：:！？!?…的是了" or _stops(after, position, skip)):
            break
        position += 1
    noun = after[:position].rstrip("、， 　")
    return "" if not noun or noun[0] in "、和及与并等了过" or noun[0] in CLOSING else noun


def _stops(after: str, position: int, skip: set[int]) -> bool:
    if position in skip:
        return False
    if _lexicon("stops").match(after, position):
        return True
    action = _lexicon("actions").match(after, position)
    return bool(action) and not _lexicon("nominal").match(after, action.end() if action else 0)


def _event(after: str) -> str:
    """What happens so many times: ``两次征集代表建议`` → 征集代表建议."""
    phrase = re.split("[，,。；;：:、]", after, maxsplit=1)[0]
    return _trim(phrase.removeprefix("向"))


def _tidy(name: str) -> str:
    name = LOOSE.sub("", TOWARDS.sub("", _trim(name))).removeprefix("向")
    name = OF_BODIES.sub(r"\1", name)
    if len(name) > 2 and name[0] in "“「" and name[-1] in "”」" and name[1:-1].isalnum():
        return name[1:-1]
    return name
