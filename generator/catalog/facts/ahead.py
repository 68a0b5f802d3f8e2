"""Phrases before a number: the verb it hangs on, and the noun or the subject that it counts."""

from __future__ import annotations

import re

from generator.catalog.facts.lexicon import members
from generator.catalog.facts.wording import (
    APPROXIMATE,
    MONEY,
    PEOPLE,
    RATES,
    TOWARDS,
    lexicon,
    trim,
    verbs_in,
    without_adverbs,
)

SINCE = re.compile(
    r"(?:连续[\d一二两三四五六七八九十]+(?:多?年|个月|个季度)|[由从比较](?:上年|去年|年初|\d{4}年)(?:同期|末|底|初|度)?的?|(?<![自])[由从]|每(?:个|家|名|人|户|村|镇|校)[^，、]{0,6})$"
)
"""Before what a thing reaches: how long so, since or from when, or to each of whom."""
THAN_BEFORE = re.compile(r"[比较](?:上年|去年|年初|上季|上月|\d{4}年)")
PASSIVE = re.compile(r"(?<=.)被[^，、]*$")
DOERS = re.compile(r"(?:分别|重点|集中|牵头|联合|带头)+$")
"""Between those who do and what they do."""
COMPARED = re.compile(
    r"(?:高于|低于|好于|优于|快于|慢于|高出|领先)[^，,。；;、]{1,10}$|比[^，,。；;、]{2,10}[高低快慢]出?$"
)
"""Before a difference: with what it is compared (高于全国12.4个百分点)."""
PLACE = re.compile(
    r"^[^，、]*?(?:会议|大会|闭会)期间|^[^，、]{0,12}届[^，、]{0,8}会议(?:上|以来)?(?=.)|^.*?(?:在|于)[^，]*?(?:媒体|平台|会|刊物)?(?:上|中|期间|时|以来)(?=[一-鿿])"
)


def before(lead: str, unit: str, *, reaching: bool) -> tuple[str, str, str]:
    """Verb, noun phrase and subject before a number: ``全年组织理论学习`` → 组织, 理论学习, nothing.

    The subject is given only where no noun stands between verb and number (``各级代表参与1460人次``).
    """
    several = lead.endswith("等")
    lead = APPROXIMATE.sub("", trim(lead))
    if unit in RATES and (than := COMPARED.search(lead)):
        return than.group()[:2], "", trim(lead[: than.start()])
    reached = lexicon("reach").search(lead) if reaching else None
    verb = reached["reach"] if reached else ""
    lead = PLACE.sub("", SINCE.sub("", APPROXIMATE.sub("", trim(lead[: reached.start()] if reached else lead))))
    strong = _governors(lead, share=reached is not None and unit == "%")
    if strong:
        a, b = strong[0] if several or lead[strong[-1][1] :].startswith("等") else strong[-1]
        noun = trim(lead[b:])
        if noun:
            return lead[a:b], _completed(lead[a:b], noun, unit), ""
        towards = without_adverbs(lead)
        if TOWARDS.match(towards):
            return lead[a:b], TOWARDS.sub("", towards), ""
        return lead[a:b], "", _subject(without_adverbs(lead[:a]), unit, lead[a:b])
    noun = TOWARDS.sub("", without_adverbs(lead))
    if noun in members("quantities", "reach"):
        return verb or noun, "", ""
    weak = lexicon("weak").match(noun)
    if weak and len(noun) - weak.end() >= 2 and not lexicon("nominal").match(noun, weak.end()):
        return weak.group(), trim(noun[weak.end() :]), ""
    return verb, noun, ""


def _governors(lead: str, *, share: bool) -> list[tuple[int, int]]:
    """The verbs of ``lead`` but for those that are part of a noun; before the change of a share only a few govern."""
    found = verbs_in(lead)
    if share:
        first, led = members("quantities", "share_verbs"), members("quantities", "causatives")
        found = [(a, b) for a, b in found if (a == 0 and lead[a:b] in first) or lead[a:b] in led]
    if found and found[-1][1] == len(lead) and lead[slice(*found[-1])] in members("quantities", "modifiers"):
        subject = without_adverbs(lead[: found[-1][0]])
        # 提供资金支持3亿元, 脱硝改造1.3亿千瓦, but not 群众帮扶3户
        if len(found) > 1 or (subject and not lexicon("persons").search(subject)):
            return found[:-1]
    return found


def _completed(verb: str, noun: str, unit: str) -> str:
    """``noun`` behind ``verb``, where it is not the whole of what is counted or more than that."""
    if verb in members("quantities", "causatives"):
        return without_adverbs(noun)
    if noun == "工作":
        return verb + noun
    return noun.rpartition("的")[2] if unit in PEOPLE and lexicon("persons").search(noun) else noun


def than_before(lead: str) -> bool:
    """Whether ``lead`` compares with an earlier time, and so goes on about the thing before: ``比上年净增73户``."""
    return bool(THAN_BEFORE.match(trim(lead)))


def reaches(verb: str) -> bool:
    """Whether ``verb`` only joins a thing to its number."""
    return verb in members("quantities", "reach")


def _subject(noun: str, unit: str, verb: str) -> str:
    """The subject as the thing counted, unless it is the people who did it (代表捐资赠物达26万元).

    Of what was done so many times it is ``verb``: nothing that was named before.
    """
    if led := [b for a, b in verbs_in(noun) if noun[a:b] in members("quantities", "causatives")]:
        noun = without_adverbs(noun[led[-1] :])
    noun = PASSIVE.sub("", noun)
    noun = DOERS.sub("", noun)
    if unit in PEOPLE and not noun.startswith(("对", "为", "向")):
        return noun
    if unit in members("quantities", "events") and unit not in (*RATES, *MONEY):
        return verb if noun else ""
    return "" if lexicon("persons").search(noun) or noun.startswith(("对", "为", "向")) else noun


def governing(lead: str) -> str:
    """The verb before a number whose thing follows it: the first of a list that ends in 等, else the last."""
    lead = lead.removesuffix("的")
    verbs = [lead[a:b] for a, b in verbs_in(lead)]
    return (verbs[0] if lead.endswith("等") else verbs[-1]) if verbs else ""
