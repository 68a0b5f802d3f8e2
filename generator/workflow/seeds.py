"""Which raw texts there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Problem, ReportsiteError, Severity, Where

ENDING = ".txt"
SIDECAR = ".yml"


@dataclass(frozen=True, slots=True)
class Seed:
    """A raw text, and the name that messages and front matter show."""

    path: Path
    name: str

    @property
    def id(self) -> str:
        return self.path.stem

    @property
    def sidecar(self) -> Path:
        """Where a person settles what cleaning decided; the file need not exist."""
        return self.path.with_suffix(SIDECAR)

    @property
    def sidecar_name(self) -> str:
        return f"{self.name.removesuffix(self.path.suffix)}{SIDECAR}"


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


def alone(folder: Path, name: str, seeds: Iterable[Seed]) -> tuple[Problem, ...]:
    """A warning for each sidecar in ``folder`` whose raw text is not among ``seeds``."""
    known = {seed.sidecar.name for seed in seeds}
    lost = sorted(path.name for path in folder.glob(f"[!.]*{SIDECAR}") if path.name not in known)
    return tuple(Problem("seed.sidecar-alone", Where(f"{name}/{file}"), Severity.WARNING) for file in lost)


def apart(seeds: Iterable[Seed]) -> tuple[list[Seed], tuple[Problem, ...]]:
    """The seeds whose results would not fall on one another, and a problem for each of the others."""
    kept: dict[str, Seed] = {}
    problems = []
    for seed in seeds:
        first = kept.setdefault(seed.id.casefold(), seed)
        if first is not seed:
            problems.append(Problem("seed.same-name", Where(seed.name), args={"other": first.name}))
    return list(kept.values()), tuple(problems)
