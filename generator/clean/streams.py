"""Lines of text that lost its line ends: cut where wraps, indents or bullets left their mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.clean import cues
from generator.clean.characters import escapes, tags
from generator.clean.doubling.cover import covered
from generator.clean.settled import NOTHING, Settled
from generator.source.text import Line, SourceText
from generator.source.width import width

LONG = 120
"""Characters of a line that may be a stream."""
FULL = 4
"""Stretches between spaces that must fill the measure before the spaces are taken for wraps …"""
SHARE = 0.12
"""… and their share of all stretches."""
SURE = 0.75
"""So large a share of pairs of spaces stand where paragraphs end, if they are what is left of indents."""
RAGGED = 2.5
"""A full line may fall short of the measure by this much, in em, or by its indent."""
WIDEST = 62.0
"""Measure of the widest column in print, in em."""
FRONT = (cues.ORDINAL, cues.SALUTATION, cues.DASHED, cues.DELIVERED)
"""How parts begin that are no sentences, and stand on lines of their own."""
TAIL = 4
"""Characters in which the end of a sentence shows."""
INDENT = re.compile(r"(?<=\S)(?:[ \t]*\u3000\u3000+|[ \t]*[\xa0\u2003]{2,})(?=\S)")
"""A first-line indent, as fonts and web pages make it."""
BLANKS = re.compile(r"(?<=\S)(?: {4,}|[ ]*\t[ \t]*)(?=\S)")
"""The same, as plain text has it: in a line of paragraphs, where half of them stand after sentences."""
PAIRS = re.compile(r"(?<=\S) {2,}(?=\S)")
"""The same in a text whose line ends became spaces: these stand after sentences and numbered headings."""
ESCAPE = re.compile(r"(?<=[。！？：；”’）》.!?:)])(?:<U\+00A0>)+(?=\s*\S)")
"""What an export left of one."""
PAGE = 600
"""Characters of a line that holds several paragraphs, if so many of its spaces stand after sentences."""
STOP = re.compile(r"[。！？；…][”’」』）]*$")
ORDINAL = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部]"
)
SALUTATION = re.compile(r"(?:各位|尊敬的|同志们)\S{0,12}[：:！!](?:\s|$)")
ADDRESSED = ("各位", "尊敬的", "同志们")
"""What every salutation begins with."""
DELIVERED = re.compile(rf"(?<=\S)\s+(?=——\s*{cues.DAY}\s*[在于向])(\S+\s?\S*?[会會][议議]上?[）)]?)(?=\s)")
"""When and where a report was delivered, between its title and who delivered it."""
ADDRESS = re.compile(r"(?<=\S)\s+(?=(?:各位|尊敬的|同志们)\S{0,12}[：:]\s*$)")
"""Whom a line addresses at its end."""
SPACE = re.compile(r"(?<=[^\sA-Za-z])\s+(?=\S)|(?<=\S)\s+(?=[^\sA-Za-z])")
BULLET = re.compile(r"(?<=\S)\s+(?=[•●▪◆■]\s*\S)")


def virtual_lines(source: SourceText, settled: Settled = NOTHING) -> Iterator[Line]:
    """The source's lines; each part of a stream, or of a line that a person cut, is a line of its own.

    So is a salutation that a space parts from the text after it.

    It has the number of the line it stands in.
    """
    breaks = [pattern for pattern in (tags.BREAK, escapes.BREAK) if pattern.search(source.text)]
    indented = _indented(source)
    for line in source.lines:
        cuts = {cut for cut in settled.cuts if line.start < cut < line.end} if settled.cuts else set()
        if line.end - line.start >= LONG and not settled.uncut(line.start):
            cuts |= {line.start + cut for cut in _cuts(source.text[line.start : line.end])}
        elif source.text.startswith(ADDRESSED, line.start, line.end) and not settled.uncut(line.start):
            address = SALUTATION.match(source.text, line.start, line.end)
            if address and address.end() < line.end:
                cuts.add(address.end())
        elif source.text.find(" ——", line.start, line.end) >= 0 and not settled.uncut(line.start):
            cuts |= _front(source.text, line)
        if indented and not settled.uncut(line.start):
            cuts |= indented.intersection(range(line.start, line.end))
        if breaks and not settled.uncut(line.start):
            cuts |= {m.end() for pattern in breaks for m in pattern.finditer(source.text, line.start, line.end)}
        start = line.start
        for cut in sorted(cuts):
            yield Line(line.number, start, cut)
            start = cut
        yield Line(line.number, start, line.end) if cuts else line


def _indented(source: SourceText) -> set[int]:
    """The pairs of spaces after sentences and headings where a text has many, and few elsewhere."""
    text = source.text
    pairs = [m.start() for m in PAIRS.finditer(text)] if "  " in text else []
    if len(pairs) < FULL:
        return set()
    found: set[int] = set()
    begun = 0
    for at in pairs:
        begun = max(begun, text.rfind("\n", 0, at) + 1)
        part = text[begun:at].strip()
        number = cues.ORDINAL.match(part)
        if STOP.search(part[-TAIL:]) or cues.SALUTATION.match(part) or (number and len(part) > number.end() + 1):
            found.add(at)
        begun = at
    return found if len(found) >= SURE * len(pairs) else set()


def _front(text: str, line: Line) -> set[int]:
    """Around when and where a report was delivered, where title, subtitle, speaker and salutation are one line."""
    delivered = DELIVERED.search(text, line.start, line.end)
    if not delivered:
        return set()
    return {delivered.start(), delivered.end(), *(m.start() for m in ADDRESS.finditer(text, line.start, line.end))}


def _cuts(text: str) -> set[int]:
    escapes = {m.start() for m in ESCAPE.finditer(text)}
    if len(text.split()) < 2:  # no space inside
        return escapes
    indents = [m.start() for m in INDENT.finditer(text)]
    blanks = [m.start() for m in BLANKS.finditer(text)]
    if len(blanks) >= FULL and 2 * sum(bool(STOP.search(text[max(0, at - TAIL) : at])) for at in blanks) >= len(blanks):
        indents += blanks
    cuts = escapes | set(indents)
    bullets = [m.start() for m in BULLET.finditer(text)]
    if len(bullets) > 1:
        cuts.update(bullets)
    return cuts | _wraps(text, set(indents))


def _wraps(text: str, indents: set[int]) -> set[int]:
    """The spaces that were line ends, when no stretch between spaces is wider than a column and many fill it.

    Only spaces between Han can have been line ends for certain: those beside digits are set in many texts.
    """
    spots = [m.span() for m in SPACE.finditer(text)]
    if len(spots) < FULL:
        return set()
    edges = [0, *(edge for spot in spots for edge in spot), len(text)]
    stretches = [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    widths = [width(stretch) / (2 if covered(stretch) else 1) for stretch in stretches]
    measure = max(widths)
    certain = [not (a[-1:].isdigit() or b[:1].isdigit()) for a, b in pairwise(stretches)]
    full = sum(sure and w >= measure - RAGGED for sure, w in zip(certain, widths, strict=False))
    if measure > WIDEST or full < FULL or full < SHARE * len(widths):
        return _sentences(text, spots) if len(text) >= PAGE else set()
    cuts: set[int] = set()
    line = widths[0]
    begun = dashed = 0
    for (space, after), following in zip(spots, widths[1:], strict=True):
        above, below = text[begun:space].strip(), text[after : after + 20]
        over = line + following > measure + 1
        if len(above) == 1 and not above.isalnum():
            line += following
            continue
        dashed = begun if cues.DASHED.match(above) else dashed
        ended = bool(STOP.search(above) or ORDINAL.match(above) or _is_delivered(text[dashed:space]))
        if space in indents or over or ended or ORDINAL.match(below) or SALUTATION.match(below):
            cuts.add(space)
            begun, line = after, following + (2.0 if space in indents else 0.0)
        else:
            line += following
    return cuts


def _is_delivered(text: str) -> bool:
    """Is this when and where a report was delivered, to its end? Under it stands who delivered it."""
    return len(text) < LONG and bool(
        cues.DELIVERED_END.search(text) and cues.DELIVERED.match(cues.DASHES.sub("", text))
    )


def _sentences(text: str, spots: Sequence[tuple[int, int]]) -> set[int]:
    """The spaces that were line ends of unwrapped text: after a sentence, around headings and salutations."""
    before = [text[max(0, end - TAIL) : end] for end, _ in spots]
    if sum(bool(STOP.search(above)) for above in before) < FULL:
        return set()
    edges = [0, *(after for _, after in spots)]
    parts = [*(text[begun:space] for begun, (space, _) in zip(edges, spots, strict=False)), text[edges[-1] :]]
    heads = [any(cue.match(part) for cue in FRONT) for part in parts]
    for index, (above, below) in enumerate(pairwise(parts)):
        heads[index + 1] |= bool(cues.DASHED.match(above)) and _is_delivered(above + below)
    return {
        space
        for (space, _), above, head, below in zip(spots, before, heads, heads[1:], strict=False)
        if STOP.search(above) or head or below
    }
