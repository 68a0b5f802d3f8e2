"""What the quantities of a sentence count, and the verb each hangs on.

Reports count in two orders, ``召开主任会议19次`` (the thing, then the number) and ``13项审议意见`` (the number,
then the thing), in lists that share a verb, a thing or both. One pass over the quantities of a sentence
weighs for each the phrases around it and the things before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.catalog.facts.ahead import name_end
from generator.catalog.facts.behind import following, lasting
from generator.catalog.facts.choice import choose
from generator.catalog.facts.governors import verb_of
from generator.catalog.facts.lexicon import members
from generator.catalog.facts.passages import clauses
from generator.catalog.facts.phrase import NOTHING, Phrase, phrase
from generator.catalog.facts.quantities import Quantity
from generator.catalog.facts.scene import BEFORE, BEHIND, EARLIER, RECALLED, Candidate, Scene, Thing
from generator.catalog.facts.wording import tidy

NAMES = frozenset(("n", "ns", "whole", "latin", "person"))
"""Kinds of words before a number that leave little open of what it counts."""
EACH = re.compile("分别|依次|各(?:[为是达占有]|$)")
"""Before numbers of which each thing of a list has one."""


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


def counted(
    text: str,
    start: int,
    end: int,
    found: Sequence[Quantity],
    decide: Callable[[int, Scene], Candidate | None] = lambda _, scene: choose(scene),
) -> list[Counted]:
    """The quantities ``found`` in the sentence ``text[start:end]`` with object and verb, carried over lists.

    ``decide`` says for the quantity of a number what names its thing.
    """
    result: list[Counted] = []
    spans = list(clauses(text, start, end))
    edge, verb, name, unit, respective = start, "", "", "", 0
    things: list[Thing] = []
    for number, quantity in enumerate(found):
        clause = next((s for s in spans if s[0] <= quantity.start < s[1]), (start, end))
        left = max(clause[0], edge)
        right = min(clause[1], found[number + 1].start if number + 1 < len(found) else end)
        before, after = text[left : quantity.start], text[quantity.end : right]
        lead, mark = phrase(before, before=True)
        offset = name_end(before)
        if EACH.search(before):
            respective = sum(quantity.start <= q.start < clause[1] for q in found)
        else:
            respective = max(0, respective - 1) if before.strip("、和，及") == "" else 0
        scene = Scene(
            lead=lead,
            after=phrase(after, before=False)[0],
            earlier=_clause_before(text, spans, clause, found, lead),
            opened="start" if left == clause[0] else "list" if mark else "on",
            unit=quantity.unit,
            lead_end=sum(a < offset for a in lead.starts),
            after_end=len(following(after, quantity.unit)),
            things=tuple(things[-RECALLED:]),
            last=name,
            last_unit=unit,
            respective=respective,
            touching=number + 1 < len(found) and found[number + 1].start == quantity.end,
        )
        choice = decide(number, scene)
        place, name = (choice.place, tidy(choice.name(scene))) if choice else ("", "")
        if name == "历时":
            name = lasting(text[quantity.end : end]) or name
        passed = scene.after.ends[choice.end - 1] if choice and place == BEHIND else 0
        if place in (BEFORE, BEHIND, EARLIER) and name not in (thing.name for thing in things[-1:]):
            things.append(Thing(name, quantity.unit))
        alone = quantity.unit == "%" or (place == BEFORE and scene.opened == "start" and quantity.unit != unit)
        verb = verb_of(scene, choice) or ("" if alone else verb)
        result.append(Counted(quantity, name, verb, text[clause[0] : quantity.start], after[passed:]))
        happened = passed == len(after) and quantity.unit in members("quantities", "events")
        edge, unit = quantity.end + (0 if happened else passed), quantity.unit  # 两次征集代表建议103条
    return _respectively(_share_backwards(result))


def _clause_before(
    text: str, spans: Sequence[tuple[int, int]], clause: tuple[int, int], found: Sequence[Quantity], lead: Phrase
) -> Phrase:
    """The clause before ``clause``, where what it says may be what is counted in this (占比首次过半，达到52.4%)."""
    number = spans.index(clause) if clause in spans else 0
    if not number or not NAMES.isdisjoint(lead.kinds):
        return NOTHING
    start, end = spans[number - 1]
    return NOTHING if any(start <= q.start < end for q in found) else phrase(text[start:end], before=True)[0]


def _respectively(items: list[Counted]) -> list[Counted]:
    """``刑事案件、命案起数分别下降27.3%、18.9%``: one thing each, when there are as many things as numbers, or twice
    as many numbers (分别从771家、481家增加到1076家、636家)."""
    for i, item in enumerate(items):
        names = parts(item.object) if EACH.search(item.lead[-8:]) else [item.object]
        following = items[i : i + 2 * len(names)]
        alike = next((n for n, other in enumerate(following) if other.object != item.object), len(following))
        for n in range(alike - alike % len(names)) if len(names) > 1 else ():
            items[i + n] = replace(items[i + n], object=names[n % len(names)])
    return items


def parts(name: str) -> list[str]:
    """The things that a name lists; what all share may stand with the last (城镇和农村居民收入)."""
    names = re.split("[、和]", name)
    first, last = names[0], names[-1]
    if len(names) > 1 and first[-1:] != last[-1:] and "的" not in last:
        tail = _shared(names[:-1], last)
        return [n + tail for n in names[:-1]] + [last]
    return names


SHORT = 3
"""Characters of a word that only tells things of one name apart (城镇, 农村)."""
BARE = 4
"""Characters of a name that may lack what is measured of it."""


def _shared(others: Sequence[str], last: str) -> str:
    """What of ``last`` belongs to ``others`` as well: behind a word that ends like the first (工业、服务业增加值), or
    behind a short one of the same kind; or else what is measured of all (果业、中药材产值)."""
    first = others[0]
    words = phrase(last, before=False)[0]
    ends = words.ends[:-1]
    alike = max((end for end in ends if last[end - 1] == first[-1:]), default=0)
    short = len(first) if len(first) <= SHORT and _matches(first, last) else 0
    measured = ends[-1] if ends and words.words[-1] in members("quantities", "measured") else 0
    measured = measured if all(len(other) <= BARE for other in others) else 0
    cut = alike or short or measured
    return last[cut:] if cut else ""


def _matches(first: str, last: str) -> bool:
    """Whether ``last`` begins with a word like ``first`` that another follows, no syllable (中药材)."""
    rest = phrase(last[len(first) :], before=False)[0].words
    return bool(rest) and len(rest[0]) > 1 and _kinds(first) == _kinds(last[: len(first)])


def _kinds(text: str) -> tuple[str, ...]:
    return tuple("n" if kind == "ns" else kind for kind in phrase(text, before=False)[0].kinds)


def _share_backwards(items: list[Counted]) -> list[Counted]:
    """Numbers that touch count one thing: ``组织4批19人次向宪法宣誓``."""
    for i in range(len(items) - 2, -1, -1):
        here, there = items[i], items[i + 1]
        if here.quantity.end == there.quantity.start and not here.object:
            items[i] = replace(here, object=there.object, then=there.then)
    return [item if item.object else replace(item, object=item.verb) for item in items]
