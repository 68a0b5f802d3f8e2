"""A pure step done for many things: what still holds from memory, the rest now, over processes if there is enough."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from generator.cache import Store, decode, encode
from generator.results import Progress
from generator.workflow.crew import Workers, each


class Task(NamedTuple):
    """One of them: its name, digests of all that the result is made of, and what the step is given, or reads."""

    name: str
    parts: Mapping[str, str]
    given: Any


class Step(NamedTuple):
    """A pure function with its name, the type of its results, how many of them are worth starting processes for,
    and what it reads of what it is given, here, where files are those of this machine.
    """

    name: str
    kind: Any
    work: Callable[[Any], Any]
    enough: int
    read: Callable[[Any], Any] = lambda given: given


def remembered(
    step: Step, tasks: Sequence[Task], store: Store, progress: Progress, workers: Workers = 0
) -> tuple[dict[str, Any], int]:
    """The result of ``step`` for each of ``tasks`` by name, in their order; and how many were made anew."""
    known: dict[str, Any] = {}
    todo: list[Task] = []
    for task in tasks:
        earlier = store.recall(step.name, task.name, task.parts)
        known[task.name] = None if earlier is None else decode(step.kind, earlier)
        todo += [task] if earlier is None else []
    given = [task.given for task in todo]
    fresh = each(partial(_encoding, step.work), given, enough=step.enough, workers=workers, read=step.read)
    for number, (task, text) in enumerate(zip(todo, fresh, strict=True), 1):
        store.keep(step.name, task.name, task.parts, text)
        known[task.name] = decode(step.kind, text)
        progress(step.name, number, len(todo))
    return known, len(todo)


def _encoding(work: Callable[[Any], Any]) -> Callable[[Any], str]:
    """``work`` with its results as text: what goes between processes and into the store."""
    return lambda given: encode(work(given))
