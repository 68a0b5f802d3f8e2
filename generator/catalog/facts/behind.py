"""The phrase behind a number: where what it counts ends."""

from __future__ import annotations

import re

from generator.catalog.facts.lexicon import members
from generator.catalog.facts.wording import CLOSING, OPENING, PEOPLE, exactly, lexicon

PLACED = re.compile(r"(?:身边|周边|附近|以上|以下|以内|之间|范围内)$")
"""Before 的: only where the thing is, which is still to come (60处群众身边的运动场地)."""
MODIFIED = re.compile(r"(?:综合|专项|规范化|一体化|集中|智能化)$")
"""Before a verb: makes a noun of it (500个老旧小区综合整治)."""
LISTED = re.compile(r"[、，\s]+(?:全[国省区市县州旗镇]|以及|和)?$")
STOPPED = frozenset(("", *"、，。；,;的"))
"""What no name follows at once."""
ENDED = ("", "、", "，", "和", "。", "；")
DOING = re.compile(r"(?:进行了?|开展了?|完成了?)([^，,。；;、]{2,12})")


def following(after: str, unit: str) -> str:
    """The noun phrase right after a number: up to a verb, a preposition, 的 or a stop; of persons only who they are."""
    if after[:1] in STOPPED:
        return ""
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
    noun = exactly(LISTED.sub("", after[:position]))
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
    if action.group() in members("quantities", "weak_verbs") and after[action.end() : action.end() + 1] in ENDED:
        return False  # 2次专题询问和11项专题调研
    return not lexicon("nominal").match(after, action.end())


def lasting(after: str) -> str:
    """What took so long, named after it: ``历时3个月，对全区学校进行调研`` → 调研."""
    done = DOING.search(after)
    return done[1] if done else ""
