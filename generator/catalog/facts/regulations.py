"""Regulations (条例) that stand without 《》: where their names begin is told by what is said to be done to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.catalog.facts.lexicon import any_of, han
from generator.data import load

ENDING = re.compile(r"条例(?![（(〔]?(?:修订|修正|修改)?草案|起草|立法)")
LONGEST = 40
"""So many characters before :data:`ENDING` are looked at."""
JOINED = re.compile(r"^(?:以及|[和及与])|^.*法[和及]")
"""What joins a name to the one before it."""
TOWARDS = re.compile(r"^(?:对(?![外口])|将|把|就(?!业)|以(?!工))")
CARRYING_OUT = re.compile(r"法实施$")
"""How the name of a regulation ends that carries out a law, before 条例."""


def regulations(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the names of regulations in ``text``, marked or not; of mere talk of some regulation, none."""
    for m in ENDING.finditer(text) if "条例" in text else ():
        name = _name(text[max(0, m.start() - LONGEST) : m.start()])
        if name:
            yield m.start() - len(name), m.end()


def _name(before: str) -> str:
    """What of the text ``before`` 条例 is the rest of the name: behind the last of what may be done to it, or, where
    nothing of that is said, behind what may open a clause."""
    words = before[next((at for at in range(len(before), 0, -1) if not han(before[at - 1])), 0) :]
    inside = len(words) - 2 if CARRYING_OUT.search(words) else len(words)
    acts = [act.end() for act in _pattern("acts").finditer(words, 0, inside)]
    if acts:
        name = words[acts[-1] :]
    elif len(words) == LONGEST:
        return ""
    else:
        name = words if before[: len(before) - len(words)].endswith("、") else TOWARDS.sub("", words)
        if front := _pattern("front").match(name):
            name = name[front.end() :]
    name = JOINED.sub("", name)
    return name if len(name) >= 2 and not _vague().search(name) else ""


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(load('documents')['regulations'][key])})+")


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(load("documents")["regulations"]["vague"])
