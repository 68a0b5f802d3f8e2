"""Names of documents, which say organ, year and kind, and the headlines over and under them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean import cues
from generator.clean.manuscript import Block
from generator.clean.order.rhythm import is_couplet

GOES_ON = "的和与及（("
"""What the second line of a document's title may begin with."""
CLOSING = 10
"""Characters at the end of a name among which 的 stands before the kind of document."""
SHORTEST = 6
"""A headline has so many characters at the least."""


def is_document(text: str) -> bool:
    """Does it name organ, year and kind of document?"""
    return bool(cues.ORGAN_YEAR.match(text) and cues.DOCUMENT.search(text))


def goes_on(first: str, text: str) -> bool:
    """Is this no end of a name that begins with 关于, which says 的 before the kind of document?"""
    return first.startswith("关于") and "的" not in text[-CLOSING:]


def is_document_over(run: Sequence[Block], text: str) -> bool:
    """Is ``text`` an organ, or a headline of its own, under the kind of a document?"""
    above = run[-1].text
    if not cues.DOCUMENT.search(above) or goes_on(run[0].text, above):
        return False
    if cues.ORGAN_YEAR.match(above) and not (text[0] in GOES_ON or cues.DOCUMENT.search(text)):
        return True
    whole = len(run) == 1 and cues.ORGAN_YEAR.match(above) and len(text) >= SHORTEST
    return bool(cues.ORGAN.search(text) or (whole and not cues.PARENTHESES.match(text)))


def is_document_under(run: Sequence[Block], text: str) -> bool:
    """Does ``text`` name organ, year and kind of document, and the headline over it neither organ nor year?"""
    if not cues.DOCUMENT.search(text):
        return False
    lines = [b.text for b in run]
    named, dated = cues.ORGAN_YEAR.match(text), cues.YEAR.match(text)
    placed = dated and cues.PLACED.match(text[dated.end() :])
    if not placed and not (named and (cues.ORGAN.search(named[1]) or cues.PLACED.match(named[1]) or is_couplet(lines))):
        return False
    over = "".join(lines)
    return (
        len(over) >= SHORTEST
        and not over.startswith("关于")
        and not (cues.YEAR.search(over) or any(map(cues.ORGAN.search, lines)))
    )
