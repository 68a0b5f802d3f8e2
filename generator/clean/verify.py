"""The proof that nothing was lost and nothing invented."""

from __future__ import annotations

from generator.clean.characters import may_stand_for, stands_at
from generator.clean.manuscript import Manuscript, Piece, Why
from generator.problems import Problem, Where


def verify(manuscript: Manuscript) -> tuple[Problem, ...]:
    """Check that kept and removed stretches partition the source, and that nothing was written in.

    Holds for a right manuscript: every offset of the source lies in exactly one piece or removal; a
    piece shows its stretch or a permitted mapping of it; glue is white space; a duplicate equals the copy kept;
    what is removed as layout is white space. Returns what fails, each with its line.
    """
    source, faults = manuscript.source, []

    def fault(name: str, offset: int, end: int) -> None:
        where = Where(source.name, source.line_at(offset))
        faults.append(Problem(f"seed.{name}", where, args={"text": source.text[offset:end][:40]}))

    spans = [(r.start, r.end) for r in manuscript.removed]
    for block in manuscript.blocks:
        for piece in block.pieces:
            if piece.start == piece.end:
                if piece.text.strip():
                    fault("invented", piece.start, piece.end)
                continue
            spans.append((piece.start, piece.end))
            original = source.text[piece.start : piece.end]
            if piece.text != original and not _shows(piece, source.text):
                fault("invented", piece.start, piece.end)
    reached = 0
    for start, end in sorted(spans):
        if start > reached:
            fault("lost", reached, start)
        elif start < reached:
            fault("twice", start, reached)
        reached = max(reached, end)
    if reached < len(source.text):
        fault("lost", reached, len(source.text))
    for removed in manuscript.removed:
        text = source.text[removed.start : removed.end]
        if removed.why is Why.LAYOUT and text.strip():
            fault("lost", removed.start, removed.end)
        if removed.why is Why.DUPLICATE:
            master = "".join(source.text[a:b] for a, b in removed.master)
            if len(text) != len(master) or not all(map(_alike, text, master)):
                fault("unequal-duplicate", removed.start, removed.end)
    return tuple(faults)


def _shows(piece: Piece, text: str) -> bool:
    return len(piece.text) == piece.end - piece.start and all(
        one == text[at] or stands_at(one, text, at) for at, one in enumerate(piece.text, piece.start)
    )


def _alike(one: str, other: str) -> bool:
    """Two drawings of one character: extractors may map the second differently."""
    return one == other or may_stand_for(one, other) or may_stand_for(other, one)
