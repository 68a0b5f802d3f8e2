"""Numbers of pages that stand inside a line, where its page ended: ``并网发- 1 -电``."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.clean.characters.edit import Edit
from generator.clean.manuscript import Why

_FOLIO = re.compile(r"[-—–－] (\d{1,4}) [-—–－]")
_INSIDE = re.compile(rf"(?<=\S){_FOLIO.pattern}|{_FOLIO.pattern}(?=[ \t\u3000]*\S)")


def edits(text: str) -> list[Edit]:
    """Removals of these numbers, if all count on by one; sign by sign, for lines may be cut at the spaces."""
    inside = list(_INSIDE.finditer(text)) if _FOLIO.search(text) else []
    numbers = [int(mark[1]) for mark in _FOLIO.finditer(text)] if inside else []
    if len(numbers) < 2 or any(above + 1 != below for above, below in pairwise(numbers)):
        return []
    return [Edit(at, at + 1, "", Why.FURNITURE) for mark in inside for at in range(*mark.span())]
