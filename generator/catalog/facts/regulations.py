"""Regulations (条例) that stand without 《》: where their names begin is told by what is said to be done to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.catalog.facts.lexicon import any_of
from generator.data import load

ENDING = re.compile(r"条例(?!草案|[（(〔]草案|起草|立法)")
LONGEST = 40
"""So many characters before :data:`ENDING` are looked at."""
OTHER = re.compile(r"[^\u4e00-\u9fff]")
TOWARDS = "对将把就以为由在"
"""What may stand before a name at the beginning of a clause, and inside of one as well."""


def regulations(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the names of regulations in ``text``, marked or not; none where it is not told where one begins."""
    for m in ENDING.finditer(text) if "条例" in text else ():
        before = text[max(0, m.start() - LONGEST) : m.start()]
        name = _name(before)
        if name:
            yield m.start() - len(name), m.end()


def _name(before: str) -> str:
    """What of the text ``before`` 条例 is the rest of the name."""
    words = OTHER.split(before)[-1]
    acts = [act.end() for act in _acts().finditer(words) if act.end() < len(words)]
    if not acts and len(words) == LONGEST:
        return ""
    name = words[acts[-1] :] if acts else words.removeprefix(next((c for c in TOWARDS if words.startswith(c)), ""))
    return name if len(name) >= 2 and not _vague().search(name) else ""


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(any_of(load("documents")["regulations"]["acts"]))


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(load("documents")["regulations"]["vague"])
