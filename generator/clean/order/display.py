"""Rule: display lines that belong together become one block with its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, pairwise, zip_longest

from generator.clean import cues
from generator.clean.downward import is_downward
from generator.clean.manuscript import Block, Manuscript
from generator.clean.order import naming
from generator.clean.order.over_title import apart_from_title
from generator.clean.order.rhythm import MOST, evenly, held, rhythm
from generator.clean.order.turned import headline
from generator.clean.paragraphs.indents import EXPLICIT
from generator.clean.role import Role
from generator.clean.split import PAGE
from generator.clean.words import straddles
from generator.source.width import width

APART = 0.9
"""With a blank inside so many of the joined lines it parts nothing."""
UNFINISHED = "，、；,：:的和与及"
"""No line of a heading ends with these but where it was broken."""
WIDER = 2.0
"""The last line of a block is no wider than those over it, in em."""
FITS = 0.8
"""Headings are set larger than text: so much of its measure they surely fill without being broken."""


def group_display(manuscript: Manuscript) -> Manuscript:
    """Merge neighbouring DISPLAY lines, unless a blank, a dash, an ordinal or a credit begins a new unit."""
    runs: list[list[Block]] = []
    spaced = _every_line_apart(manuscript) or _in_step(manuscript.blocks)
    indent = _indent(manuscript.blocks)
    for block in chain.from_iterable(map(naming.without_credit, manuscript.blocks)):
        above = runs[-1] if runs and runs[-1][0].role is Role.DISPLAY is block.role else []
        turned = above and is_downward(above[-1]) and not is_downward(block)
        if (
            above
            and not turned
            and not _is_indented(above[-1], block, indent)
            and not _begins_unit(above, block, spaced)
        ):
            above.append(block)
        else:
            runs.append([block])
    runs = _over_columns(runs)
    runs = [part for at, run in enumerate(runs) for part in _parted(run, headline(runs, at))]
    room = _room(runs)
    runs = apart_from_title(runs)
    units = (
        _units(run, room if at else 0.0) if run[0].role is Role.DISPLAY else run for at, run in _between_texts(runs)
    )
    return manuscript.with_blocks(tuple(block for unit in units for block in unit))


def _over_columns(runs: Sequence[list[Block]]) -> list[list[Block]]:
    """The only blank inside a pile of lines under the text is the end of a column and parts nothing."""
    piled: list[list[Block]] = []
    for _, same in groupby(runs, key=lambda run: run[0].role is Role.DISPLAY):
        pile = list(same)
        if piled and len(pile) == 2 and max(map(len, pile)) > 2 * MOST and pile[1][0].blank:
            above, below = pile
            pile = pile if _begins_unit(above, below[0], True) else [above + below]
        piled += pile
    return piled


def _parted(run: list[Block], size: int) -> list[list[Block]]:
    """The first ``size`` lines, and the others."""
    return [run[:size], run[size:]] if 0 < size < len(run) else [run]


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
    if len(wraps) < MOST or sum(seam.count("\n") > 1 for seam in wraps) < APART * len(wraps):
        return False
    evened = (0 < b.blank < text.count("\n", a.pieces[-1].end, b.start) - 1 for a, b in pairwise(manuscript.blocks))
    return not any(evened)


def _in_step(blocks: Sequence[Block]) -> bool:
    """Do as many lines, more than one, stand over every section? Then no blank parts them either."""
    groups = [list(same) for _, same in groupby(blocks, key=lambda block: block.role)]
    piles = [pile for above, pile in pairwise(groups) if above[0].role is Role.TEXT and pile[0].role is Role.DISPLAY]
    sizes = {len(pile) for pile in piles}
    numbered = any(cues.ORDINAL.match(block.text) for pile in piles for block in pile)
    return len(piles) >= MOST and len(sizes) == 1 and 1 < max(sizes) <= MOST and not numbered


def _begins_unit(run: Sequence[Block], block: Block, spaced: bool) -> bool:
    if block.choice and (block.choice.role is not None or block.choice.joins is not None or block.choice.placed):
        return not block.choice.joins
    above, text = run[-1].text, block.text
    if naming.is_delivered(run, text) and not cues.DELIVERED_END.search(above) and len(run) < MOST:
        return False
    if block.blank and (not spaced or block.blank == PAGE):
        return not (above[-1] in "，、" and len(run) < MOST and text[-1] != above[-1])
    if text in ("摄", "摄）", "提供") or naming.name_goes_on(above, text):
        return False
    if cues.FIGURE.match(text) or cues.FIGURE.match(above):
        return len(text) > 1
    if cues.DASHED.match(text) or cues.DELIVERED.match(text) or cues.ORDINAL.match(text):
        return True
    if cues.CAPTION.search(above) and text not in ("摄", "摄）", "提供"):
        return not cues.CREDIT.match(text)
    if cues.DELIVERED.match(cues.DASHES.sub("", above)) and cues.DELIVERED_END.search(above):
        return True
    if (len(above.split()) > 1 and cues.NAMES.match(above)) or _is_sentence_under(run, text):
        return True
    under = cues.DASHED.match(run[0].text) or cues.DELIVERED.match(run[0].text) or cues.PARENTHESES.match(above)
    if under and (cues.DELIVERED_END.search(above) or cues.DOCUMENT.search(above) or cues.PARENTHESES.match(above)):
        return True
    if cues.OFFICE.match(above) and cues.NAMES.match(text):
        return False
    if naming.is_byline(run, text) or naming.is_document_over(run, text) or naming.is_document_under(run, text):
        return True
    if cues.CREDIT.match(text) or cues.OFFICER.search(text) or cues.CAPTION.search(text) or cues.AUTHOR.match(text):
        return not (cues.CAPTION.search(text) and cues.CAPTION.search(run[0].text))
    if (
        cues.CREDIT.match(above)
        or cues.CREDIT_END.search(above)
        or cues.OFFICER.search(above)
        or naming.is_whole(above, text)
    ):
        return True
    return bool(cues.ORDINAL.match(run[0].text)) and width(above) < width(text) - 2


def _is_sentence_under(run: Sequence[Block], text: str) -> bool:
    return text[-1] == "。" and width(text) > max(width(b.text) for b in run) + WIDER


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
    if straddles(above, below) or naming.name_goes_on(above, below) or cues.DELIVERED_OPEN.match(run[0].text):
        return True
    widest = max(width(block.text) for block in run)
    return (above[-1] in UNFINISHED and width(above) >= widest - 3) or len(below) == 1
