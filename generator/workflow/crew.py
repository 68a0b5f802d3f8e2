"""Work on many things at once: over processes when there is enough of it, here when there is not."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")
Batch = list[Any]

BATCH = 16
"""Items sent to a process at a time."""

AHEAD = 3
"""Batches under way for each process: what bounds memory."""


class Elsewhere(Protocol):
    """Workers on other machines, which see no file of this one."""

    def each(
        self, prepare: Callable[[], Callable[[Any], Result]], items: Sequence[Item], read: Callable[[Item], Any]
    ) -> Iterator[Result]:
        """As the function :func:`each`."""


Workers = int | Elsewhere
"""How many processes of this machine (0: one a core), or workers on others."""


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def here(workers: Workers) -> int:
    """The number of processes for what must stay on this machine."""
    return workers if isinstance(workers, int) else 0


def each(
    prepare: Callable[[], Callable[[Any], Result]],
    items: Sequence[Item],
    *,
    enough: int,
    workers: Workers = 0,
    batch: int = BATCH,
    read: Callable[[Item], Any] = lambda item: item,
) -> Iterator[Result]:
    """The result for each of ``items``, in their order, whoever the ``workers`` are.

    ``prepare`` makes the function, at least once in each process; it, what the function is given, and the results
    must be fit for pickling, and the function must not raise. It is given what ``read`` makes of an item, here and
    shortly before: all of that at once may not fit in memory. Fewer than ``enough`` items are not worth starting
    processes for; ``batch`` are sent at a time.
    """
    if not isinstance(workers, int):
        yield from workers.each(prepare, items, read)
        return
    workers = workers or cores()
    if workers < 2 or len(items) < enough:
        yield from map(prepare(), map(read, items)) if items else ()
        return
    yield from _over_processes(prepare, items, read, min(workers, -(-len(items) // batch)), batch)


@contextmanager
def meanwhile(do: Callable[[], Result], workers: int = 0) -> Iterator[Callable[[], Result] | None]:
    """Have ``do``, which must not raise, done in a process of its own while this one goes on: what waits for its
    result, which must be fit for pickling. Nothing where there are no two ``workers`` (0: one a core), or where
    processes do not start by a fork."""
    if not forks() or (workers or cores()) < 2:
        yield None
        return
    import multiprocessing

    context = multiprocessing.get_context("fork")
    reader, writer = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(do, reader, writer), daemon=True)
    process.start()
    writer.close()  # so that the end is seen if it dies

    def wait() -> Result:
        try:
            result: Result = reader.recv()
        except (EOFError, OSError):  # killed, for want of memory perhaps, and be it while it sends
            return do()
        return result

    try:
        yield wait
    finally:
        process.terminate()  # where nobody waited
        process.join()
        reader.close()


def _send(do: Callable[[], Any], reader: Connection, writer: Connection) -> None:
    reader.close()  # else nothing tells that nobody listens any more
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that the person sees
    writer.send(do())


def in_turn(
    submit: Callable[[Batch], Callable[[], Batch]],
    items: Sequence[Item],
    read: Callable[[Item], Any],
    size: int,
    ahead: int,
) -> Iterator[Any]:
    """Results of ``items``: ``submit`` begins a batch of at most ``size`` and gives what waits for its results.

    No more than ``ahead`` batches are under way at a time.
    """
    waiting: deque[Callable[[], Batch]] = deque()
    for start in range(0, len(items), size):
        waiting.append(submit([read(item) for item in items[start : start + size]]))
        if len(waiting) > ahead:
            yield from waiting.popleft()()
    while waiting:
        yield from waiting.popleft()()


def _over_processes(
    prepare: Callable[[], Callable[[Any], Result]],
    items: Sequence[Item],
    read: Callable[[Item], Any],
    workers: int,
    batch: int,
) -> Iterator[Result]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    done = 0
    context = multiprocessing.get_context("fork" if forks() else "spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_begin, initargs=(prepare,))
    try:
        for result in in_turn(lambda some: pool.submit(_run, some).result, items, read, batch, workers * AHEAD):
            yield result
            done += 1
    except BrokenProcessPool:  # killed, for want of memory perhaps: what is left is done here, one by one
        yield from map(prepare(), map(read, items[done:]))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def forks() -> bool:
    """Whether processes start by a fork, with all that is in memory: it costs a fifth, but must not meet threads."""
    return sys.platform == "linux" and threading.active_count() == 1


_work: Callable[[Any], Any]


def _begin(prepare: Callable[[], Callable[[Any], Any]]) -> None:
    global _work  # noqa: PLW0603 - a process of the pool has nowhere else to keep it
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that the person sees
    _work = prepare()


def _run(batch: Batch) -> Batch:
    return [_work(item) for item in batch]
