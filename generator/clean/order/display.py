"""Rule: display lines that belong together become one block with its lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from generator.clean import cues
from generator.clean.manuscript import Block, Manuscript
from generator.clean.order.rhythm import MOST, evenly, held, rhythm
from generator.clean.paragraphs.indents import EXPLICIT
from generator.clean.role import Role
from generator.clean.split import PAGE
from generator.clean.words import straddles
from generator.source.width import width

APART = 0.9
"""With a blank inside so many of the joined lines it parts nothing."""
UNFINISHED = "，、；,：:的和与及"
"""No line of a heading ends with these but where it was broken."""
GOES_ON = "的和与及（("
"""What the second line of a document's title may begin with."""
SHORTEST = 6
"""A headline has so many characters at the least."""
GIVEN = 2
"""Characters of a given name."""
FAMILY = re.compile(rf"[ \u3000、][{cues.SURNAMES}]$")
"""A family name at the end of a line, without a given one."""
SESSION = re.compile(r"代表大会$|委员会$")
"""Whose meeting it was, before which one."""
FITS = 0.8
"""Headings are set larger than text: so much of its measure they surely fill without being broken."""


def group_display(manuscript: Manuscript) -> Manuscript:
    """Merge neighbouring DISPLAY lines, unless a blank, a dash, an ordinal or a credit begins a new unit."""
    runs: list[list[Block]] = []
    spaced = _every_line_apart(manuscript)
    indent = _indent(manuscript.blocks)
    for block in manuscript.blocks:
        above = runs[-1] if runs and runs[-1][0].role is Role.DISPLAY is block.role else []
        if above and not _is_indented(above[-1], block, indent) and not _begins_unit(above, block, spaced):
            above.append(block)
        else:
            runs.append([block])
    room = _room(runs)
    units = (
        _units(run, room if at else 0.0) if run[0].role is Role.DISPLAY else run for at, run in _between_texts(runs)
    )
    return manuscript.with_blocks(tuple(block for unit in units for block in unit))


def _indent(blocks: Sequence[Block]) -> float:
    """White space that most paragraphs begin with, in em: a display line that has it begins a unit. 0 for none."""
    indents = Counter(block.indent for block in blocks if block.role is Role.TEXT)
    common, count = indents.most_common(1)[0] if indents else (0.0, 0)
    return common if common >= EXPLICIT and 2 * count > indents.total() else 0.0


def _is_indented(above: Block, block: Block, indent: float) -> bool:
    return bool(indent) and above.indent == block.indent == indent and not block.choice


def _between_texts(runs: Sequence[list[Block]]) -> Iterator[tuple[bool, list[Block]]]:
    """Each run, and whether paragraphs stand over and under it: elsewhere lines are those of a title, or piled up."""
    begun = False
    for run, below in zip_longest(runs, runs[1:]):
        yield begun and below is not None and below[0].role is Role.TEXT, run
        begun = begun or run[0].role is Role.TEXT


