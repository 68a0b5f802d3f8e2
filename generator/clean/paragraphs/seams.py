"""What the text at a seam between two lines says of the states that the lower one may be in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.clean.paragraphs.blanks import CONT, FIRST, HANG, SHOW
from generator.clean.paragraphs.costs import (
    HALVED,
    HUNG,
    INDENTED,
    MORE_SHOW,
    STRAY,
    end_cost,
    join_cost,
    part_cost,
    text_cost,
)
from generator.clean.paragraphs.line import Form
from generator.clean.role import Role
from generator.clean.settled import Choice

DISPLAYED = frozenset({Role.KICKER, Role.TITLE, Role.SUBTITLE, Role.BYLINE, Role.HEADING})
"""Roles that a person gives to display lines; lines of any other begin a paragraph."""


Ways = tuple[tuple[int, float], ...]
"""States, and what the text at the seam costs then."""


@dataclass(frozen=True, slots=True, eq=False)
class Seam:
    """States that the line below may be in. Made by :func:`seam`: those that cost the same are one."""

    joined: Ways
    """In the paragraph of the line above."""
    parted: Ways
    """After the end of that paragraph."""
    shown: Ways
    """After a display line."""
    apart: bool
    """A blank or the end of a page lies between."""


_seam = lru_cache(maxsize=4096)(Seam)


@lru_cache(maxsize=4096)
def seam(above: Form, line: Form) -> Seam:
    """The seam between a line and the one above it."""
    text = text_cost(line)
    parts = part_cost(above, line)
    indented = INDENTED if line.indented else 0.0
    stray = STRAY if line.flush and above.stop and not line.blank else 0.0
    join = join_cost(above, line) + text
    ends = parts + end_cost(above, line) + indented
    apart = line.blank or line.page
    joined: Ways = ((CONT, join), (HANG, join + HUNG)) if line.opener else ((CONT, join),)
    parted = (FIRST, ends + stray + text), (SHOW, ends)
    shown = (
        (FIRST, parts + stray + indented + text + (HALVED if above.comma else 0.0)),
        (SHOW, parts - (0.0 if apart or above.clauses or line.clauses else MORE_SHOW)),
    )
    if line.choice is None:
        return _seam(joined, parted, shown, apart)
    heeding = [_heeding(ways, line.choice, a) for ways, a in ((joined, FIRST), (parted, FIRST), (shown, SHOW))]
    return _seam(*heeding, apart)


def _heeding(ways: Ways, choice: Choice, above: int) -> Ways:
    """Without the states that a person ruled out."""
    return tuple([way for way in ways if heeds(choice, above, way[0])])


def heeds(choice: Choice, above: int, state: int) -> bool:
    """Whether a line after one in state ``above`` may be in ``state``; for every ``above`` one may."""
    if choice.role is not None:
        return state == (SHOW if choice.role in DISPLAYED else FIRST)
    if choice.joins:
        return state in (CONT, HANG) or above == state == SHOW
    return state in (FIRST, SHOW) or not (choice.joins is False or choice.placed)
