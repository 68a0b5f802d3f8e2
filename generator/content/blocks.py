"""The body of a content file as a flat run of blocks, and the parts of a report that it makes."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto

from generator.report import Heading, Paragraph, Section


class Mark(Enum):
    """A block without text."""

    BREAK = auto()
    """A thematic break; the first one after the last heading begins the conclusion."""


Block = Heading | Paragraph | Mark
Parts = tuple[tuple[Paragraph, ...], tuple[Section, ...], tuple[Paragraph, ...]]
"""Lead, sections, conclusion."""


def assemble(blocks: Iterable[Block]) -> Parts:
    """Lead, sections and conclusion. A break that a heading follows, or a second one, is mere ornament."""
    parts: list[tuple[Heading | None, list[Paragraph]]] = [(None, [])]
    ending: int | None = None
    for block in blocks:
        if isinstance(block, Heading):
            parts.append((block, []))
            ending = None
        elif isinstance(block, Paragraph):
            parts[-1][1].append(block)
        elif ending is None:
            ending = len(parts[-1][1])
    conclusion: list[Paragraph] = []
    if ending is not None:
        last = parts[-1][1]
        conclusion = last[ending:]
        del last[ending:]
    sections = tuple(Section(heading, tuple(body)) for heading, body in parts if heading is not None)
    return tuple(parts[0][1]), sections, tuple(conclusion)