def _room(runs: Sequence[list[Block]]) -> float:
    """What one line of a heading can hold, in em, where most headings have one line; else nothing."""
    shown = [run for between, run in _between_texts(runs) if between and run[0].role is Role.DISPLAY]
    if 2 * sum(len(run) == 1 for run in shown) <= len(shown):
        return 0.0
    measures = sorted(run[0].measure or len(run[0].text) for run in runs if run[0].role is Role.TEXT)
    return FITS * measures[len(measures) // 2] if measures else 0.0


def _every_line_apart(manuscript: Manuscript) -> bool:
    """Does a blank stand after every line, even inside paragraphs, so that it parts nothing?"""
    text = manuscript.source.text
    seams = [
        text[above.end : below.start]
        for block in manuscript.blocks
        if block.role is Role.TEXT and block.measure
        for above, below in pairwise(block.pieces)
    ]
    wraps = [seam for seam in seams if "\n" in seam]
    return len(wraps) >= MOST and sum(seam.count("\n") > 1 for seam in wraps) >= APART * len(wraps)


def _begins_unit(run: Sequence[Block], block: Block, spaced: bool) -> bool:
    if block.choice and (block.choice.role is not None or block.choice.joins is not None or block.choice.placed):
        return not block.choice.joins
    above, text = run[-1].text, block.text
    if _is_delivered(run, text) and not cues.DELIVERED_END.search(above) and len(run) < MOST:
        return False
    if block.blank and (not spaced or block.blank == PAGE):
        return not (above[-1] in "，、" and len(run) < MOST and text[-1] != above[-1])
    if text in ("摄", "摄）", "提供") or _name_goes_on(above, text):
        return False
    if cues.FIGURE.match(text) or cues.FIGURE.match(above):
        return len(text) > 1
    if cues.DASHED.match(text) or cues.DELIVERED.match(text) or cues.ORDINAL.match(text):
        return True
    if cues.CAPTION.search(above) and text not in ("摄", "摄）", "提供"):
        return not cues.CREDIT.match(text)
    if cues.DELIVERED.match(cues.DASHES.sub("", above)) and cues.DELIVERED_END.search(above):
        return True
    if len(above.split()) > 1 and cues.NAMES.match(above):
        return True
    under = cues.DASHED.match(run[0].text) or cues.DELIVERED.match(run[0].text) or cues.PARENTHESES.match(above)
    if under and (cues.DELIVERED_END.search(above) or cues.DOCUMENT.search(above) or cues.PARENTHESES.match(above)):
        return True
    if cues.NAMES.match(text) and (cues.DASHED.match(run[0].text) or cues.DOCUMENT.search(above)):
        return True
    if _is_document_over(run, text) or _is_document_under(run, text):
        return True
    if cues.CREDIT.match(text) or cues.OFFICER.search(text) or cues.CAPTION.search(text) or cues.AUTHOR.match(text):
        return not (cues.CAPTION.search(text) and cues.CAPTION.search(run[0].text))
    if cues.CREDIT.match(above) or cues.CREDIT_END.search(above) or cues.OFFICER.search(above) or _parts(above, text):
        return True
    return bool(cues.ORDINAL.match(run[0].text)) and width(above) < width(text) - 2


def _is_delivered(run: Sequence[Block], text: str) -> bool:
    """Do these lines say when and where, and does ``text`` go on with it?"""
    first = run[0].text
    session = cues.DASHED.match(first) and len(run) == 1 and SESSION.search(first)
    return bool(cues.DELIVERED_OPEN.match(first) or (session and cues.DELIVERED_END.search(text)))


def _is_document_over(run: Sequence[Block], text: str) -> bool:
    """Is ``text`` an organ, or a headline of its own, under the kind of a document?"""
    above = run[-1].text
    if not cues.DOCUMENT.search(above):
        return False
    if cues.ORGAN_YEAR.match(above) and not (text[0] in GOES_ON or cues.DOCUMENT.search(text)):
        return True
    whole = len(run) == 1 and cues.ORGAN_YEAR.match(above) and len(text) >= SHORTEST
    return bool(cues.ORGAN.search(text) or (whole and not cues.PARENTHESES.match(text)))


def _parts(above: str, text: str) -> bool:
    """Does one of two neighbours say that it is a whole: number or head of a document, yearbook, authors, document?"""
    if cues.NUMBERED.match(above) or cues.NUMBERED.match(text) or cues.VOLUME.search(text) or cues.AUTHOR.match(above):
        return True
    return bool(
        cues.DOCUMENT.search(above if cues.ORGAN_YEAR.match(above) else text if cues.RED_HEAD.search(above) else "")
    )


def _name_goes_on(above: str, text: str) -> bool:
    """Does a credit end with a family name, and are these the one or two characters that it lacks?"""
    return len(text) <= GIVEN and bool(cues.CREDIT.match(above) and FAMILY.search(above)) and text.isalpha()


def _is_document_under(run: Sequence[Block], text: str) -> bool:
    """Does ``text`` name organ, year and kind of document, and the headline over it neither organ nor year?"""
    named = cues.ORGAN_YEAR.match(text) if cues.DOCUMENT.search(text) else None
    if not named or not (cues.ORGAN.search(named[1]) or cues.PLACED.match(named[1]) or _is_couplet(run)):
        return False
    headline = "".join(b.text for b in run)
    return (
        len(headline) >= SHORTEST
        and not headline.startswith("关于")
        and not (cues.YEAR.search(headline) or any(cues.ORGAN.search(b.text) for b in run))
    )


def _is_couplet(run: Sequence[Block]) -> bool:
    """Two lines of one length, or both on one."""
    if len(run) == 1:
        lines = run[0].text.split()
        return bool(cues.COUPLET.match(run[0].text)) and len({len(line) for line in lines}) == 1
    return len(run) == 2 and len(run[0].text) == len(run[1].text) >= SHORTEST


def _units(run: Sequence[Block], room: float) -> list[Block]:
    """One block, or several: of equal rhythm where blanks were lost, of a line each where all would fit one."""
    if not run:
        return []
    goes_on = any(b.choice for b in run) or any(b.text[-1] in "，、" for b in run[:-1])
    if len(run) > 1 and sum(width(b.text) for b in run) <= room and not goes_on:
        return list(run)
    even = (
        len(run) == MOST
        and len({round(width(b.text)) for b in run}) == 1
        and not any(b.text[-1] in "，、" for b in run)
    )
    size = rhythm(run) if len(run) > MOST or even else len(run)
    ends = [*range(size, len(run), size), len(run)]
    within = held(run)
    if any(end in within for end in ends):
        ends = evenly(run, within) or ends
    return [_merged(run[start:end]) for start, end in pairwise((0, *ends))]


def _merged(run: Sequence[Block]) -> Block:
    pieces = run[0].pieces
    breaks = []
    for above, block in pairwise(run):
        if not _wrapped(above.text, block.text, run):
            breaks.append(len(pieces))
        pieces = (*pieces, *block.pieces)
    return run[0]._replace(pieces=pieces, breaks=tuple(breaks), doubled=any(b.doubled for b in run))


def _wrapped(above: str, below: str, run: Sequence[Block]) -> bool:
    """Was one line of type broken here, or are these two lines of a heading?"""
    if straddles(above, below) or _name_goes_on(above, below) or cues.DELIVERED_OPEN.match(run[0].text):
        return True
    widest = max(width(block.text) for block in run)
    return (above[-1] in UNFINISHED and width(above) >= widest - 3) or len(below) == 1
