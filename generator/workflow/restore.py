"""One raw text to the text of its content file: the first half, with its proof."""

from __future__ import annotations

from collections import Counter

from generator import content
from generator.cache import encode
from generator.clean import clean
from generator.clean.heeded import unheeded
from generator.clean.manuscript import Manuscript, Why
from generator.clean.settled import NOTHING
from generator.clean.verify import verify
from generator.explain import doubts, moves
from generator.problems import Problem, ReportsiteError, Severity, Where
from generator.rebuild import rebuild
from generator.results import Restored, Tally
from generator.sidecar import Sidecar, load
from generator.source import decode
from generator.workflow.seeds import Raw


def restore(seed: Raw, punctuation: str) -> Restored:
    """Clean ``seed``, prove that nothing was lost, and write it as Markdown.

    Raises :class:`ReportsiteError`: ``seed.*``, ``io.*``.
    """
    return _restored(seed, *cleaned(seed, punctuation))


def restore_beside(seed: Raw, punctuation: str) -> tuple[Restored, str]:
    """As :func:`restore`, and of the same manuscript both sides, encoded, for the page that compares them."""
    from generator.site.sides import sides

    manuscript, unheeded = cleaned(seed, punctuation)
    return _restored(seed, manuscript, unheeded), encode(sides(manuscript))


def _restored(seed: Raw, manuscript: Manuscript, unheeded: tuple[Problem, ...]) -> Restored:
    settled = seed.sidecar_name if manuscript.settled != NOTHING else ""
    report = rebuild(manuscript, seed.id, seed.name, settled)
    flags = tuple(
        Problem("seed.flag", Where(seed.name), Severity.WARNING, {"flag": sentence}) for sentence in report.flags
    )
    return Restored(content.write(report), tally(manuscript, len(flags)), (*flags, *unheeded))


def cleaned(seed: Raw, punctuation: str) -> tuple[Manuscript, tuple[Problem, ...]]:
    """The manuscript of ``seed`` and its sidecar, with the proof that nothing was lost; and what was not heeded.

    Raises :class:`ReportsiteError`: ``seed.*``, ``io.*``.
    """
    if seed.faults:
        raise ReportsiteError(*seed.faults)
    source = decode(seed.data, seed.name)
    sidecar = Sidecar() if seed.sidecar is None else load(seed.sidecar, seed.sidecar_name, source)
    manuscript = clean(source, punctuation=punctuation, settled=sidecar.settled)
    faults = verify(manuscript)
    if faults:
        raise ReportsiteError(*faults)
    return manuscript, sidecar.unheeded(unheeded(manuscript))


def tally(manuscript: Manuscript, flags: int) -> Tally:
    """Count what was done to ``manuscript``."""
    removed = Counter(stretch.why for stretch in manuscript.removed)
    decided = Counter(decision.code for decision in manuscript.decisions)
    moved = len(moves(manuscript.blocks))
    looks = len(doubts(manuscript))
    return Tally(decided["join"], removed[Why.DUPLICATE], removed[Why.FURNITURE], moved, looks, flags)
