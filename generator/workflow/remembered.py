"""A pure step done for many things: what still holds from memory, the rest now, over processes if there is enough."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from generator.cache import Records, Store, encode
from generator.results import Progress
from generator.workflow.crew import Workers, each
from generator.workflow.spool import close, put


class Task(NamedTuple):
    """One of them: its name, digests of all that the result is made of, and what the step is given, or reads."""

    name: str
    parts: Mapping[str, str]
    given: Any


class Step(NamedTuple):
    """A pure function with its name, what makes values of its results, which are text, how many of them are worth
    starting processes for, and what it reads of what it is given, here, where files are those of this machine.
    """

    name: str
    make: Callable[[bytes], Any]
    work: Callable[[Any], str]
    enough: int
    read: Callable[[Any], Any] = lambda given: given


def remembered(
    step: Step, tasks: Sequence[Task], store: Store, spool: Path, progress: Progress, workers: Workers = 0
) -> tuple[Records[Any], int]:
    """The results of ``step`` for ``tasks`` by name, which lie in the folder ``spool``, where there is none nothing;
    and how many were made anew. Raises :class:`ReportsiteError` (``io.unwritable``).
    """
    known = Records(spool / step.name, step.make)
    todo: list[Task] = []
    for task in tasks:
        earlier = store.recall(step.name, task.name, task.parts)
        if earlier is None:
            todo.append(task)
        elif earlier != NOTHING:
            put(known, task.name, earlier)
    given = [task.given for task in todo]
    fresh = each(partial(_same, step.work), given, enough=step.enough, workers=workers, read=step.read)
    for number, (task, text) in enumerate(zip(todo, fresh, strict=True), 1):
        store.keep(step.name, task.name, task.parts, text)
        if text != NOTHING:
            put(known, task.name, text)
        progress(step.name, number, len(todo))
    close(known)
    return known, len(todo)


NOTHING = encode(None)


def _same(work: Callable[[Any], str]) -> Callable[[Any], str]:
    return work
