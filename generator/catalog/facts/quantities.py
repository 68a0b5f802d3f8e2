"""Finding quantities: a number with a unit that counts or measures, and not a date, an ordinal or a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.catalog.facts.lexicon import members
from generator.catalog.facts.numbers import numbers
from generator.catalog.facts.numerals import NARROW, WIDE, arabic, chinese
from generator.catalog.facts.wording import RATES
from generator.data import load

EXACT, AT_LEAST = "exact", "at_least"
QUOTED = re.compile(r"“[^“”]{1,20}”|‘[^‘’]{1,20}’|「[^「」]{1,20}」")
TITLE = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》")
NOTED = re.compile(r"^\s*[［\[]\d+[］\]][^：:，。]{1,24}[：:]")
"""What a note at the end of a report explains: ［17］四个一批：."""
JOINING = ("、", "和", "及", "，")
"""What stands between the last two numbers of a list, or any two."""
LISTING = ("、", "和", "及")
RESPECTIVE = re.compile(r"(?:分别|依次|先后|相继|接连|连续)[^，。；、\d]{0,4}$")
NEAR = 8
"""Characters in which that is found."""
POINTS = ("个百分点", "个千分点", "个基点")
CHANGING = re.compile(r"(?:[到至由从为]|分别|不超过|[、和])$")
"""Before numbers of time that share a unit (缩短至1个和3个工作日), not before those that count (问题3个，2个月内)."""
STEPS = re.compile(r"[^，。；、]{0,5}(?:台阶|关口)")
PASSED = re.compile(r"[两三双几]?[个大]?新?(?:台阶|大关|关口)")
"""What all numbers of a list have gone beyond."""
LOWER = ("before", "more", "more2", "tmore", "hmore", "hmore2", "after", "range")
"""What of a match says that the number is a lower bound."""
LEAST = re.compile(r"至少[^，。；、\d]{1,5}$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: ``text[start:end]``."""

    start: int
    end: int
    value: int | float
    """In base units."""
    unit: str
    bound: str
    """:data:`EXACT` or :data:`AT_LEAST`."""


def quantities(text: str, named: Sequence[tuple[int, int]] = ()) -> Iterator[Quantity]:
    """Quantities of ``text`` in order.

    Numbers in titles 《…》, in short quotations, in what a note explains, and in the spans ``named`` (slogans) are
    names, not counts.
    """
    narrow = text.translate(NARROW) if WIDE.search(text) else text
    names = [*named, *(m.span() for p in (TITLE, QUOTED, NOTED) for m in p.finditer(text))]
    yield from _together(narrow, [_quantity(narrow, m) for m in numbers(narrow, names)])


def _together(text: str, found: list[Quantity]) -> list[Quantity]:
    """Numbers of one list share what is said of all of them: 1个和3个工作日, 3500万、2300万人次, 分别突破210亿元和
    170亿元."""
    for i in range(len(found) - 2, -1, -1):
        here, there = found[i], found[i + 1]
        if here.unit == "个" and _of_one_unit(text, here, there):
            found[i] = replace(here, unit=there.unit)
        if not here.unit and there.unit not in RATES and text[here.end : there.start] in LISTING:
            found[i] = replace(here, unit=there.unit)
    shared = False
    for i in range(1, len(found)):
        here, there = found[i - 1], found[i]
        joined = here.unit == there.unit and text[here.end : there.start] in JOINING
        above = here.bound == AT_LEAST and not text.endswith(_after(), 0, here.end)
        each = RESPECTIVE.search(text, max(0, here.start - NEAR), here.start) or PASSED.match(text, there.end)
        shared = joined and above and (shared or bool(each))
        if shared:
            found[i] = replace(there, bound=AT_LEAST)
    return found


def _of_one_unit(text: str, here: Quantity, there: Quantity) -> bool:
    """Whether 个 ``here`` is short for the unit ``there``."""
    between = text[here.end : there.start]
    if there.unit in POINTS:
        return between in JOINING
    changing = CHANGING.search(text, max(0, here.start - NEAR), here.start)
    return there.unit in members("quantities", "times") and between in LISTING and changing is not None


@cache
def _after() -> tuple[str, ...]:
    return tuple(load("quantities")["at_least_after"])


def _quantity(text: str, m: re.Match[str]) -> Quantity:
    lower = LEAST.search(text, 0, m.start()) or any(m.group(*LOWER))
    if (m["unit"] or m["hunit"]) in ("个", "道") and STEPS.match(text, m.end() - len(m["after"] or "")):
        lower = False  # 连跨5个台阶
    lower = lower and not (
        m["after"] in ("台阶", "新台阶", "大关") and text.endswith("近", 0, m.start())
    )  # 逼近2万件大关
    value: int | float
    if m["percent"]:
        value, unit = chinese(m["cpercent"]), "%"
    elif m["tenths"]:
        tenths, half = m["tenths"][0], m["half"] or ""
        value = 10 * (int(tenths) if tenths.isdigit() else chinese(tenths))
        value, unit = value + (5 if half == "半" else chinese(half) if half else 0), "%"
    elif m["digits"]:
        value, unit = arabic(m["digits"], m["power"] or ""), m["unit"]
    else:
        value, unit = chinese(m["han"]), m["hunit"]
        value = arabic(str(value), m["hpower"] or "")
    if unit.startswith("个多"):
        unit, lower = f"个{unit[2:]}", True
    if unit[0] in "万亿":
        value, unit = arabic(str(value), unit[0]), unit[1:]
    unit += (m["paren"] or "").replace("（", "(").replace("）", ")")
    if unit == "人(次)":
        unit = "人次"
    return Quantity(m.start(), m.end(), value, unit, AT_LEAST if lower else EXACT)
