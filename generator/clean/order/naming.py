"""Display lines by what they name: documents, organs, people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean import cues
from generator.clean.manuscript import Block
from generator.clean.order.rhythm import is_couplet
from generator.clean.pieces import cut
from generator.clean.role import Role
from generator.clean.words import straddles

CLOSING = 10
"""Characters at the end of a name among which 的 stands before the kind of document."""
CREDITED = re.compile(r"(?<=\S{6})\s+(?=\S{0,6}(?:记者|通讯员)\s)")
"""White space before who wrote a document."""
SHORTEST = 6
"""A headline has so many characters at the least."""
GOES_ON = "的和与及（("
"""What the second line of a document's title may begin with."""
GIVEN = 2
"""Characters of a given name."""
SESSION = re.compile(r"代表大会$|委员会$")
"""Whose meeting it was, before which one."""
FAMILY = re.compile(r"[ \u3000、][^\W\d_]$")
"""A family name at the end of a line, without a given one: nobody's name is one character."""


def is_byline(run: Sequence[Block], text: str) -> bool:
    """Names under a subtitle or a document's name; under that an office as well, of which the holder follows."""
    named = cues.DOCUMENT.search("".join(block.text for block in run[-2:]))
    if cues.NAMES.match(text):
        return bool(named or cues.DASHED.match(run[0].text))
    return bool(named and cues.OFFICE.match(text))


def without_credit(name: Block) -> list[Block]:
    """Who wrote the document that a display line names, on the same line, is a block of its own."""
    credit = CREDITED.search(name.text) if name.role is Role.DISPLAY and not name.choice else None
    if not credit or not cues.DOCUMENT.search(name.text[: credit.start()]):
        return [name]
    above, below = cut(name.pieces, credit.start())
    return [name._replace(pieces=above), name._replace(pieces=below, blank=0)]


def is_delivered(run: Sequence[Block], text: str) -> bool:
    """Do these lines say when and where, and does ``text`` go on with it?"""
    first = run[0].text
    session = cues.DASHED.match(first) and len(run) == 1 and SESSION.search(first)
    return bool(cues.DELIVERED_OPEN.match(first) or (session and cues.DELIVERED_END.search(text)))


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
    return bool(any(map(cues.ORGAN.search, text.split())) or (whole and not cues.PARENTHESES.match(text)))


def is_whole(above: str, text: str) -> bool:
    """Does one of two neighbours say that it is a whole: number or head of a document, yearbook, authors, document?"""
    if (
        cues.LABEL.match(above)
        or above[-1] == "。"
        or cues.CLAUSE.match(text)
        or cues.WRITTEN.match(text)
        or cues.FRAMED.match(above)
        or cues.NUMBERED.match(above)
        or cues.NUMBERED.match(text)
        or cues.VOLUME.search(text)
        or cues.AUTHOR.match(above)
    ):
        return True
    name = above if cues.ORGAN_YEAR.match(above) else text if cues.RED_HEAD.search(above) else ""
    return bool(cues.DOCUMENT.search(name)) and text[0] not in GOES_ON and not goes_on(above, name)


def name_goes_on(above: str, text: str) -> bool:
    """Was a credit broken inside a name, or inside a word?"""
    if not (text[0].isalpha() and cues.CREDIT.match(above)):
        return False
    return len(text) == 1 or (len(text) <= GIVEN and bool(FAMILY.search(above))) or straddles(above, text)


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
