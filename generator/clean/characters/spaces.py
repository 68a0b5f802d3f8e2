"""Stray spaces: between Han characters and digits, and inside of punctuation.

A space between two Han characters may mean something (``把准方向 凝心铸魂``, a byline, a quoted slogan
of two parts) and stays. The patterns begin with what is rare and look back from there: that is fast.
"""

from __future__ import annotations

import re

from generator.clean.characters.edit import GAP, HAN, Edit
from generator.clean.manuscript import Why

_DIGIT = "0-9０-９"
_COUNTERS = (
    "年月日号时分秒个次项件条名人位家户亩里吨元万亿千百余多届期章节场篇部份起批只座处所台套间类种周天岁倍点卷辆册"
)
"""What a number at the start of a line counts; before anything else it numbers a heading."""

_NO_COUNT = rf"[{_DIGIT}]+(?:[:：]|[-/.][{_DIGIT}]+[-/.]|[.、．)）](?![{_DIGIT}]))"
"""A time, a date, a list number;"""
_ROW = rf"[{_DIGIT}.,]*[%％]?[{GAP}]+[{_DIGIT}]"
"""the first cell of a row of figures."""
_BEFORE_DIGITS = re.compile(rf"[{GAP}](?<=[{HAN}，、；：“”（）《》].)(?=[{_DIGIT}])(?!{_NO_COUNT}|{_ROW})")
_AFTER_DIGITS = re.compile(
    rf"[{_DIGIT}](?<![{_DIGIT}:：/.,\-].)[{_DIGIT}.,]*[%％]?([{GAP}])(?=[{HAN}])(?=([{_COUNTERS}])?)"
)
_AT_MARKS = re.compile(
    rf"[{GAP}\u3000](?:(?<=[^{GAP}\u3000\s].)[{GAP}\u3000]?(?=[”’》〉）】」』〕、，。；：？！％])"
    rf"|(?<=[、，；：][{GAP}])(?=[{HAN}{_DIGIT}“‘《（])"
    rf"|(?<=[{HAN}][,;:][{GAP}])(?=[{HAN}])"
    rf"|(?<=[“‘《〈（【「『〔].)(?=[^{GAP}\u3000\s]))"
)


def around_digits(text: str) -> list[Edit]:
    """Single spaces between a Han character and a number (``问题 18``, ``16 次``, ``达 100%``, ``2023 年``)."""
    before = {m.start() for m in _BEFORE_DIGITS.finditer(text)}
    after = set()
    for m in _AFTER_DIGITS.finditer(text):
        start = m.start()
        if start and text[start - 1] in " \t\xa0" and start - 1 not in before:
            # Alone between spaces: a page number in a stream, a cell, an indented heading's number.
            continue
        if m.group(2) or (start and text[start - 1] != "\n"):
            after.add(m.start(1))
    return [Edit(at, at + 1, "", Why.LAYOUT) for at in before | after]


def around_marks(text: str) -> list[Edit]:
    """Spaces after an opening mark, before a closing one, and after a comma in running text."""
    return [Edit(m.start(), m.end(), "", Why.LAYOUT) for m in _AT_MARKS.finditer(text)]


def edits(text: str) -> list[Edit]:
    """Both kinds."""
    return [*around_digits(text), *around_marks(text)]
