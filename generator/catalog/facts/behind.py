"""Phrases behind a number: the noun that it counts, what happened so many times, what took so long."""

from __future__ import annotations

import re

from generator.catalog.facts.wording import APPROXIMATE, CLOSING, OPENING, PEOPLE, TOWARDS, lexicon, trim

OF_BODIES = re.compile(r"(部门|单位|企业|公司|学校|医院|机构)(?:年度|主要|负责|预算|履职|资产|经营).*(?<!率)$")
"""What so many departments have or do is not what is counted (4个政府组成部门年度工作报告)."""
PLACED = re.compile(r"(?:身边|周边|附近|以上|以下|以内|之间|范围内)$")
"""Before 的: only where the thing is, which is still to come (60处群众身边的运动场地)."""
MODIFIED = re.compile(r"(?:综合|专项|规范化|一体化|集中|智能化)$")
"""Before a verb: makes a noun of it (500个老旧小区综合整治)."""
LISTED = re.compile(r"[、，\s]+(?:全[国省区市县州旗镇]|以及|和)?$")
AVERAGED = re.compile(r"(?:力争|日均|年均|年平均|预计|(?<![人户平])均)+$")
DOING = re.compile(r"(?:进行了?|开展了?|完成了?)([^，,。；;、]{2,12})")
LOOSE = re.compile(r"^(?:各类|各种|各项|相关|有关|一批|一系列|一些|全部|所有|我们|涉及|本级|其他)+")


def following(after: str, unit: str) -> str:
    """The noun phrase right after a number: up to a verb, a preposition, 的 or a stop; of persons only who they are."""
    depth = position = 0
    skip = {i for m in lexicon("not_stops").finditer(after) for i in range(*m.span())}
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
    people = lexicon("people").match(noun) if unit in PEOPLE or not unit else None
    return people.group() if people else noun


def _ends(after: str, position: int, skip: set[int]) -> bool:
    """Whether the noun phrase from 0 ends at ``position``; a stop at an offset in ``skip`` is part of a word."""
    if after[position] == "的":
        return not PLACED.search(after, 0, position)
    if after[position] in "，,。；;：:！？!?…是了":
        return True
    if position in skip:
        return False
    if lexicon("stops").match(after, position):
        return True
    action = lexicon("actions").match(after, position)
    if action is None or MODIFIED.search(after, 0, position):
        return False
    return not lexicon("nominal").match(after, action.end())


def event(after: str) -> str:
    """What happens so many times: ``两次征集代表建议`` → 征集代表建议."""
    phrase = re.split("[，,。；;：:、]", after, maxsplit=1)[0]
    return trim(phrase.removeprefix("向"))


def lasting(after: str) -> str:
    """What took so long, named after it: ``历时3个月，对全区学校进行调研`` → 调研."""
    done = DOING.search(after)
    return done[1] if done else ""


def first_verb(then: str) -> str:
    """The first verb of what follows a counted thing, or empty."""
    m = lexicon("actions").search(then)
    return m.group() if m and not lexicon("ending").match(then, m.end()) else ""


def tidy(name: str) -> str:
    """What is counted, without what only points at it (各类, 相关), and without the marks around a quoted name."""
    name = LOOSE.sub("", TOWARDS.sub("", trim(AVERAGED.sub("", name)))).removeprefix("向")
    name = OF_BODIES.sub(r"\1", name)
    if len(name) > 2 and name[0] in "“「" and name[-1] in "”」" and name[1:-1].isalnum():
        return name[1:-1]
    return name
