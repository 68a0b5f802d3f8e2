"""One preview from its start to Ctrl-C."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from urllib.parse import quote

from generator import messages
from generator.output import File, Stored
from generator.output.manifest import read
from generator.preview.board import Board
from generator.preview.changes import relevant, watched
from generator.preview.places import line_of, report_of
from generator.preview.server import Server
from generator.preview.single_page import SinglePage
from generator.preview.watch import Watcher
from generator.problems import Problem, ReportsiteError, Severity, Where
from generator.render.theme import built_in
from generator.workflow import Project, build_preview, open_project
from generator.workflow.guard import guarded

LOOPBACK = ("127.0.0.1", "::1", "localhost")
AROUND = 2
"""Lines shown before and after the one with a problem."""


@dataclass(frozen=True, slots=True)
class Started:
    """A preview that can be opened."""

    address: str
    open_to_others: bool


class Preview:
    """A site being written, and the board that shows it."""

    def __init__(self, project: Project, language: str, editor: str) -> None:
        self.board = Board()
        self._project = project
        self._language = language
        self._editor = editor
        self._single_page: SinglePage | None = None
        self._since: dict[str, bytes] = {}
        """Pages that were put up since the build under way began: it does not know what was saved then."""
        self._turn = Lock()

    def saved(self, paths: Iterable[Path]) -> None:
        """Put up the page of a report at once whose content file is all that changed."""
        files = {path for path in paths if path.is_file() and relevant([path], self._project)}
        page = self._single_page.page(self._project, files.pop()) if self._single_page and len(files) == 1 else None
        if page:
            with self._turn:
                self._since[page[0]] = page[1]
                self.board.put(*page)

    def rebuild(self, paths: Iterable[Path] | None = None, *, anew: bool = False) -> bool:
        """Build after changes to ``paths`` (``None``: whatever they are); ``False`` when none of them matters.

        ``anew``: lay everything out though nothing has changed, so that :meth:`saved` can do its work.
        """
        if paths is not None and not self._matters(paths):
            return False
        built, problems = guarded(partial(self._build, anew), self._project.settings.paths.content)
        if built is None:
            self.board.complain(self._rows(problems))
        return True

    def folders(self) -> Mapping[Path, bool]:
        """What to watch."""
        return watched(self._project, built_in())

    def locate(self, page: str, passage: str) -> tuple[str, str]:
        """``FILE:LINE`` of what ``page`` shows, and an address that opens an editor there; empty for other pages."""
        report = report_of(page)
        file = self._project.content / f"{report}.md"
        if not report or page not in self.board.now.files or not file.is_file():
            return "", ""
        line = line_of(file.read_text("utf-8", "replace"), passage)
        opener = self._editor.replace("{path}", quote(file.as_posix())).replace("{line}", str(line))
        return f"{self._project.show(file)}:{line}", opener

    def _matters(self, paths: Iterable[Path]) -> bool:
        paths = list(paths)
        return bool(relevant(paths, self._project)) or any(path.is_relative_to(built_in()) for path in paths)

    def _build(self, anew: bool) -> bool:
        with self._turn:
            self._since.clear()
        self._project = open_project(self._project.root)
        built, made = build_preview(self._project, anew=anew)
        shown = [problem for problem in built.problems if problem.severity is not Severity.NOTE]
        folder = self._project.preview
        digests = read(folder) if built.written else None
        if digests is None:
            raise ReportsiteError(*shown)
        if made and made.theme:
            self._single_page = SinglePage.after(self._project, made, made.theme, self._single_page)
        files: dict[str, File] = {path: Stored(folder, path, digest) for path, digest in digests.items()}
        with self._turn:
            newest = {path: page for path, page in self._since.items() if path in files}
            self.board.show(files | newest, [f"reports/{name}.html" for name in built.drafts], self._rows(shown))
        return True

    def _rows(self, problems: Iterable[Problem]) -> Iterator[Mapping[str, object]]:
        for problem in problems:
            row = messages.as_row(problem, self._language)
            yield {**row, "where": str(problem.where), "excerpt": self._excerpt(problem.where)}

    def _excerpt(self, where: Where) -> str:
        """The lines around a problem."""
        try:
            lines = (self._project.root / where.file).read_text("utf-8", "replace").split("\n")
        except (OSError, ValueError):
            return ""
        if not 0 < where.line <= len(lines):
            return ""
        first = max(1, where.line - AROUND)
        part = lines[first - 1 : where.line + AROUND]
        return "\n".join(f"{'>' if n == where.line else ' '} {n:4} {line[:200]}" for n, line in enumerate(part, first))


@contextmanager
def serve(
    project: Project, language: str, *, host: str = "127.0.0.1", port: int = 0, editor: str = "", poll: bool = False
) -> Iterator[tuple[Started, Callable[[], None]]]:
    """A running preview: where it is, and a function that keeps it up to date until it is interrupted.

    Reachable from this machine only, unless ``host`` says otherwise; then a token is asked for.
    Raises :class:`ReportsiteError`: ``io.port`` when ``host`` and ``port`` cannot be had.
    """
    others = host not in LOOPBACK
    preview = Preview(project, language, editor)
    preview.rebuild()  # before there are threads: then it may use every core
    token = secrets.token_urlsafe(16) if others else ""
    try:
        server = Server(host, port, preview.board, preview.locate, token)
    except OSError as error:
        raise ReportsiteError(
            Problem("io.port", Where(f"{host}:{port}"), args={"reason": error.strerror or ""})
        ) from error
    Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
    watcher = Watcher(poll=poll)
    stop = Event()
    try:
        watcher.watch(preview.folders())
        shown = f"[{host}]" if ":" in host else host
        address = f"http://{shown}:{server.server_port}/"
        yield Started(f"{address}?token={token}" if token else address, others), lambda: _follow(preview, watcher, stop)
    finally:
        stop.set()
        preview.board.close()
        server.shutdown()
        server.server_close()
        watcher.stop()


def _follow(preview: Preview, watcher: Watcher, stop: Event) -> None:
    """Show what is saved: the page itself from here, what depends on it from a thread of its own."""
    waiting: SimpleQueue[frozenset[Path]] = SimpleQueue()
    builder = Thread(target=_build_behind, args=(preview, waiting, stop), daemon=True)
    builder.start()
    while not stop.is_set():
        watcher.watch(preview.folders())
        paths = watcher.wait(0.5)
        if paths:
            preview.saved(paths)
            waiting.put(paths)
    builder.join()


def _build_behind(preview: Preview, waiting: SimpleQueue[frozenset[Path]], stop: Event) -> None:
    preview.rebuild(anew=True)  # with what was saved before somebody watched
    while not stop.is_set():
        try:
            paths = set(waiting.get(timeout=0.5))
            while not waiting.empty():
                paths |= waiting.get()
        except Empty:
            continue
        preview.rebuild(paths)
