"""Cleaning: a raw text to a manuscript that points into it."""

from __future__ import annotations

from dataclasses import replace

from generator.clean.characters import edits, findings, flags
from generator.clean.manuscript import Manuscript
from generator.clean.pipeline import RULES
from generator.clean.split import split
from generator.source.text import SourceText

__all__ = ["clean"]


def clean(source: SourceText, *, punctuation: str = "style") -> Manuscript:
    """Restore one report. ``punctuation``: ``style`` widens the marks of a half-width report, ``keep`` does not.

    The result is not verified; see :func:`generator.clean.verify.verify`.
    """
    manuscript = split(source, edits(source.text, punctuation_style=punctuation))
    manuscript = replace(manuscript, flags=flags(source.text, findings(source.text)))
    for rule in RULES:
        manuscript = rule(manuscript)
    return manuscript
