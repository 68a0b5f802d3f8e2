"""``explain``: the manuscript of one raw text, cleaned as ``clean`` would clean it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.config import Settings
from generator.idle import find
from generator.problems import Problem
from generator.workflow.project import open_project
from generator.workflow.seeds import Seed, raw

if TYPE_CHECKING:
    from generator.clean.manuscript import Manuscript


def manuscript(path: Path) -> tuple[Manuscript, tuple[Problem, ...]]:
    """The verified manuscript of the raw text at ``path``, with the settings of the site that it lies in, if any.

    Raises :class:`ReportsiteError`: ``seed.*``, ``io.*``, ``config.*``.
    """
    from generator.workflow.restore import cleaned  # the rules and their data: not for every start

    site = find(path.absolute().parent)
    settings = open_project(site).settings if site else Settings()
    return cleaned(raw(Seed(path, path.as_posix())), settings.clean.punctuation)
