"""A progress bar for work that lasts longer than a second, on a terminal that somebody watches."""

from __future__ import annotations

import os
import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

from generator.cli._session import Session

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

PATIENCE = 1.0
"""Seconds before it shows."""


class Progress:
    """``with Progress(session) as progress: work(progress)``; called with stage, done, total."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._begun = time.monotonic()
        self._bar: Bar | None = None
        self._tasks: dict[str, TaskID] = {}
        self._wanted = sys.stderr.isatty() and not (session.quiet or session.as_json)

    def __enter__(self) -> Self:
        return self

    def __call__(self, stage: str, done: int, total: int) -> None:
        if not self._wanted or time.monotonic() - self._begun < PATIENCE:
            return
        if self._bar is None:
            self._bar = self._start()
        if stage not in self._tasks:
            self._tasks[stage] = self._bar.add_task(self._session.say(f"stage.{stage}"), total=total)
        self._bar.update(self._tasks[stage], completed=done)

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def _start(self) -> Bar:
        from rich.console import Console
        from rich.progress import Progress as Bar

        console = Console(stderr=True, no_color=bool(os.environ.get("NO_COLOR")))
        bar = Bar(console=console, transient=True)
        bar.start()
        return bar
