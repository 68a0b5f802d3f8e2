"""Lines that name a reporter, a photographer or who delivers the report, or say where and when that was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.clean import cues
from generator.clean.texts import Texts

NAMING = re.compile(r"记者|通讯员|特约|摄影|供稿|供图|文/图|\s摄$", re.MULTILINE)
"""What every credit holds one of."""
PEOPLE = r"(?:记者|通讯员|特约|摄影|供稿)\s*[:：]?\s*[^\s，。（）()]{2,4}(?:\s+[^\s，。（）()]{2,4}){0,4}"
CREDIT = re.compile(
    rf"^\W*(?:\S{{2,6}}(?:报|社|刊|网|台))?\s*{PEOPLE}(?:\s*(?:摄|文/图|报道|供稿))?\W*$|{PEOPLE}\s*摄\W*$|{PEOPLE}$|(?:文/图|摄影报道)$|^[^\s，。；：]{{4,20}}\s+供[稿图]$|。\s*\S{{2,4}}(?:\s+\S{{2,4}})?\s+摄$"
)
COUNTED = re.compile(r"——\d")
"""Between what is counted, and how many there are."""
PICTURE = re.compile("图为|[（(]资料[图照片]")
CAPTION = re.compile(r"^[（(]?图为|资料[图照片]{1,2}[）)]$")
RANK = re.compile(f"[任席{cues.LEADER}记記理]")
"""What every office ends with."""
DASH = re.compile("[—―─⸺-]")
"""What every subtitle with a dash before it begins with."""
TOP = 4
"""Lines among which the name of a document stands under its headline."""
STOPS = re.compile("[。，；：]")
HEAD = 60
"""Longest line between a title and its text, in characters."""


def credit_lines(texts: Sequence[str], together: Texts, unended: set[int]) -> set[int]:
    """Indices of such lines; only those that are ``unended`` may stand between a title and its text."""
    captions = {index for index in together.holding(PICTURE) if CAPTION.search(texts[index])}
    named = {i for i in together.holding(NAMING) if len(texts[i]) <= HEAD and CREDIT.search(texts[i])}
    counted = {index for index in together.holding(COUNTED) if cues.FIGURE.match(texts[index])}
    heads = {index for index in _heads(texts, together) if index in unended and len(texts[index]) <= HEAD}
    return captions | named | counted | heads


def _heads(texts: Sequence[str], together: Texts) -> Iterator[int]:
    """Lines that say place and date, office and name, or what kind of document this is."""
    dated = together.holding(cues.YEAR)
    for index in dated:
        if cues.DELIVERED.match(texts[index]):
            yield index
        if cues.DELIVERED_OPEN.match(texts[index]):
            yield index
            yield from _until_delivered(texts, index)
        if 0 < index < TOP and not STOPS.search(texts[index] + texts[index - 1]) and _is_document(texts[index]):
            yield index
    for index in together.holding(RANK):
        if cues.OFFICER.search(texts[index]):
            yield index
    for index in together.holding(DASH):
        text = texts[index]
        if cues.DASHED.match(text) and (cues.DOCUMENT.search(text) or cues.YEAR.search(text)):
            yield index


def _is_document(text: str) -> bool:
    """Names organ, year and kind."""
    return bool(cues.DOCUMENT.search(text) and cues.ORGAN_YEAR.match(text))


def _until_delivered(texts: Sequence[str], begun: int) -> Iterator[int]:
    """Up to two lines under the one that says when and where, of which the end stands below: to that end."""
    for index in range(begun + 1, min(begun + 3, len(texts))):
        yield index
        if cues.DELIVERED_END.search(texts[index]):
            return
