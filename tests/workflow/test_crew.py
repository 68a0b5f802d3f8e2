"""Processes that share work lose none of it."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable

from generator.workflow.crew import each


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
