"""Headings that were extracted before the title."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean import cues
from generator.clean.manuscript import Block
from generator.clean.order.piles import PILE
from generator.clean.order.rhythm import MOST, rhythm, unevenness
from generator.clean.role import Role

SHORTEST = 4.5
"""The lines of headings have so many characters on average; those of menus and labels have fewer."""


def apart_from_title(runs: list[list[Block]]) -> list[list[Block]]:
    """Where no blank parts them from the title, which a subtitle follows, the headings are a run of their own."""
    for at in range(len(runs) - 1):
        run, below = runs[at], runs[at + 1]
        if run[0].role is Role.TEXT:
            break
        if len(run) > PILE and run[0].role is Role.DISPLAY is below[0].role and _is_under(below[0].text):
            cut = len(run) - _lines_of_title(run)
            if cut >= PILE and _are_long(run[:cut]) and cut > in_place([other[0] for other in runs]):
                return [*runs[:at], run[:cut], run[cut:], *runs[at + 1 :]]
    return runs


def are_headings(blocks: Sequence[Block], title: int) -> bool:
    """Are the display lines over the title headings? So many are no labels, and the text has fewer."""
    over = [block for block in blocks[:title] if block.role in (Role.DISPLAY, Role.TEXT)]
    return len(over) >= PILE and _are_long(over) and len(over) > in_place(blocks)


def in_place(blocks: Sequence[Block]) -> int:
    """How many display lines stand between paragraphs."""
    kinds = (Role.TEXT, Role.DISPLAY, Role.TEXT)
    return sum(tuple(b.role for b in blocks[i : i + 3]) == kinds for i in range(len(blocks)))


def _are_long(blocks: Sequence[Block]) -> bool:
    shown = all(block.role is Role.DISPLAY for block in blocks)
    return shown and sum(len(block.text) for block in blocks) >= SHORTEST * len(blocks)


def _is_under(text: str) -> bool:
    """Is this a subtitle, by dashes, brackets or when and where a report was delivered?"""
    return bool(cues.DASHED.match(text) or cues.DELIVERED.match(text) or cues.PARENTHESES.match(text))


def _lines_of_title(run: Sequence[Block]) -> int:
    """How many lines at the end of a pile are the title: those without which the headings are most even."""

    def without(lines: int) -> float:
        headings = run[:-lines]
        return round(unevenness(headings, rhythm(headings)))

    return min(range(1, min(MOST, len(run) - MOST + 1) + 1), key=without)
