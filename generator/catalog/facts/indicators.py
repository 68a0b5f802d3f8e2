"""Which recurring indicator a figure belongs to, by the rules of ``generator/data/indicators.yml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.catalog.facts.cues import Cues, cues
from generator.catalog.facts.lexicon import compiled, profile
from generator.data import load

if TYPE_CHECKING:  # who looks for figures has it; who shows them does without
    from generator.catalog.facts.objects import Counted

LISTED = re.compile(r"\d[^、\d]{1,4}、")
"""Where a list goes on after a number: what stands before says nothing of what follows."""
CHANGE = re.compile(r"(?:同比|净|又)?(?:增加|减少|增长|下降|压减|新增)")
"""Verbs of a difference: so much more or less is not how much there is."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """A recurring figure of a genre."""

    key: str
    zh: str
    en: str
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Rule:
    key: str
    units: frozenset[str]
    conditions: Mapping[str, str]
    implied: str


@cache
def indicators() -> Mapping[str, Indicator]:
    """All indicators by key, in the order of the data file."""
    return {k: Indicator(k, v["zh"], v["en"], tuple(v["units"])) for k, v in load("indicators").items()}


@cache
def _rules() -> Cues[_Rule]:
    """The rules in order, each tried where what is counted holds a word that it needs."""
    rules: list[tuple[str, _Rule]] = []
    for key, entry in load("indicators").items():
        for case in entry["when"]:
            conditions = {name: str(text) for name, text in case.items() if name != "implied"}
            rule = _Rule(key, frozenset(entry["units"]), conditions, case.get("implied", ""))
            rules.append((conditions.get("object", ""), rule))
    return cues(rules)


def measures(genre: str) -> bool:
    """Whether reports of ``genre`` are measured by indicators: its profile lists some, or it is not known."""
    return not genre or bool(profile(genre).get("indicators"))


def indicator_of(item: Counted, name: str, sentence: str, context: str) -> tuple[str, str]:
    """Key of the indicator that ``item`` gives, or empty; and its object: ``name``, or what it leaves out.

    ``name`` is one of the things that ``item`` counts, ``context`` the heading and paragraph it stands in.
    """
    fields = {
        "object": name,
        "verb": item.verb,
        "lead": item.lead,
        "then": item.then,
        "near": sentence,
        "context": context,
    }
    fields["unless"] = f"{item.verb} {LISTED.split(item.lead)[-1]} {name}"
    for rule in () if CHANGE.fullmatch(item.verb) else _rules().worth_trying(name):
        if item.quantity.unit in rule.units and all(
            bool(compiled(pattern).search(fields[what])) != (what == "unless")
            for what, pattern in rule.conditions.items()
        ):
            return rule.key, rule.implied or name
    return "", name
