"""Work shared between the workers of a Dask cluster: what goes there and comes back are values, never files.

Content files are read here all the same: to parse one takes 0.15 ms, less than to send it; to clean a report and find
its facts takes 25 ms.
"""

from __future__ import annotations

import logging
import pickle
import platform
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from importlib import metadata
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import generator
from generator.cache import digest_own
from generator.problems import Problem, ReportsiteError, Where
from generator.workflow.crew import AHEAD, BATCH, Batch, Workers, in_turn

if TYPE_CHECKING:
    from distributed import Client, Future

Item = TypeVar("Item")
Result = TypeVar("Result")

PATIENCE = 10.0
"""Seconds in which a scheduler must answer, and a worker come where there is none."""

LOOK = 5.0
"""Seconds after which one looks whether there are workers at all: without any, a task waits for ever."""


@contextmanager
def connect(address: str) -> Iterator[Workers]:
    """The workers of the Dask cluster whose scheduler is at ``address``.

    They raise :class:`ReportsiteError`, as this does: ``usage.cluster-extra`` when Dask is not installed,
    ``io.cluster-unreachable``, ``io.cluster-empty``, ``io.cluster-versions``, ``io.cluster-killed``.
    """
    try:
        from distributed import Client
    except ImportError:
        raise ReportsiteError(Problem("usage.cluster-extra", Where("--cluster"))) from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what a person must know is said as problems
    try:
        client: Client = Client(address, timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TypeError, AssertionError) as error:  # the last three: no such kind of address
        raise _unreachable(address, error) from error
    with client:
        yield Cluster(client, address)


class Cluster(NamedTuple):
    """The workers of a Dask scheduler."""

    client: Client
    address: str

    def each(
        self, prepare: Callable[[], Callable[[Any], Result]], items: Sequence[Item], read: Callable[[Item], Any]
    ) -> Iterator[Result]:
        """As :meth:`generator.workflow.crew.Elsewhere.each`."""
        if not items:
            return
        threads = self._threads()
        ours = versions()

        def submit(batch: Batch) -> Callable[[], Batch]:
            # The scheduler and a worker without us know this function as well: the latter can say that it lacks us.
            future = self.client.submit(pickle.loads, pickle.dumps(Task(ours, prepare, batch)), pure=False)
            return partial(self._result, future)

        yield from in_turn(submit, items, read, min(BATCH, -(-len(items) // threads)), threads * AHEAD)

    def _result(self, future: Future[Batch]) -> Batch:
        """What ``future`` comes to; work of a worker that died is done again by another."""
        from distributed import CancelledError, KilledWorker

        while True:
            try:
                return future.result(timeout=LOOK)
            except TimeoutError:
                self._threads()
            except KilledWorker as error:
                args: dict[str, object] = {"times": error.allowed_failures + 1}
                raise ReportsiteError(Problem("io.cluster-killed", Where(self.address), args=args)) from error
            except (OSError, CancelledError) as error:
                raise _unreachable(self.address, error) from error
            except ImportError as error:
                args = {"differences": str(error)}
                raise ReportsiteError(Problem("io.cluster-versions", Where(self.address), args=args)) from error

    def _threads(self) -> int:
        """How many tasks run at a time, once there is a worker."""
        try:
            self.client.wait_for_workers(1, timeout=PATIENCE)
            return sum(self.client.nthreads().values())  # type: ignore[no-untyped-call]
        except TimeoutError:
            args = {"seconds": PATIENCE}
            raise ReportsiteError(Problem("io.cluster-empty", Where(self.address), args=args)) from None
        except OSError as error:
            raise _unreachable(self.address, error) from error


class Task(NamedTuple):
    """A batch and what is done to it; unpickling it does it."""

    versions: Mapping[str, str]
    prepare: Callable[[], Callable[[Any], Any]]
    batch: Batch

    def __reduce__(self) -> tuple[Callable[[Mapping[str, str], bytes], Batch], tuple[Mapping[str, str], bytes]]:
        return work, (self.versions, pickle.dumps((self.prepare, self.batch)))


def work(theirs: Mapping[str, str], task: bytes) -> Batch:
    """What a worker does: a batch, if it would come out as on the machine that asks, whose versions are ``theirs``.

    Raises :class:`ReportsiteError`: ``io.cluster-versions``.
    """
    ours = versions()
    differing = sorted(name for name in theirs if theirs[name] != ours.get(name))
    if differing:
        from distributed import get_worker

        said = "; ".join(f"{name} {ours.get(name, '–')} ≠ {theirs[name]}" for name in differing)
        raise ReportsiteError(Problem("io.cluster-versions", Where(get_worker().address), args={"differences": said}))
    prepare, batch = pickle.loads(task)  # noqa: S301 - who may give a worker tasks may run anything there
    run = prepare()
    return [run(item) for item in batch]


@cache
def versions() -> Mapping[str, str]:
    """Of all that decides what a step comes to."""
    try:
        needs = [need for need in metadata.requires("reportsite") or () if "extra ==" not in need]
    except metadata.PackageNotFoundError:  # run from a bare folder
        needs = []
    names = [re.split(r"[^\w.-]", need, maxsplit=1)[0] for need in needs]
    return {
        "reportsite": f"{generator.__version__}+{digest_own()[:12]}",
        "Python": f"{platform.python_version()} ({platform.machine()})",
        **{name: metadata.version(name) for name in names},
    }


def _unreachable(address: str, error: Exception) -> ReportsiteError:
    reason = {"reason": str(error).partition("\n")[0] or type(error).__name__}
    return ReportsiteError(Problem("io.cluster-unreachable", Where(address), args=reason))
