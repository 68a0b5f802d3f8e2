"""What a quantity counts, and the verb it hangs on.

Reports count in two orders, ``召开主任会议19次`` (the thing, then the number) and ``13项审议意见`` (the number,
then the thing), in lists that share a verb, a thing or both. One pass over the quantities of a sentence
carries them along.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.catalog.facts.ahead import before, governing, reaches, than_before
from generator.catalog.facts.behind import event, first_verb, following, lasting, tidy
from generator.catalog.facts.lexicon import members
from generator.catalog.facts.passages import clauses
from generator.catalog.facts.quantities import Quantity
from generator.catalog.facts.wording import PEOPLE, RATES, trim


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


RANGE = re.compile(r"[^，,。；、]{0,8}[到至为成]")
"""Behind the first number of a range: ``由71所优化整合为47所``."""
PASSED = ("次", "公里")
"""Units of events and measures that as often stand before what they count (商业航天全年9次发射)."""


def counted(text: str, start: int, end: int, found: Sequence[Quantity]) -> list[Counted]:
    """The quantities ``found`` in the sentence ``text[start:end]`` with object and verb, carried over lists."""
    result: list[Counted] = []
    spans = list(clauses(text, start, end))
    edge = start
    verb, thing, unit, ranged = "", "", "", False
    for number, quantity in enumerate(found):
        clause = next((s for s in spans if s[0] <= quantity.start < s[1]), (start, end))
        left = max(clause[0], edge)
        right = min(clause[1], found[number + 1].start if number + 1 < len(found) else end)
        lead, after = text[left : quantity.start], text[quantity.end : right]
        happening = quantity.unit.split("(")[0] in members("quantities", "events")
        ranging = lead.endswith(("由", "从")) and bool(RANGE.match(text, quantity.end, clause[1]))
        follows = "" if ranging else following(after, quantity.unit)
        of = not follows and after.startswith("的")
        follows = following(after[1:], quantity.unit) if of else follows
        own_verb, noun, subject = before(lead, quantity.unit, reaching=happening or not follows)
        blank = trim(lead) in ("", "其中")
        listed = left > clause[0] and blank
        then = after
        times = quantity.unit in members("quantities", "times")
        if thing and ((times and lead.endswith("连续")) or (ranged and unit == quantity.unit)):
            name = thing
        elif follows and not (
            happening and ((noun and (own_verb or quantity.unit not in PASSED)) or (listed and thing))
        ):
            name, then = follows, after[len(follows) + of :]
            own_verb = governing(lead) or ("" if listed else first_verb(then))
        elif noun:
            name = (
                thing
                if thing and quantity.unit in RATES and noun.startswith(("占", "为")) and "比" not in noun
                else noun
            )
        elif thing and _carries(
            unit, quantity.unit, own_verb, subject, blank=blank, joined=left > clause[0] or than_before(lead)
        ):
            name = thing
        elif own_verb:
            touching = number + 1 < len(found) and found[number + 1].start == quantity.end
            lasted = lasting(text[quantity.end : end]) if times else ""
            moved = thing if quantity.unit in RATES or reaches(own_verb) else ""
            name = "" if touching else lasted or subject.removeprefix(own_verb) or event(after) or moved or own_verb
        else:
            name = (thing if listed else "") or event(after) or thing
        verb = own_verb or ("" if quantity.unit == "%" else verb)
        result.append(Counted(quantity, tidy(name), verb, text[clause[0] : quantity.start], then))
        thing, unit, ranged = "" if name == own_verb else name, quantity.unit, ranging
        edge = quantity.end + (len(after) - len(then))
    return _respectively(_share_backwards(result))


def _carries(unit: str, next_unit: str, verb: str, subject: str, *, blank: bool, joined: bool) -> bool:
    """Whether the next number counts the thing of the one before it: in the same unit, or right behind it."""
    same = unit == next_unit or {unit, next_unit} <= set(PEOPLE)
    return (same and bool(verb or blank) and not (verb and subject == verb)) or (joined and reaches(verb))


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
    return [item if item.object else replace(item, object=item.verb) for item in items]
