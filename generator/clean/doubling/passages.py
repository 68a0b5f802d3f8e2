"""Rule: a passage of several lines that stands twice in a row is kept once (a page saved with its preview, say)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.clean import cues
from generator.clean.manuscript import Block, Decision, Manuscript, Removed, Why
from generator.clean.pieces import offsets

RULE = "passages"
SHORTEST = 60
"""Characters that a passage must hold: shorter ones come again by right …"""
HEADLINE = 6
"""… but for a title of so many, or a byline, over the text."""
LINES = 4
"""Most lines that a title was set in."""
TOP = 30
"""Lines among which the first sentence begins."""
SENTENCE = re.compile(r"[。！？]")


def drop_repeated_passages(manuscript: Manuscript) -> Manuscript:
    """Runs of lines of which each equals the line as far before it as the run is long."""
    texts = ["".join(block.text.split()) for block in manuscript.blocks]
    kept: list[Block] = []
    removed: list[Removed] = []
    decisions: list[Decision] = []
    last: dict[str, int] = {}
    at = 0
    while at < len(texts):
        before = last.get(texts[at], at)
        size = at - before
        start = at
        while _repeats(texts, before, at, size):
            for step in range(size):
                removed += _shadow(manuscript.blocks[at + step], manuscript.blocks[before + step])
            decisions.append(Decision(RULE, "undouble", manuscript.blocks[at].start, args={"lines": size}))
            at += size
        if at > start:
            continue
        last[texts[at]] = at
        kept.append(manuscript.blocks[at])
        at += 1
    kept = _headlines(kept, removed, decisions)
    return manuscript.with_blocks(tuple(kept), *removed, decisions=tuple(decisions))


def _headlines(blocks: Sequence[Block], removed: list[Removed], decisions: list[Decision]) -> list[Block]:
    """Of a line that stands twice before the first sentence the copy over a subtitle is kept, or else the last."""
    end = next((i for i, block in enumerate(blocks[:TOP]) if SENTENCE.search(block.text)), 0)
    best: dict[str, Block] = {}
    for block, below in pairwise((*blocks[:end], *blocks[end : end + 1])):
        if cues.DASHED.match(below.text) or cues.DELIVERED.match(below.text):
            best.setdefault("".join(block.text.split()), block)
    best = {"".join(block.text.split()): block for block in blocks[:end]} | best
    lines: dict[int, Block] = {}
    for whole, parts in _set_in_lines(blocks[:end]):
        printed = parts[0]._replace(pieces=tuple(piece for part in parts for piece in part.pieces))
        apart = any(part.blank for part in parts[1:])
        if not apart and not any(part.choice for part in (whole, *parts)):
            best["".join(whole.text.split())] = printed
        elif not any(part.choice for part in parts):
            removed += _shadow(printed, whole)
            lines |= {part.start: whole for part in parts}
    kept: list[Block] = []
    for block in blocks[:end]:
        text = "".join(block.text.split())
        if block.start in lines:
            continue
        if best[text] is block or len(text) < HEADLINE or block.choice:
            kept.append(block)
            continue
        removed += _shadow(block, best[text])
        decisions.append(Decision(RULE, "undouble", block.start, args={"lines": 1}))
    return [*kept, *blocks[end:]]


def _set_in_lines(blocks: Sequence[Block]) -> Iterator[tuple[Block, Sequence[Block]]]:
    """Each line whose text lines below it say, two or more together: the title of a page, and as it was printed."""
    texts = ["".join(block.text.split()) for block in blocks]
    for at, text in enumerate(texts):
        for start in range(at + 1, len(texts)):
            end = start
            while end < min(start + LINES, len(texts)) and text.startswith(said := "".join(texts[start : end + 1])):
                end += 1
                if end > start + 1 and said == text:
                    yield blocks[at], blocks[start:end]


def _repeats(texts: Sequence[str], before: int, at: int, size: int) -> bool:
    """Do the ``size`` lines from ``at`` equal those from ``before``, and hold enough?"""
    if not size or at + size > len(texts):
        return False
    same = all(texts[before + step] == texts[at + step] for step in range(size))
    return same and sum(len(texts[at + step]) for step in range(size)) >= SHORTEST


def _shadow(copy: Block, original: Block) -> Sequence[Removed]:
    """Each character of ``copy`` on record with its twin, in runs; white space as layout."""
    ours = [(place, char) for place, char in zip(offsets(copy.pieces), copy.text, strict=True) if place >= 0]
    theirs = [p for p, c in zip(offsets(original.pieces), original.text, strict=True) if p >= 0 and not c.isspace()]
    gone: list[Removed] = []
    twins = iter(theirs)
    for place, char in ours:
        if char.isspace():
            gone.append(Removed(place, place + 1, Why.LAYOUT, RULE))
            continue
        twin = next(twins)
        above = gone[-1] if gone else None
        if above and above.master and above.end == place and above.master[0][1] == twin:
            gone[-1] = Removed(above.start, place + 1, Why.DUPLICATE, RULE, ((above.master[0][0], twin + 1),))
        else:
            gone.append(Removed(place, place + 1, Why.DUPLICATE, RULE, ((twin, twin + 1),)))
    return gone
