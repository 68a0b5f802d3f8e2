"""Phrases around a number: the verb and the noun before it, the noun after it."""

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
SINCE = re.compile(
    r"(?:连续[\d一二两三四五六七八九十]+(?:多?年|个月|个季度)|[由从比较](?:上年|去年|年初|\d{4}年)(?:同期|末|底|初|度)?的?|(?<![自])[由从]|每(?:个|家|名|人|户|村|镇|校)[^，、]{0,6})$"
)
"""Before what a thing reaches: how long so, since or from when, or to each of whom."""
OF_BODIES = re.compile(r"(部门|单位|企业|公司|学校|医院|机构)(?:年度|主要|负责|预算|履职|资产|经营).*(?<!率)$")
"""What so many departments have or do is not what is counted (4个政府组成部门年度工作报告)."""
PLACED = re.compile(r"(?:身边|周边|附近|以上|以下|以内|之间|范围内)$")
"""Before 的: only where the thing is, which is still to come (60处群众身边的运动场地)."""
MODIFIED = re.compile(r"(?:综合|专项|规范化|一体化|集中|智能化)$")
"""Before a verb: makes a noun of it (500个老旧小区综合整治)."""
LISTED = re.compile(r"[、，\s]+(?:全[国省区市县州旗镇]|以及|和)?$")
AVERAGED = re.compile(r"(?:力争|日均|年均|年平均|预计|(?<![人户平])均)+$")
THAN_BEFORE = re.compile(r"[比较](?:上年|去年|年初|上季|上月|\d{4}年)")
PASSIVE = re.compile(r"(?<=.)被[^，、]*$")
DOERS = re.compile(r"(?:分别|重点|集中|牵头|联合|带头)+$")
"""Between those who do and what they do."""
COMPARED = re.compile(
    r"(?:高于|低于|好于|优于|快于|慢于|高出|领先)[^，,。；;、]{1,10}$|比[^，,。；;、]{2,10}[高低快慢]出?$"
)
"""Before a difference: with what it is compared (高于全国12.4个百分点)."""
DOING = re.compile(r"(?:进行了?|开展了?|完成了?)([^，,。；;、]{2,12})")
PEOPLE = ("人次", "人", "名", "位")
RATES = ("%", "个百分点")
MONEY = ("元", "美元", "欧元", "港元")
PLACE = re.compile(
    r"^[^，、]*?(?:会议|大会|闭会)期间|^[^，、]{0,12}届[^，、]{0,8}会议(?:上|以来)?(?=.)|^.*?(?:在|于)[^，]*?(?:媒体|平台|会|刊物)?(?:上|中|期间|时|以来)(?=[一-鿿])"
)
TOWARDS = re.compile(r"^(?:向|为|对|与|给|就)[^，、]{0,12}?(?=请示|报告|办实|解决|办)")
LOOSE = re.compile(r"^(?:各类|各种|各项|相关|有关|一批|一系列|一些|全部|所有|我们|涉及|本级|其他)+")


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


def before(lead: str, unit: str, *, reaching: bool) -> tuple[str, str, str]:
    """Verb, noun phrase and subject before a number: ``全年组织理论学习`` → 组织, 理论学习, nothing.

    The subject is given only where no noun stands between verb and number (``各级代表参与1460人次``).
    """
    several = lead.endswith("等")
    lead = APPROXIMATE.sub("", trim(lead))
    if unit in RATES and (than := COMPARED.search(lead)):
        return than.group()[:2], "", trim(lead[: than.start()])
    reached = _lexicon("reach").search(lead) if reaching else None
    verb = reached["reach"] if reached else ""
    lead = PLACE.sub("", SINCE.sub("", APPROXIMATE.sub("", trim(lead[: reached.start()] if reached else lead))))
    share = reached is not None and unit == "%"
    strong = [
        (a, b)
        for a, b in _verbs(lead)
        if not share
        or (a == 0 and lead[a:b] in members("quantities", "share_verbs"))
        or lead[a:b] in members("quantities", "causatives")
    ]
    if (
        len(strong) > 1
        and strong[-1][1] == len(lead)
        and lead[slice(*strong[-1])] in members("quantities", "modifiers")
    ):
        strong.pop()
    if len(strong) == 1 and _names(lead, *strong[0]):
        strong = []
    if strong:
        a, b = strong[0] if several or lead[strong[-1][1] :].startswith("等") else strong[-1]
        noun = trim(lead[b:])
        if noun:
            return lead[a:b], _completed(lead[a:b], noun, unit), ""
        towards = _without_adverbs(lead)
        if TOWARDS.match(towards):
            return lead[a:b], TOWARDS.sub("", towards), ""
        return lead[a:b], "", _subject(_without_adverbs(lead[:a]), unit, lead[a:b])
    noun = TOWARDS.sub("", _without_adverbs(lead))
    if noun in members("quantities", "reach"):
        return verb or noun, "", ""
    weak = _lexicon("weak").match(noun)
    if weak and len(noun) - weak.end() >= 2 and not _lexicon("nominal").match(noun, weak.end()):
        return weak.group(), trim(noun[weak.end() :]), ""
    return verb, noun, ""


def _completed(verb: str, noun: str, unit: str) -> str:
    """``noun`` behind ``verb``, where it is not the whole of what is counted or more than that."""
    if verb in members("quantities", "causatives"):
        return _without_adverbs(noun)
    if noun == "工作":
        return verb + noun
    return noun.rpartition("的")[2] if unit in PEOPLE and _lexicon("persons").search(noun) else noun


