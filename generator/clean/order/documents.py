"""Names of documents, which say organ, year and kind, and the headlines over and under them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean import cues
from generator.clean.manuscript import Block
from generator.clean.order.rhythm import is_couplet

GOES_ON = "的和与及（("
"""What the second line of a document's title may begin with."""
SHORTEST = 6
"""A headline has so many characters at the least."""


def is_document(text: str) -> bool:
    """Does it name organ, year and kind of document?"""
    return bool(cues.ORGAN_YEAR.match(text) and cues.DOCUMENT.search(text))


def is_document_over(run: Sequence[Block], text: str) -> bool:
    """Is ``text`` an organ, or a headline of its own, under the kind of a document?"""
    above = run[-1].text
    if not cues.DOCUMENT.search(above):
        return False
    if cues.ORGAN_YEAR.match(above) and not (text[0] in GOES_ON or cues.DOCUMENT.search(text)):
        return True
    whole = len(run) == 1 and cues.ORGAN_YEAR.match(above) and len(text) >= SHORTEST
    return bool(cues.ORGAN.search(text) or (whole and not cues.PARENTHESES.match(text)))


def is_document_under(run: Sequence[Block], text: str) -> bool:
    """Does ``text`` name organ, year and kind of document, and the headline over it neither organ nor year?"""
    named = cues.ORGAN_YEAR.match(text) if cues.DOCUMENT.search(text) else None
    lines = [b.text for b in run]
    if not named or not (cues.ORGAN.search(named[1]) or cues.PLACED.match(named[1]) or is_couplet(lines)):
        return False
    over = "".join(lines)
    return (
        len(over) >= SHORTEST
        and not over.startswith("关于")
        and not (cues.YEAR.search(over) or any(map(cues.ORGAN.search, lines)))
    )
