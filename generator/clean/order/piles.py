"""Headings that stand together with nothing under them: they were displaced."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean import cues
from generator.clean.manuscript import Block
from generator.clean.role import Role

FLOATING = (Role.CAPTION, Role.QUOTE, Role.META, Role.BYLINE, Role.KICKER, Role.FOOTNOTE)
"""Roles that do not part headings from headings."""
PILE = 3
"""So many headings in a row were displaced; two may be a heading and its first subheading."""


def displaced_headings(blocks: Sequence[Block]) -> list[int]:
    """Indices of the headings to be placed, in file order; numbered headings are taken to stand where they belong."""
    runs: list[tuple[list[int], bool]] = []
    run: list[int] = []
    for index, block in enumerate(blocks):
        if block.role is Role.HEADING and not cues.ORDINAL.match(block.text):
            run.append(index)
        elif block.role not in FLOATING and run:
            runs.append((run, block.role is Role.TEXT))
            run = []
    if run:
        runs.append((run, False))
    single = sum(1 for run, text in runs if len(run) == 1 and text)
    pairs = [run for run, text in runs if len(run) == PILE - 1]
    found: list[int] = []
    lone: list[int] = []
    for run, text in runs:
        if len(run) >= PILE or (len(run) == PILE - 1 and (not text or single < len(pairs))):
            found += run
        elif len(run) == 1 and not text:
            lone += run
    return sorted(found + lone) if found else []
