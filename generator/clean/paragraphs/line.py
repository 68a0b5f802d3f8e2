"""What joining needs to know of a line, worked out once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.clean import cues
from generator.clean.manuscript import Block
from generator.clean.settled import Choice
from generator.clean.split import PAGE
from generator.clean.words import straddles
from generator.source.text import SourceText
from generator.source.width import width

OPENERS = "“‘《〈（「『【〔(["
CLOSERS = "”’》〉）」』】〕)]"
PAIR = dict(zip(CLOSERS, OPENERS, strict=True))
STOP, SEMI, COLON = ".", ";", ":"
ENDS = {**dict.fromkeys("。！？!?…", STOP), **dict.fromkeys("；;", SEMI), **dict.fromkeys("：:", COLON)}
"""Marks that end a sentence or a part of one."""
PERIOD = re.compile(r"(?:(?<=[^\W\d_])|(?<=[A-Za-z] \d{4})|(?<=[A-Za-z]\)))\.$")
"""The full stop of a Latin sentence, and not of a number."""
INSIDE = re.compile(r"[。！？；](?=.)")
NO_START = re.compile(rf"[，。、；：？！,;?!…·{re.escape(CLOSERS)}%％‰]|[:.](?!\d)")
ORDINAL = re.compile(
    r"^(?:第[一二三四五六七八九十百零〇\d]{1,4}[章节编部分条]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]"
    r"|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[［\[〔]\d{1,3}[］\]〕]|[①-⑳]|[•●■◆▪·○□▶★]\s*|——(?=\S))"
)
CHAPTER = re.compile(r"^(?:第[一二三四五六七八九十百零〇\d]{1,4}[章节编部分]|[一二三四五六七八九十]{1,3}、)")
RUNIN = re.compile(r"^[^\d，。！？；：,;:]{2,13}+[，,]?[^\d，。！？；：,;:]{0,13}+[。！]")
NAMING = re.compile("记者|通讯员|特约|摄影|供稿|文/图")
"""What every credit holds one of."""
PEOPLE = r"(?:记者|通讯员|特约|摄影|供稿)\s*[:：]?\s*[^\s，。（）()]{2,4}(?:\s+[^\s，。（）()]{2,4}){0,4}"
CREDIT = re.compile(
    rf"^\W*(?:\S{{2,6}}(?:报|社|刊|网|台))?\s*{PEOPLE}(?:\s*(?:摄|文/图|报道|供稿))?\W*$|{PEOPLE}\s*摄\W*$|{PEOPLE}$|(?:文/图|摄影报道)$"
)
BRACKETS = re.compile(f"[{re.escape(OPENERS + CLOSERS)}]")
SALUTATION = re.compile(r"^(?:\S{2,6}[、，])?(?:各位|尊敬的|同志们|全体)[^。]{0,30}[：:！!]$")
LATIN = re.compile(r"[0-9A-Za-z.%+\-]+")
EXPLICIT = 1.5
"""White space before a line, in em, that is an indent and no accident."""
HEAD = 60
"""Longest line between a title and its text, in characters."""
INDENTED = 0.75
"""Share of the lines after a sentence's end that are indented where indents mean paragraphs …"""
FEW = 4
"""… if there are so many of them."""
SHORT = 48
"""Of unwrapped text: fewer characters may be a heading."""
RAGGED = 2.5
"""Full lines of one column differ by no more, in em: an indent and a half."""
LOOKBACK = 2
"""Lines over which an open bracket is followed."""


class Line(NamedTuple):
    """Measurements of one line; lengths in em. A tuple, for there are as many as lines."""

    width: float
    extent: float
    """Width with the copies that were taken out of it: text wrapped after doubling filled the line with them."""
    unit: float
    """Width of its first unbreakable unit: it did not fit on the line before, if they belong together."""
    blank: bool
    page: bool
    """Parted from the line before by a page break or by furniture."""
    indent: float
    flush: bool
    """Not indented, in a file whose paragraphs are."""
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
    chapter: bool
    """Begins with an ordinal that numbers sections: ``一、``, ``第二章``."""
    runin: bool
    doubled: bool
    open: bool
    """A bracket or quotation mark is open at the seam before it, and closed soon after."""
    comma: bool
    salutation: bool
    word: bool
    """A word of the dictionary straddles the seam before it (asked only after a short line without an end)."""
    credit: bool
    """Names a reporter, a photographer or who delivers the report, or says where and when that was."""
    choice: Choice | None = None
    """What a person settled about it."""


