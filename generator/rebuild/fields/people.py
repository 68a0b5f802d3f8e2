"""Who wrote, photographed, delivered: the names of a byline and what they did."""

from __future__ import annotations

import re

from generator.clean.characters.edit import HAN
from generator.clean.cues import LEADER, OFFICES
from generator.report import Person

_REPORTER = "(?:本报|本刊|本网|本台)?(?:首席|特约|实习|见习|全媒体|融媒体)?(?:记者|通讯员|评论员|特派员)"
_CREDIT = (
    "文[/、／·]?[图摄]|图[/、／·]?文|[文图](?=[:： ]|$)|摄影(?:报道)?|摄|报道|供稿|供图|提供"
    "|整理|撰稿|执笔|作者|撰文|文字|图片"
)
_EDITOR = "(?:责任|责|版面|值班)?编辑|责编|编审|审核|校对|版式|美编|签发"
_OFFICE = f"[{HAN}]*?(?:{OFFICES}|委[员員][{LEADER}]?|[组組][{LEADER}])(?![会會团團处處室])(?:会议成员|助理)?"
_ROLE = re.compile(f"(?:(?:{_REPORTER})|(?:{_EDITOR})|(?:{_CREDIT}))")
_OFFICE_ROLE = re.compile(_OFFICE)
_HELD = re.compile(f"({_OFFICE})(?=[{HAN}]{{2,4}}(?<![室处局委办科])$)")
"""An office with the name of who holds it right after it; no office is one."""
_SINGLE = f"(?![文图摄])([{HAN}])(?!\\S)"
_SPREAD = re.compile(f"(?<!\\S){_SINGLE} {_SINGLE}(?: {_SINGLE}(?! {_SINGLE}))?")
"""The two or three characters of a name, set apart."""
_SEPARATORS = re.compile(r"[\s、，,；;|｜]+")
_FRAME = re.compile("^[—―–-]+|本报讯|(?<=[文图摄])[/／](?![文图摄])|[■□◆●▲★◎※〖〗【】\\[\\]（）()]|(?<=.)[:：]")


def people_of(byline: str) -> tuple[Person, ...]:
    """Names in the order of the byline, each with its role as printed.

    A role stands before its names, for all of them up to the next role (``记者 张三 李四``), or after
    the last (``张三 文/图``, ``办公室 提供``); both are joined by a space.
    """
    people: list[Person] = []
    role, used = "", False
    for token in _tokens(byline):
        if _ROLE.fullmatch(token) or _OFFICE_ROLE.fullmatch(token):
            role, used = (token, False) if used or not role else (f"{role} {token}", False)
            continue
        people.append(Person(token, role))
        used = True
    if people and role and not used and people[-1].role != role:
        last = people[-1]
        people[-1] = Person(last.name, f"{last.role} {role}".strip())
    return tuple(people)


def _tokens(byline: str) -> list[str]:
    """Roles and names apart, also where nothing is between them; ``龚 正`` is one name, so is ``栗 俊 昌``."""
    tokens: list[str] = []
    words = " ".join(_SEPARATORS.split(_FRAME.sub(" ", byline)))
    for word in _SPREAD.sub(lambda found: "".join(found.groups("")), words).split():
        role = _ROLE.match(word)
        if role and role.end() < len(word) and (len(role.group()) > 1):
            tokens += [role.group(), word[role.end() :]]
        else:
            tokens += _held(word)
    return tokens


def _held(word: str) -> list[str]:
    """A word, or the offices that it begins with and the name after them."""
    found = []
    while held := _HELD.match(word):
        found.append(held[1])
        word = word[held.end() :]
    return [*found, word]
