"""A publication's name with the number of the page, and who made the page: what stands at its foot and head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.clean.cues import DOCUMENT
from generator.clean.furniture.patterns import HEADER, is_folio
from generator.clean.furniture.recurring import ENDED, PROSE, is_plain
from generator.clean.manuscript import Block
from generator.clean.split import PAGE

LINES = 8
"""Lines that a page has at the least."""
DIGITS = "0123456789"
RARE = 4
"""Where more than one line in so many is a number, numbers are cells of a table."""
NAME = 4
"""Letters of the shortest name: shorter ones number figures, boxes and tables."""
FIRST = re.compile(r"(\d{1,3})(?:\s*[|｜]\s*|\s+|(?=[^\W\d]))(\S.*)")
BAR = re.compile("[|｜]")
LAST = re.compile(r"(.*[^\s\d.|｜])(?:\s*[|｜]\s*|\s*)(\d{1,3})")
SHEET = re.compile(r"[A-Z]\d{1,3}")
"""The number of a page that has a letter, which a line of the page's edge goes on with."""
PUBLICATION = re.compile(r"^\S{2,10}(?:年[鉴鑑]|[日晚早晨周时時]报|周刊|月刊|杂志|雜誌)$")
"""A name that only something printed has."""
PADDED = re.compile(r"(\S.*?)\s+[A-Z]?0\d")
"""A number as newspapers print it, behind the name of the page; headings have theirs before them, and in turn."""
FACING = re.compile(r"(\d\d)\s*(\S{2,12})\s+\2\s*(\d\d)\s*\S{0,12}")
"""Two pages side by side."""
PRESS = re.compile(r"\S{2,8}[报報刊]")
"""A name that stands beside its page's number."""
_TASK = (
    r"(?:本[版期刊])?(?:(?:责任|責任|执行|美术)?(?:编辑|編輯)|责编|美编|校[对對]|版式|组版|排版|审读|设计"
    r"|制版|策划|监制)"
)
_NAME = rf"(?!{_TASK})[^\s:：，。；！？]{{2,8}}"
COLOPHON = re.compile(
    rf"\W*{_TASK}(?:\s*[:：丨|｜/／]\s*|\s+){_NAME}(?:\s+{_NAME})?(?:\s+{_TASK}[:：丨|｜/／\s]\s*{_NAME}(?:\s+{_NAME})?)+\s*"
)
"""Who edited, proofread and designed a page."""
GLUED = re.compile(rf"{_TASK}{_NAME}{_TASK}{_NAME}")
"""The same without its white space: at the foot of a page …"""
EDITED = re.compile(r"责任编辑|责编|本版")
"""… or where it begins with what nothing else begins with."""
ALONE = re.compile(rf"[（(]\s*(?=本[版期刊]){_TASK}\s*[:：]?\s*{_NAME}\s*[）)]")
"""One who did, of what says that it is a page."""
TASK = re.compile("[编編]|校|版式|设计")


class Folio(NamedTuple):
    """A name and a number, on one line or on two."""

    name: str
    number: int
    lines: tuple[int, ...]
    barred: bool = False
    """Parted by a bar, which headings and cells seldom are: two pages of one sheet may have theirs side by side."""


def folios(blocks: Sequence[Block], texts: Sequence[str]) -> set[int]:
    """Indices of lines that hold the same name again with the numbers of later pages; who made a page."""
    found: set[int] = set()
    together: dict[str, list[Folio]] = {}
    for folio in _candidates(texts):
        together.setdefault(folio.name, []).append(folio)
    for same in together.values():
        if len(same) > 1 and _count_pages(same) and (same[0].number > 1 or any(_cuts(blocks, texts, f) for f in same)):
            found.update(line for folio in same for line in folio.lines)
            if texts and _key(texts[0]) == same[0].name and not DOCUMENT.search(texts[0]):
                found.add(0)  # that of the first page, whose number is not printed
        elif PUBLICATION.match(same[0].name) and (0 in same[0].lines or len(texts) - 1 in same[0].lines):
            found.update(same[0].lines)
    found |= _printed(texts)
    for index in (i for i, text in enumerate(texts) if text[0].isupper() and SHEET.fullmatch(text)):
        beside = [i for i in (index - 1, index + 1) if 0 <= i < len(texts) and is_plain(texts[i])]
        edge = [i for i in beside if is_folio(f"{texts[index]} {texts[i]}")]
        found.update([index, *edge] if edge else ())
    for index, text in enumerate(texts):
        if len(text) <= 60 and TASK.search(text):
            foot = index - 1 in found and (index + 1 == len(texts) or blocks[index + 1].blank == PAGE)
            if (
                COLOPHON.fullmatch(text)
                or ALONE.fullmatch(text)
                or ((foot or EDITED.match(text)) and GLUED.fullmatch(text))
            ):
                found.add(index)
    return found


def _printed(texts: Sequence[str]) -> set[int]:
    """Indices of the only line with a number as newspapers print it, or of two pages; the paper's name beside it."""
    ends = [i for i, text in enumerate(texts) if text[-1] in DIGITS and len(text) <= HEADER and PADDED.fullmatch(text)]
    found = {i for i in ends if len(ends) == 1 and _is_name(texts[i])}
    for index, text in enumerate(texts):
        if text[0] in "012345" and len(text) <= HEADER and (facing := FACING.fullmatch(text)):
            found |= {index} if int(facing[3]) == int(facing[1]) + 1 else set()
    return found | {j for i in found for j in (i - 1, i + 1) if 0 <= j < len(texts) and PRESS.fullmatch(texts[j])}


def _candidates(texts: Sequence[str]) -> Iterator[Folio]:
    bare = [i for i, text in enumerate(texts) if len(text) <= 3 and text.isdecimal()]
    for index in bare if RARE * len(bare) < len(texts) else ():
        for beside in (index - 1, index + 1):
            if 0 <= beside < len(texts) and _is_name(texts[beside]):
                yield Folio(_key(texts[beside]), int(texts[index]), (min(index, beside), max(index, beside)))
    for index, text in enumerate(texts):
        if text[0] in DIGITS and (match := FIRST.fullmatch(text)) and _is_name(match[2]):
            yield Folio(_key(match[2]), int(match[1]), (index,), bool(BAR.search(text)))
        elif text[-1] in DIGITS and (match := LAST.fullmatch(text)) and _is_name(match[1]):
            yield Folio(_key(match[1]), int(match[2]), (index,), bool(BAR.search(text)))


def _is_name(text: str) -> bool:
    return is_plain(text) and sum(map(str.isalpha, text)) >= NAME


def _key(text: str) -> str:
    return "".join(text.split())


def _count_pages(folios: Sequence[Folio]) -> bool:
    """Do the numbers go up, by no more than pages fit between?"""
    return all(
        0 < below.number - above.number <= (1 if above.barred else (below.lines[0] - above.lines[0]) / LINES)
        for above, below in pairwise(folios)
    )


def _cuts(blocks: Sequence[Block], texts: Sequence[str], folio: Folio) -> bool:
    """Does it stand at a page break or inside a sentence?"""
    first, last = folio.lines[0], folio.lines[-1]
    if any(blocks[i].blank == PAGE for i in (first, last + 1) if 0 < i < len(blocks)):
        return True
    above = texts[first - 1] if first else ""
    return len(above) >= PROSE and not ENDED.search(above)
