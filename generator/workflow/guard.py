"""One report's failure is that report's alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from generator.problems import Problem, ReportsiteError, unexpected

Value = TypeVar("Value")


def guarded(work: Callable[[], Value], name: str, debug: bool = False) -> tuple[Value | None, tuple[Problem, ...]]:
    """The result of ``work``, or why there is none.

    A failure that is our bug becomes ``bug.unexpected`` with the file ``name`` that met it; ``debug`` lets it through.
    """
    try:
        return work(), ()
    except ReportsiteError as error:
        return None, error.problems
    except Exception as error:
        if debug:
            raise
        return None, (unexpected(error, name),)
