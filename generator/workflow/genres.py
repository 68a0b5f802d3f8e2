"""Genres that nobody knows: mistyped, or somebody's own and not named yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.problems import Problem, Severity, Where
from generator.report import Report
from generator.workflow.project import Project
from generator.workflow.seeds import few

if TYPE_CHECKING:
    from generator.render import Theme

PREFIX = "genre."
"""How keys of a theme's names of genres begin."""
NONE = "genre.unknown"
"""What a theme says where a report has none."""


def unknown(project: Project, reports: Sequence[Report], theme: Theme) -> Iterator[Problem]:
    """A warning for each genre that ``theme`` has no name for, as it has for all of ours, at its first report."""
    keys = dict.fromkeys(key for words in theme.messages.values() for key in words)
    known = [key.removeprefix(PREFIX) for key in keys if key.startswith(PREFIX) and key != NONE]
    others: dict[str, list[str]] = {}
    for report in reports:
        if report.genre and report.genre not in known:
            others.setdefault(report.genre, []).append(f"{project.settings.paths.content}/{report.id}.md")
    for genre, files in others.items():
        yield _problem(project, genre, files, known)


def _problem(project: Project, genre: str, files: Sequence[str], known: Sequence[str]) -> Problem:
    from difflib import get_close_matches

    suggestion = next(iter(get_close_matches(genre, known, 1)), "")
    args = {"genre": genre, "suggestion": suggestion, "known": known, "files": few(files)}
    where = Where(files[0], _line(project.root / files[0]))
    return Problem("content.unknown-genre", where, Severity.WARNING, args)


def _line(file: Path) -> int:
    """Where the front matter names the genre; 0 in a file that is yet to be written."""
    try:
        lines = file.read_text("utf-8-sig").split("\n")
    except OSError:
        return 0
    return next((number for number, line in enumerate(lines, 1) if line.startswith("genre:")), 0)
