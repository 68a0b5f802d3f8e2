"""Waiting for changes on disk: the loop around :mod:`generator.preview.changes`."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from queue import Empty, Queue
from typing import TYPE_CHECKING

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver

QUIET = 0.01
"""Seconds without a change after which a save is taken to be whole: editors save in several steps."""

LONGEST = 0.5
"""Seconds after which a batch ends even while changes go on."""


class Watcher(FileSystemEventHandler):
    """Collects changed paths; falls back to looking again and again where the system does not tell."""

    def __init__(self, *, poll: bool = False) -> None:
        self._paths: Queue[Path] = Queue()
        self._folders: Mapping[Path, bool] = {}
        self._observer: BaseObserver = PollingObserver() if poll else Observer()
        try:
            self._observer.start()
        except OSError:  # no more watches to be had, or a file system without them
            self._observer = PollingObserver()
            self._observer.start()

    def watch(self, folders: Mapping[Path, bool]) -> None:
        """Watch ``folders`` (and all below those that are true) in place of what was watched."""
        if folders == self._folders:
            return
        self._observer.unschedule_all()
        for folder, deep in folders.items():
            self._observer.schedule(self, str(folder), recursive=deep)
        self._folders = dict(folders)

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in ("created", "modified", "moved", "deleted"):
            for path in (event.src_path, event.dest_path):
                if path:
                    self._paths.put(Path(os.fsdecode(path)))

    def wait(self, timeout: float) -> frozenset[Path]:
        """The paths of one save: empty after ``timeout`` seconds without any."""
        try:
            batch = {self._paths.get(timeout=timeout)}
        except Empty:
            return frozenset()
        for _ in range(int(LONGEST / QUIET)):
            try:
                batch.add(self._paths.get(timeout=QUIET))
                while not self._paths.empty():
                    batch.add(self._paths.get_nowait())
            except Empty:
                break
        return frozenset(batch)

    def stop(self) -> None:
        self._observer.stop()
        self._observer.join()
