"""Which raw texts there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.problems import Problem, ReportsiteError, Severity, Where

ENDING = ".txt"
SIDECAR = ".yml"
WHOLE = ".whole"
"""Put after the name of a file that was split: it is no seed any more, and nothing of it is lost."""
SHOWN = 3
"""How many files a message names."""


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


@dataclass(frozen=True, slots=True)
class Raw:
    """What a seed and its sidecar hold, for whoever cleans it, on this machine or another."""

    id: str
    name: str
    sidecar_name: str
    data: bytes = b""
    sidecar: bytes | None = None
    faults: tuple[Problem, ...] = ()
    """Why a file could not be read."""


def raw(seed: Seed) -> Raw:
    """What ``seed`` holds now."""
    from generator.source.read import read_bytes  # not for a build with nothing to clean

    named = Raw(seed.id, seed.name, f"{seed.name.removesuffix(seed.path.suffix)}{SIDECAR}")
    try:
        return replace(named, data=read_bytes(seed.path, seed.name), sidecar=_sidecar(seed.sidecar, named.sidecar_name))
    except ReportsiteError as error:
        return replace(named, faults=error.problems)


def _sidecar(path: Path, name: str) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ReportsiteError(Problem("io.unreadable", Where(name), args={"reason": error.strerror or ""})) from error


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


def passed_over(folder: Path, name: str) -> tuple[Problem, ...]:
    """A note that names what lies in ``folder`` and is not read: documents of other kinds, and folders."""
    ours = (ENDING, SIDECAR, WHOLE)
    others = sorted(p.name for p in folder.glob("[!.~]*") if p.suffix.lower() not in ours)
    return (Problem("seed.passed-over", Where(name), Severity.NOTE, {"files": few(others)}),) if others else ()


def few(files: Sequence[str]) -> Sequence[str]:
    """As many of ``files`` as a message names."""
    return [*files[:SHOWN], "…"] if len(files) > SHOWN else files


def apart(seeds: Iterable[Seed]) -> tuple[list[Seed], tuple[Problem, ...]]:
    """The seeds whose results would not fall on one another, and a problem for each of the others."""
    kept: dict[str, Seed] = {}
    problems = []
    for seed in seeds:
        first = kept.setdefault(seed.id.casefold(), seed)
        if first is not seed:
            problems.append(Problem("seed.same-name", Where(seed.name), args={"other": first.name}))
    return list(kept.values()), tuple(problems)
