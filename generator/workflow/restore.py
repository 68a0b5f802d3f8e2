"""One raw text to the text of its content file: the first half, with its proof."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator import content
from generator.clean import clean
from generator.clean.manuscript import Manuscript, Why
from generator.clean.verify import verify
from generator.explain import doubts, moves
from generator.problems import Problem, ReportsiteError, Severity, Where
from generator.rebuild import rebuild
from generator.source import read
from generator.workflow.results import Tally
from generator.workflow.seeds import Seed


@dataclass(frozen=True, slots=True)
class Restored:
    """A content file not yet written."""

    text: str
    tally: Tally
    flags: tuple[Problem, ...] = ()
    """What could not be recovered, as notes to look at."""


def restore(seed: Seed, punctuation: str) -> Restored:
    """Clean ``seed``, prove that nothing was lost, and write it as Markdown.

    Raises :class:`ReportsiteError`: ``seed.*``, ``io.*``.
    """
    manuscript = cleaned(seed, punctuation)
    report = rebuild(manuscript, seed.id, seed.name)
    flags = tuple(
        Problem("seed.flag", Where(seed.name), Severity.WARNING, {"text": sentence}) for sentence in report.flags
    )
    return Restored(content.write(report), tally(manuscript, len(flags)), flags)


def cleaned(seed: Seed, punctuation: str) -> Manuscript:
    """The manuscript of ``seed``, with the proof that nothing was lost.

    Raises :class:`ReportsiteError`: ``seed.*``, ``io.*``.
    """
    manuscript = clean(read(seed.path, seed.name), punctuation=punctuation)
    faults = verify(manuscript)
    if faults:
        raise ReportsiteError(*faults)
    return manuscript


def tally(manuscript: Manuscript, flags: int) -> Tally:
    """Count what was done to ``manuscript``."""
    removed = Counter(stretch.why for stretch in manuscript.removed)
    decided = Counter(decision.code for decision in manuscript.decisions)
    moved = len(moves(manuscript.blocks))
    looks = len(doubts(manuscript))
    return Tally(decided["join"], removed[Why.DUPLICATE], removed[Why.FURNITURE], moved, looks, flags)