def measure_lines(source: SourceText, blocks: Sequence[Block]) -> list[Line]:
    """The lines of ``blocks``, in order."""
    texts = [block.text for block in blocks]
    widths = [width(text) for text in texts]
    ends = [_end(text) for text in texts]
    opened = _open_seams(texts)
    begun = [bool(cues.DELIVERED_OPEN.match(text)) for text in texts]
    indented = _indents(blocks, ends)
    lines = []
    for index, (block, text, end) in enumerate(zip(blocks, texts, ends, strict=True)):
        first, pieces = text[0], block.pieces
        inside = bool(INSIDE.search(text))
        ordinal = bool(ORDINAL.match(text))
        plain = len(text) <= HEAD and not end and not inside
        lines.append(
            Line(
                width=widths[index],
                extent=width(source.text[pieces[0].start : pieces[-1].end]) if len(pieces) > 1 else 0.0,
                unit=_unit(text),
                blank=block.blank > 0,
                page=block.blank == PAGE,
                indent=block.indent if block.indent >= EXPLICIT else 0.0,
                flush=indented and block.indent < EXPLICIT,
                stop=end == STOP,
                semi="" if end == STOP else end,
                inside=inside,
                opener=first in OPENERS,
                no_start=bool(NO_START.match(text)),
                ordinal=ordinal,
                chapter=ordinal and bool(CHAPTER.match(text)),
                runin=bool(RUNIN.match(text)),
                doubled=block.doubled,
                open=opened[index],
                comma=text[-1] in "，、,",
                salutation=text[-1] in "：:！!" and bool(SALUTATION.match(text)),
                word=_doubtful(texts, widths, ends, index) and straddles(texts[index - 1], text),
                credit=_credits(text) or (plain and _heads(texts, begun, index)),
                choice=block.choice,
            )
        )
    return lines


def _end(text: str) -> str:
    """STOP, SEMI or COLON when the line ends with one, of either width, closing marks aside; or nothing."""
    bare = text.rstrip(CLOSERS)
    last = bare[-1:]
    return (STOP if PERIOD.search(bare) else "") if last == "." else ENDS.get(last, "")


def _unit(text: str) -> float:
    """Width of the first unbreakable unit."""
    latin = LATIN.match(text)
    if latin:
        return min(width(latin.group()), 6.0)
    if NO_START.match(text, 1):
        return 2.0
    return 1.5 if text[0] in OPENERS else 1.0


def _indents(blocks: Sequence[Block], ends: Sequence[str]) -> bool:
    """Is nearly every line after the end of a sentence indented, so that one that is not goes on with its paragraph?"""
    after = [block.indent >= EXPLICIT for block, above in zip(blocks[1:], ends, strict=False) if above == STOP]
    return len(after) >= FEW and sum(after) >= INDENTED * len(after)


def _credits(text: str) -> bool:
    if text.startswith(("图为", "（图为", "(图为")):
        return True
    return len(text) <= HEAD and bool(NAMING.search(text) and CREDIT.search(text))


def _heads(texts: Sequence[str], begun: Sequence[bool], index: int) -> bool:
    """Does the line belong to what stands between a title and its text: place and date, office and name?

    ``begun``: lines that say when and where, of which the end stands below.
    """
    text = texts[index]
    return (
        begun[index]
        or bool(cues.DELIVERED.match(text))
        or _subtitled(text)
        or any(
            begun[start] and not any(map(cues.DELIVERED_END.search, texts[start + 1 : index]))
            for start in range(max(0, index - 2), index)
        )
        or bool(cues.OFFICER.search(text))
    )


def _subtitled(text: str) -> bool:
    """A dash, and what kind of document this is, of which year."""
    return bool(cues.DASHED.match(text) and (cues.DOCUMENT.search(text) or cues.YEAR.search(text)))


def _doubtful(texts: Sequence[str], widths: Sequence[float], ends: Sequence[str], index: int) -> bool:
    """Is the line before this one short, beside its neighbours, and without an end?"""
    if not index or ends[index - 1] or len(texts[index - 1]) >= SHORT:
        return False
    return widths[index - 1] <= max(widths[max(0, index - 3) : index + 3]) - RAGGED


def _open_seams(texts: Sequence[str]) -> list[bool]:
    """For each line: does a pair of brackets straddle the seam before it?

    A bracket counts as open when it was opened on one of the LOOKBACK lines before and is closed on one
    of the LOOKBACK lines after: extraction loses marks, so one that is never closed proves nothing.
    """
    needs: list[list[str]] = []
    leaves: list[list[str]] = []
    for text in texts:
        stack: list[str] = []
        missing: list[str] = []
        for char in BRACKETS.findall(text):
            if char in OPENERS:
                stack.append(char)
            elif stack and stack[-1] == PAIR[char]:
                stack.pop()
            elif not stack:
                missing.append(PAIR[char])
        needs.append(missing)
        leaves.append(stack)
    found = []
    for index in range(len(texts)):
        before = {c for left in leaves[max(0, index - LOOKBACK) : index] for c in left}
        found.append(bool(before) and any(c in before for missing in needs[index : index + LOOKBACK] for c in missing))
    return found
