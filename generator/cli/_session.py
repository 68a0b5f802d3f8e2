"""How one run of a command speaks, and what it hands back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.messages import text
from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class Session:
    """What the options that all commands share say."""

    language: str = "zh"
    as_json: bool = False
    quiet: bool = False
    verbose: bool = False
    debug: bool = False

    def say(self, key: str, /, **args: object) -> str:
        """A sentence in the language of this run."""
        return text(key, self.language, **args)


@dataclass(frozen=True, slots=True)
class Finished:
    """What a command did: ``results`` are objects for ``--json``, made only for it, ``lines`` the same for people."""

    problems: tuple[Problem, ...] = ()
    results: Iterable[Mapping[str, object]] = ()
    lines: tuple[str, ...] = ()
    times: tuple[tuple[str, float], ...] = ()
    """Stages and how long each took, in seconds."""
