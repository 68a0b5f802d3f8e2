"""Which raw texts there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Problem, ReportsiteError, Where

ENDING = ".txt"


@dataclass(frozen=True, slots=True)
class Seed:
    """A raw text, and the name that messages and front matter show."""

    path: Path
    name: str

    @property
    def id(self) -> str:
        return self.path.stem


def in_folder(folder: Path, name: str) -> list[Seed]:
    """Raw texts of ``folder``, by name.

    Raises :class:`ReportsiteError`: ``io.missing``, ``io.unreadable``.
    """
    try:
        paths = sorted(p for p in folder.iterdir() if p.suffix.lower() == ENDING and not p.name.startswith("."))
    except OSError as error:
        code = "io.missing" if isinstance(error, FileNotFoundError) else "io.unreadable"
        raise ReportsiteError(Problem(code, Where(name), args={"reason": error.strerror or ""})) from error
    return [Seed(path, f"{name}/{path.name}") for path in paths]


def apart(seeds: Iterable[Seed]) -> tuple[list[Seed], tuple[Problem, ...]]:
    """The seeds whose results would not fall on one another, and a problem for each of the others."""
    kept: dict[str, Seed] = {}
    problems = []
    for seed in seeds:
        first = kept.setdefault(seed.id.casefold(), seed)
        if first is not seed:
            problems.append(Problem("seed.same-name", Where(seed.name), args={"other": first.name}))
    return list(kept.values()), tuple(problems)
