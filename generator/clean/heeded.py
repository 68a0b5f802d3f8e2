"""Whether a manuscript shows what a person settled about its raw text."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.manuscript import Block, Manuscript
from generator.clean.settled import Choice


def unheeded(manuscript: Manuscript) -> tuple[int, ...]:
    """The places whose choice the blocks do not show, ascending: text that was dropped cannot have a role."""
    settled, source = manuscript.settled, manuscript.source
    if not settled.choices:
        return ()
    shown = sorted((p.start, p.end, i) for i, b in enumerate(manuscript.blocks) for p in b.pieces if p.start < p.end)
    failed = []
    for at, choice in sorted(settled.choices.items()):
        end = min([source.lines[source.line_at(at) - 1].end, *(cut for cut in settled.cuts if cut > at)])
        here = [(max(start, at), block) for start, stop, block in shown if start < end and stop > at]
        if not (_shown(manuscript.blocks, choice, here) if here else choice.dropped):
            failed.append(at)
    return tuple(failed)


def _shown(blocks: tuple[Block, ...], choice: Choice, here: list[tuple[int, int]]) -> bool:
    start, index = here[0]
    block = blocks[index]
    begins = block.start == start
    return (
        not choice.dropped
        and (choice.joins is None or choice.joins != begins)
        and (choice.role is None or (begins and block.role is choice.role))
        and (not choice.level or block.level == choice.level)
        and (not choice.whole or len({found for _, found in here}) == 1)
        and (choice.before < 0 or _adjoin(blocks, index, holder(blocks, choice.before)))
        and (choice.after < 0 or _adjoin(blocks, holder(blocks, choice.after), index))
    )


def _adjoin(blocks: tuple[Block, ...], above: int, below: int) -> bool:
    """Does nothing stand between the two but other blocks that a person placed?"""
    return 0 <= above < below and all(b.choice is not None and b.choice.placed for b in blocks[above + 1 : below])


def holder(blocks: Sequence[Block], offset: int) -> int:
    """Index of the block with the first text from ``offset`` on, −1 for none."""
    found = [(p.start, i) for i, b in enumerate(blocks) for p in b.pieces if p.end > offset and p.start < p.end]
    return min(found, default=(0, -1))[1]


def pinned(headings: Sequence[Block], paragraphs: Sequence[Block]) -> dict[int, int]:
    """For the starts of paragraphs the number of the heading that a person put right before each."""
    found = {}
    for number, heading in enumerate(headings, 1):
        at = holder(paragraphs, heading.choice.before) if heading.choice and heading.choice.before >= 0 else -1
        if at >= 0:
            found[paragraphs[at].start] = number
    return found
