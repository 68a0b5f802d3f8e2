"""Rule: a passage of several lines that stands twice in a row is kept once (a page saved with its preview, say)."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.manuscript import Block, Decision, Manuscript, Removed, Why
from generator.clean.pieces import offsets

RULE = "passages"
SHORTEST = 60
"""Characters that a passage must hold: shorter ones come again by right."""


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
    return manuscript.with_blocks(tuple(kept), *removed, decisions=tuple(decisions))


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
