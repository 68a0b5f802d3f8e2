"""Digits: full-width ones, and numbers pulled apart by spaces."""

from __future__ import annotations

import re

from generator.clean.characters.edit import GAP, HAN, MAP, Edit
from generator.clean.manuscript import Why

_FULL = re.compile("[０-９．](?:(?<=[０-９])|(?<=[０-９]．)(?=[０-９]))")
_FULL_TO_HALF = 0xFEE0
"""Distance of the Halfwidth and Fullwidth Forms from ASCII."""

_YEAR = re.compile(rf"[12１２](?<![\d.,].)(?<!\d[{GAP}].)[{GAP}]?\d[{GAP}]?\d[{GAP}]?\d[{GAP}]?(?=年)")
"""Four digits before 年, spaces among them or not."""
_SINGLES = re.compile(
    rf"(?<=[{HAN}（，、])[{GAP}]?\d(?:[{GAP}](?:\d(?!\d)|[.,](?=[{GAP}]\d)))+"
    rf"[{GAP}]?(?=[年月日号次个项件条名人位家户亩元万亿千百余多％%倍])"
)
"""One digit at a time, from a Han character to a unit."""
_GAP = re.compile(f"[{GAP}]")


def full_width(text: str) -> list[Edit]:
    """Full-width digits as half-width ones: who types the first means the second, and what reads figures, years and
    search words knows but these."""
    return [Edit(m.start(), m.end(), chr(ord(m.group()) - _FULL_TO_HALF), MAP) for m in _FULL.finditer(text)]


def spaced(text: str) -> list[Edit]:
    """Spaces inside a number.

    Certain are years from 1800 to 2099 (``1 9 9 3 年``, ``1 954年``). Where a report has such years,
    its other numbers of single digits up to a unit are closed as well (``达 1 2 . 5 ％``); two numbers
    side by side are never joined.
    """
    years = [m for m in _YEAR.finditer(text) if _GAP.search(m.group()) and _plausible(m.group())]
    numbers = [*years, *_SINGLES.finditer(text)] if years else []
    gaps = {m.start() + gap.start() for m in numbers for gap in _GAP.finditer(m.group())}
    return [Edit(at, at + 1, "", Why.LAYOUT) for at in gaps]


def _plausible(year: str) -> bool:
    return 1800 <= int(_GAP.sub("", year)) < 2100


def edits(text: str) -> list[Edit]:
    """Both kinds."""
    return [*full_width(text), *spaced(text)]
