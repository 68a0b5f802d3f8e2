"""Problems as values: what went wrong, where, and what to do about it.

A :class:`Problem` names a message by its code; the words live in ``generator/messages`` so that one
problem can be shown in Chinese or English, as text, as JSON, or over the preview.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum


class Exit(IntEnum):
    """Exit codes of every command."""

    OK = 0
    PROBLEMS = 1
    USAGE = 2
    CONFIG = 3
    TEMPLATE = 4
    CONTENT = 5
    IO = 6
    BUG = 70


class Severity(StrEnum):
    """How bad a problem is: only errors change the exit code."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a file: ``line`` and ``column`` count from 1; 0 means unknown."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.file, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Problem:
    """One diagnostic.

    ``code`` is ``AREA.NAME`` (``config.unknown-key``); its area decides the exit code, its message and
    hint are looked up under that code, with ``args`` put in.
    """

    code: str
    where: Where
    severity: Severity = Severity.ERROR
    args: Mapping[str, object] = field(default_factory=dict)

    @property
    def area(self) -> str:
        return self.code.partition(".")[0]


EXIT_BY_AREA: Mapping[str, Exit] = {
    "check": Exit.PROBLEMS,
    "usage": Exit.USAGE,
    "config": Exit.CONFIG,
    "template": Exit.TEMPLATE,
    "content": Exit.CONTENT,
    "seed": Exit.CONTENT,
    "io": Exit.IO,
    "bug": Exit.BUG,
}


def exit_code(problems: Iterable[Problem]) -> Exit:
    """The exit code of a run: the gravest area among the errors, :attr:`Exit.OK` when there are none."""
    codes = [EXIT_BY_AREA.get(p.area, Exit.BUG) for p in problems if p.severity is Severity.ERROR]
    return max(codes, default=Exit.OK)


def unexpected(error: Exception, name: str) -> Problem:
    """A failure of our own, met with the file ``name``; its ``trace`` says where in the program it arose."""
    import traceback

    trace = "".join(traceback.format_exception(error))
    return Problem(
        "bug.unexpected", Where(name), args={"reason": f"{type(error).__name__}: {error}"[:300], "trace": trace}
    )


_CREDENTIALS = re.compile(r"(?<=://)[^/@\s]+@")


def redacted(text: str) -> str:
    """``text`` without the names and passwords in its addresses: it may end up in a log."""
    return _CREDENTIALS.sub("", text)


class ReportsiteError(Exception):
    """A failure that a person can mend: carries the problems to show. Anything else that escapes is our bug."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(f"{p.where}: {p.code}" for p in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type[ReportsiteError], tuple[Problem, ...]]:
        """Come out of another process with its problems, not with the words that stand for them."""
        return type(self), self.problems
