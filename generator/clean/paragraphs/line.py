"""What joining needs to know of a line, worked out once."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from generator.clean.manuscript import Block
from generator.clean.paragraphs.brackets import CLOSERS, OPENERS, ascribed_seams, open_seams
from generator.clean.paragraphs.credit import credit_lines
from generator.clean.paragraphs.indents import PRINTED, STOP, indents_of, unindented_throughout
from generator.clean.paragraphs.initials import beside_initials
from generator.clean.settled import Choice
from generator.clean.split import PAGE
from generator.clean.texts import Texts
from generator.clean.words import breaks, straddles
from generator.source.text import SourceText
from generator.source.width import width

SEMI, COLON = ";", ":"
ENDS = {**dict.fromkeys("。｡！？!?…", STOP), **dict.fromkeys("；;", SEMI), **dict.fromkeys("：:", COLON)}
"""Marks that end a sentence or a part of one."""
PERIOD = re.compile(r"(?:(?<=[^\W\d_])|(?<=[A-Za-z] \d{4})|(?<=[A-Za-z]\)))[.．]$")
"""The full stop of a Latin sentence, and not of a number."""
INSIDE = re.compile(r"[。！？；](?=.)")
NO_START = re.compile(rf"[，。、；：？！,;?!…·{re.escape(CLOSERS)}%％‰]|[:.](?!\d)")
ORDINAL = re.compile(
    r"^(?:第[一二三四五六七八九十百零〇\d]{1,4}[章节编部分条]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]"
    r"|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[［\[〔]\d{1,3}[］\]〕]|[①-⑳]|[•●■◆▪·○□▶★]\s*|——(?=\S))"
)
LABELLED = re.compile(r"^(?:出席|列席|缺席|请假|主持|记录|主送|抄送|报送|分送|附件)(?:人|人员)?[：:]")
"""Begins a line of the minutes of a meeting, or of the foot of an official document."""
LISTED = "出列缺请主记抄报分附"
NOTE = re.compile(r"^备?注[：:]")
"""Begins a note under a table."""
COUNTING = "第一二三四五六七八九十"
"""The letters that an ordinal begins with."""
CHAPTER = re.compile(r"^(?:第[一二三四五六七八九十百零〇\d]{1,4}[章节编部分]|[一二三四五六七八九十]{1,3}、)")
CLAUSE = re.compile("[，；](?=.)")
"""The end of a clause inside a line."""
CLAUSES = re.compile(r"[，；].*[，；].|[，；].*\d|\d.*[，；].")
FULL = re.compile("[。！]")
"""What every run-in heading ends with."""
RUNIN = re.compile(r"^[^\d，。！？；：,;:]{2,13}+[，,]?[^\d，。！？；：,;:]{0,13}+[。！]")
SALUTATION = re.compile(r"^(?:\S{2,6}[、，])?(?:各位|尊敬的|同志们|全体)[^。]{0,30}[：:！!]$")
LATIN = re.compile(r"(?:[0-9A-Za-z.%+\-]|(?<=\d),(?=\d))+")
SHORT = 48
"""Of unwrapped text: fewer characters may be a heading."""
RAGGED = 2.5
"""Full lines of one column differ by no more, in em: an indent and a half."""


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """What a line is, but for its sizes. Made by :func:`form`: lines of one form share it, and what it costs."""

    blank: bool
    page: bool
    """Parted from the line before by a page break or by furniture."""
    indented: bool
    flush: bool
    """Not indented, in a file whose paragraphs are, where lines may have been wrapped."""
    block: bool
    """In a file whose paragraphs begin without an indent, after a blank."""
    stop: bool
    """Ends with a sentence."""
    semi: str
    """``;`` or ``:`` when it ends with one, of either width."""
    inside: bool
    """Holds the end of a sentence before its own end."""
    opener: bool
    no_start: bool
    """Begins with a mark that no line of a paragraph's start can begin with."""
    ordinal: bool
    note: bool
    """Begins with the mark of a footnote."""
    chapter: bool
    """Begins with an ordinal that numbers sections: ``一、``, ``第二章``."""
    runin: bool
    doubled: bool
    open: bool
    """A bracket or quotation mark is open at the seam before it, and closed soon after; or it says who was quoted."""
    comma: bool
    clauses: bool
    """Has two clauses ended inside, or one beside a figure: seldom a heading."""
    salutation: bool
    under: bool
    """Publication data stand between it and the line above."""
    word: bool
    """A word of the dictionary straddles the seam before it (asked only after a short line without an end)."""
    credit: bool
    """Names a reporter, a photographer or who delivers the report, or says where and when that was."""
    beside: bool
    """Beside an initial: its width says nothing, and it begins with the paragraph or goes on with it."""
    choice: Choice | None
    """What a person settled about it."""


