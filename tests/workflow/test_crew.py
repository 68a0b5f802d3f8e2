"""Processes that share work lose none of it."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from time import sleep

import pytest

from generator.workflow import crew
from generator.workflow.crew import each, meanwhile


def twice() -> Callable[[int], int]:
    """Twice a number, but a process of the pool dies of 40."""

    def work(number: int) -> int:
        if number == 40 and multiprocessing.parent_process():
            os._exit(1)
        return 2 * number

    return work


def test_a_process_that_dies_loses_nothing() -> None:
    asked: list[int] = []

    def read(item: str) -> int:
        asked.append(int(item))
        return int(item)

    items = [str(number) for number in range(100)]
    assert list(each(twice, items, enough=1, workers=2, read=read)) == [2 * number for number in range(100)]
    assert len(asked) > 100  # some were begun twice


def test_what_is_read_is_read_shortly_before() -> None:
    asked: list[int] = []

    def read(item: int) -> int:
        asked.append(item)
        return item

    results = each(twice, range(1000, 3000), enough=1, workers=2, read=read)
    assert next(results) == 2000
    assert len(asked) < 200


def where() -> int:
    return os.getpid()


def deadly() -> str:
    """The process of its own dies of this."""
    if multiprocessing.parent_process():
        os._exit(1)
    return "here"


def endless() -> None:
    if multiprocessing.parent_process():
        sleep(3600)


def test_one_thing_is_done_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "forks", lambda: True)  # threads of other tests stand in the way of none of this
    with meanwhile(where, workers=2) as waiting:
        assert waiting
        assert waiting() != os.getpid()
    with meanwhile(deadly, workers=2) as waiting:
        assert waiting
        assert waiting() == "here"


def test_a_process_nobody_waits_for_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "forks", lambda: True)
    with meanwhile(endless, workers=2):
        assert multiprocessing.active_children()
    assert not multiprocessing.active_children()


def test_one_worker_has_no_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    with meanwhile(where, workers=1) as waiting:
        assert waiting is None
    monkeypatch.setattr(crew, "forks", lambda: False)
    with meanwhile(where, workers=2) as waiting:
        assert waiting is None
