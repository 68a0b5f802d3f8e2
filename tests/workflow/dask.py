"""A Dask scheduler and its workers on this machine, and what they are given to do."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Self
from uuid import uuid4

ROOT = Path(__file__).parent.parent.parent

FORGIVING = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
"""A task that ends two workers is given up."""


class Dask:
    """``with Dask(folder) as dask: dask.hire(2)``; none of its processes outlives it.

    Its scheduler lacks our code: it hands tasks on and need not know them.
    """

    def __init__(self, folder: Path) -> None:
        self.bare = folder / "bare"
        self.workers: list[subprocess.Popen[bytes]] = []
        self._folder = folder
        self._started = ExitStack()

    def __enter__(self) -> Self:
        self.bare.mkdir()
        (self.bare / "generator.py").touch()  # found before our package
        self.scheduler, said = self._start("scheduler", "--host", "127.0.0.1", "--port", "0", path=self.bare)
        self.address = self._wait(self.scheduler, said, "Scheduler at:").split()[-1]
        return self

    def __exit__(self, *_: object) -> None:
        self._started.close()

    def hire(self, count: int, path: Path = ROOT) -> None:
        """More workers; they find our code in ``path``."""
        options = (self.address, "--nthreads", "1", "--no-nanny", "--memory-limit", "0")
        started = [self._start("worker", *options, path=path) for _ in range(count)]
        for worker, said in started:
            self._wait(worker, said, "Registered to:")
            self.workers.append(worker)

    def _start(self, kind: str, *arguments: str, path: Path) -> tuple[subprocess.Popen[bytes], Path]:
        command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", *arguments, "--no-dashboard"]
        environment = {**os.environ, **FORGIVING, "PYTHONPATH": str(path)}
        said = self._folder / f"{kind}-{uuid4()}.log"
        with said.open("wb") as file:
            process = subprocess.Popen(command, cwd=self._folder, env=environment, stderr=file)
        self._started.callback(process.wait)
        self._started.callback(process.kill)
        return process, said

    def _wait(self, process: subprocess.Popen[bytes], said: Path, words: str) -> str:
        """The line with ``words``, once ``process`` has said it."""
        while True:
            assert process.poll() is None, said.read_text("utf-8")
            line = next((line for line in said.read_text("utf-8").splitlines() if words in line), "")
            if line:
                return line
            time.sleep(0.02)


def meeting(place: Path) -> Callable[[object], int]:
    """For :func:`each`: the process that it is done in, once another one is at it as well."""

    def work(_: object) -> int:
        (place / str(os.getpid())).touch()
        patience = 3000
        while patience and len(list(place.iterdir())) < 2:
            time.sleep(0.01)
            patience -= 1
        return os.getpid()

    return work


def death() -> Callable[[object], object]:
    """For :func:`each`: what no worker survives."""
    return lambda _: os._exit(1)