form = lru_cache(maxsize=4096)(Form)
"""The form with these fields, in their order."""


class Line(NamedTuple):
    """Measurements of one line; lengths in em. A tuple, for there are as many as lines."""

    width: float
    extent: float
    """Width with the copies that were taken out of it: text wrapped after doubling filled the line with them."""
    unit: float
    """Width of its first unbreakable unit: it did not fit on the line before, if they belong together."""
    indent: float
    form: Form


def measure_lines(source: SourceText, blocks: Sequence[Block], under: Collection[int] = ()) -> list[Line]:
    """The lines of ``blocks``, in order; publication data stand over those that begin at ``under``."""
    texts = [block.text for block in blocks]
    together = Texts(texts)
    widths = [width(text) for text in texts]
    ends = [end_of(text) for text in texts]
    full, inside = together.holding(FULL), together.holding(INSIDE)
    opened = open_seams(texts, together) | ascribed_seams(texts)
    credited = credit_lines(texts, together, {i for i, end in enumerate(ends) if not end} - inside)
    indents, indented = indents_of(blocks, ends)
    unindented = unindented_throughout(blocks, widths, ends)
    words = _words(texts, widths, ends)
    beside = beside_initials(texts, credited, blocks, source.text)
    clauses = {i for i in together.holding(CLAUSE) if CLAUSES.search(texts[i])}
    lines = []
    for index, (block, text, end) in enumerate(zip(blocks, texts, ends, strict=True)):
        first, last, pieces = text[0], text[-1], block.pieces
        letter = first.isalpha()
        ordinal = (not letter or first in COUNTING) and bool(ORDINAL.match(text))
        ordinal = ordinal or (first in LISTED and bool(LABELLED.match(text)))
        indent = indents[index]
        found = form(
            block.blank > 0,
            block.blank == PAGE,
            indent > 0,
            indented and not indent and max(widths[max(0, index - 1) : index + 1]) <= PRINTED,
            unindented,
            end == STOP,
            "" if end == STOP else end,
            index in inside,
            first in OPENERS,
            not letter and bool(NO_START.match(text)),
            ordinal,
            (ordinal and first in "［[〔") or (first in "注备" and bool(NOTE.match(text))),
            ordinal and bool(CHAPTER.match(text)),
            index in full and bool(RUNIN.match(text)),
            block.doubled,
            index in opened,
            last in "，、",
            index in clauses,
            last in "：:！!" and bool(SALUTATION.match(text)),
            block.start in under,
            index in words,
            index in credited,
            index in beside,
            block.choice,
        )
        extent = width(source.text[pieces[0].start : pieces[-1].end]) if len(pieces) > 1 else 0.0
        lines.append(Line(widths[index], extent, _unit(text), indent, found))
    return lines


def end_of(text: str) -> str:
    """STOP, SEMI or COLON when the line ends with one, of either width, closing marks aside; or nothing."""
    bare = text.rstrip(CLOSERS)
    last = bare[-1:]
    return (STOP if PERIOD.search(bare) else "") if last in (".", "．") else ENDS.get(last, "")


def _unit(text: str) -> float:
    """Width of the first unbreakable unit."""
    if text[0] > "\x7f" and text[:2].isalpha():  # nearly always
        return 1.0
    latin = LATIN.match(text)
    if latin:
        return min(width(latin.group()), 6.0)
    if NO_START.match(text, 1):
        return 2.0
    return 1.5 if text[0] in OPENERS else 1.0


def _words(texts: Sequence[str], widths: Sequence[float], ends: Sequence[str]) -> set[int]:
    """Indices of lines into which a word goes on from one that is short, beside its neighbours, and has no end.

    Text that was not wrapped breaks off at the end of a page alone: there a set phrase says too little.
    """
    widest = max(widths, default=0.0)
    most = widest - RAGGED
    inside = breaks if widest > PRINTED else straddles
    return {
        index
        for index, above in enumerate(widths[:-1], 1)
        if above <= most
        and not ends[index - 1]
        and len(texts[index - 1]) < SHORT
        and above <= max(widths[max(0, index - 3) : index + 3]) - RAGGED
        and inside(texts[index - 1], texts[index])
    }
