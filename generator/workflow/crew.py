"""Work on many things at once: over processes when there is enough of it, here when there is not."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

Item = TypeVar("Item")
Result = TypeVar("Result")

BATCH = 16
"""Items sent to a process at a time."""

AHEAD = 3
"""Batches under way for each process: what bounds memory."""


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def each(
    prepare: Callable[[], Callable[[Item], Result]],
    items: Sequence[Item],
    *,
    enough: int,
    workers: int = 0,
    batch: int = BATCH,
) -> Iterator[Result]:
    """The result for each of ``items``, in their order, whatever the number of ``workers`` (0: one a core).

    ``prepare`` makes the function, once in each process; both must be fit for pickling, and the function must
    not raise. Fewer than ``enough`` items are not worth starting processes for; ``batch`` are sent at a time.
    """
    workers = workers or cores()
    if workers < 2 or len(items) < enough:
        yield from map(prepare(), items) if items else ()
        return
    yield from _over_processes(prepare, items, min(workers, -(-len(items) // batch)), batch)


def _over_processes(
    prepare: Callable[[], Callable[[Item], Result]], items: Sequence[Item], workers: int, batch: int
) -> Iterator[Result]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    batches = [items[start : start + batch] for start in range(0, len(items), batch)]
    done = 0
    context = multiprocessing.get_context(_method())
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_begin, initargs=(prepare,))
    try:
        waiting: deque[Future[list[Any]]] = deque()
        for some in batches:
            waiting.append(pool.submit(_run, some))
            if len(waiting) > workers * AHEAD:
                yield from waiting.popleft().result()
                done += 1
        while waiting:
            yield from waiting.popleft().result()
            done += 1
    except BrokenProcessPool:  # killed, for want of memory perhaps: what is left is done here, one by one
        yield from map(prepare(), (item for some in batches[done:] for item in some))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _method() -> str:
    """How processes start: a fork costs a fifth, but must not meet threads."""
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


_work: Callable[[Any], Any]


def _begin(prepare: Callable[[], Callable[[Any], Any]]) -> None:
    global _work  # noqa: PLW0603 - a process of the pool has nowhere else to keep it
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that the person sees
    _work = prepare()


def _run(batch: Sequence[Any]) -> list[Any]:
    return [_work(item) for item in batch]
