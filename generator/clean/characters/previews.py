"""Numbers that a preview of documents puts before each of its pages, which end anywhere, inside a word too."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.clean.characters.edit import HAN, Edit
from generator.clean.manuscript import Why

_NUMBERED = re.compile(r"^(\d{1,3}、).{200,}$", re.MULTILINE)
"""A page, in one line."""
_OPEN = re.compile(rf"[{HAN}，、]$")


def edits(text: str) -> list[Edit]:
    """Removals of these numbers: they count from 1, and every page but the last ends inside a sentence."""
    pages = list(_NUMBERED.finditer(text)) if "1、" in text else []
    counted = [match[1] for match in pages] == [f"{n}、" for n in range(1, len(pages) + 1)]
    if len(pages) < 2 or not counted or not all(_OPEN.search(above.group()) for above, _ in pairwise(pages)):
        return []
    return [Edit(*match.span(1), "", Why.FURNITURE) for match in pages]
