"""Cleaning: a raw text to a manuscript that points into it."""

from __future__ import annotations

from dataclasses import replace

from generator.clean.characters import edits, findings, flags
from generator.clean.manuscript import Manuscript
from generator.clean.pipeline import RULES
from generator.clean.settled import NOTHING, Settled
from generator.clean.split import split
from generator.source.text import SourceText

__all__ = ["clean"]


def clean(source: SourceText, *, punctuation: str = "style", settled: Settled = NOTHING) -> Manuscript:
    """Restore one report. ``punctuation``: ``style`` widens the marks of a half-width report, ``keep`` does not.
    ``settled`` is what a person decided (see :func:`generator.clean.heeded.unheeded`).

    The result is not verified; see :func:`generator.clean.verify.verify`.
    """
    wanted = edits(source.text, punctuation_style=punctuation)
    # A cut goes before an edit that spreads over it: both cannot be had.
    wanted = [e for e in wanted if not any(e.start < cut < e.end for cut in settled.cuts)]
    manuscript = split(source, wanted, settled)
    manuscript = replace(manuscript, flags=flags(source.text, findings(source.text)))
    for rule in RULES:
        manuscript = rule(manuscript)
    return manuscript
