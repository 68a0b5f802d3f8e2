"""What a person settled about a raw text, and whether a manuscript shows it.

The rules heed it where they decide: see ``choice`` of :class:`~generator.clean.manuscript.Block`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.clean.manuscript import Block, Manuscript, Role
    from generator.source.text import Line, SourceText


@dataclass(frozen=True, slots=True)
class Choice:
    """What was settled about the text from one place on, up to the end of its line or the next place."""

    joins: bool | None = None
    """Whether it goes on with the line before."""
    role: Role | None = None
    level: int = 0
    """Of a heading; 0: by the rules."""
    dropped: bool = False
    """It is furniture."""
    whole: bool = False
    """No paragraph begins inside the line."""
    before: int = -1
    """Offset in the source of text whose block it stands right before, −1 for none."""
    after: int = -1
    """The same, right after."""

    @property
    def placed(self) -> bool:
        return self.before >= 0 or self.after >= 0


@dataclass(frozen=True, slots=True)
class Settled:
    """All choices for one raw text."""

    choices: Mapping[int, Choice] = field(default_factory=dict)
    """By offset in the source: of the start of a line, or of a cut."""
    cuts: tuple[int, ...] = ()
    """Offsets at which a paragraph begins inside a line, ascending."""
    fields: Mapping[str, Any] = field(default_factory=dict)
    """Fields of the report, by their names."""

    def uncut(self, start: int) -> bool:
        """Whether the line that starts at ``start`` is kept, or dropped, as a whole."""
        return start in self.choices and (self.choices[start].whole or self.choices[start].dropped)


NOTHING = Settled()
_SEEN = re.compile(r"[^\s\ufeff\u00ad\u200b-\u200f\u2060]")


def begin_of(source: SourceText, line: Line) -> int:
    """Offset of the first character of ``line`` that is seen; its end when there is none."""
    found = _SEEN.search(source.text, line.start, line.end)
    return found.start() if found else line.end


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