def than_before(lead: str) -> bool:
    """Whether ``lead`` compares with an earlier time, and so goes on about the thing before: ``比上年净增73户``."""
    return bool(THAN_BEFORE.match(trim(lead)))


def reaches(verb: str) -> bool:
    """Whether ``verb`` only joins a thing to its number."""
    return verb in members("quantities", "reach")


def _names(lead: str, start: int, end: int) -> bool:
    """Whether the verb ``lead[start:end]`` ends a name of what is done: ``脱硝改造1.3亿千瓦``, not ``群众帮扶3户``."""
    noun = _without_adverbs(lead[:start])
    modifier = end == len(lead) and lead[start:end] in members("quantities", "modifiers")
    return modifier and bool(noun) and not _lexicon("persons").search(noun)


def _subject(noun: str, unit: str, verb: str) -> str:
    """The subject as the thing counted, unless it is the people who did it (代表捐资赠物达26万元).

    Of what was done so many times it is ``verb``: nothing that was named before.
    """
    if led := [b for a, b in _verbs(noun) if noun[a:b] in members("quantities", "causatives")]:
        noun = _without_adverbs(noun[led[-1] :])
    noun = PASSIVE.sub("", noun)
    noun = DOERS.sub("", noun)
    if unit in PEOPLE and not noun.startswith(("对", "为", "向")):
        return noun
    if unit in members("quantities", "events") and unit not in (*RATES, *MONEY):
        return verb if noun else ""
    return "" if _lexicon("persons").search(noun) or noun.startswith(("对", "为", "向")) else noun


def governing(lead: str) -> str:
    """The verb before a number whose thing follows it: the first of a list that ends in 等, else the last."""
    lead = lead.removesuffix("的")
    verbs = [lead[a:b] for a, b in _verbs(lead)]
    return (verbs[0] if lead.endswith("等") else verbs[-1]) if verbs else ""


def first_verb(then: str) -> str:
    """The first verb of what follows a counted thing, or empty."""
    m = _lexicon("actions").search(then)
    return m.group() if m and not _lexicon("ending").match(then, m.end()) else ""


def trim(phrase: str) -> str:
    """``phrase`` without the marks and particles at its ends."""
    return EDGES.sub("", phrase)


def _without_adverbs(lead: str) -> str:
    return trim(_lexicon("adverbs").sub("", lead))


def _verbs(text: str) -> list[tuple[int, int]]:
    """Spans of the verbs of ``text``, those in a row as one: outside quotation marks and not part of a noun."""
    known = members("quantities", "verbs")
    found: list[tuple[int, int]] = []
    for m in _lexicon("verbs").finditer(text):
        opened = sum(text.count(c, 0, m.start()) for c in OPENING) - sum(text.count(c, 0, m.start()) for c in CLOSING)
        if (
            m.group() not in known
            or opened > 0
            or text.startswith("的", m.end())
            or _lexicon("ending").match(text, m.end())
            or (found and m.group() in members("quantities", "modifiers") and _lexicon("nominal").match(text, m.end()))
        ):
            continue
        start = m.start() - text.endswith("不", 0, m.start())
        if found and text[found[-1][1] : start] in ("", "和", "并", "、"):
            found[-1] = (found[-1][0], m.end())
        else:
            found.append((start, m.end()))
    return found


def following(after: str, unit: str) -> str:
    """The noun phrase right after a number: up to a verb, a preposition, 的 or a stop; of persons only who they are."""
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
        elif depth == 0 and _ends(after, position, skip):
            break
        position += 1
    noun = APPROXIMATE.sub("", LISTED.sub("", after[:position]))
    if (
        not noun
        or (noun[0] in "、和及与并等了过" and not noun.startswith(("和美", "和谐", "和平")))
        or noun[0] in CLOSING
    ):
        return ""
    people = _lexicon("people").match(noun) if unit in PEOPLE or not unit else None
    return people.group() if people else noun


def _ends(after: str, position: int, skip: set[int]) -> bool:
    """Whether the noun phrase from 0 ends at ``position``; a stop at an offset in ``skip`` is part of a word."""
    if after[position] == "的":
        return not PLACED.search(after, 0, position)
    if after[position] in "，,。；;：:！？!?…是了":
        return True
    if position in skip:
        return False
    if _lexicon("stops").match(after, position):
        return True
    action = _lexicon("actions").match(after, position)
    if action is None or MODIFIED.search(after, 0, position):
        return False
    return not _lexicon("nominal").match(after, action.end())


def event(after: str) -> str:
    """What happens so many times: ``两次征集代表建议`` → 征集代表建议."""
    phrase = re.split("[，,。；;：:、]", after, maxsplit=1)[0]
    return trim(phrase.removeprefix("向"))


def lasting(after: str) -> str:
    """What took so long, named after it: ``历时3个月，对全区学校进行调研`` → 调研."""
    done = DOING.search(after)
    return done[1] if done else ""


def tidy(name: str) -> str:
    """What is counted, without what only points at it (各类, 相关), and without the marks around a quoted name."""
    name = LOOSE.sub("", TOWARDS.sub("", trim(AVERAGED.sub("", name)))).removeprefix("向")
    name = OF_BODIES.sub(r"\1", name)
    if len(name) > 2 and name[0] in "“「" and name[-1] in "”」" and name[1:-1].isalnum():
        return name[1:-1]
    return name
