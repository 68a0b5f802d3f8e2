"""Pages to files: rendered when what their template receives has changed, else what the last build wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.cache import Store, decode, digest_code, digest_value, encode
from generator.output import File, Outline, Stored, outline, unwritable
from generator.problems import Problem, ReportsiteError
from generator.render import Theme, engine
from generator.render.closure import closure
from generator.results import Progress
from generator.site import Page
from generator.site.views import Later
from generator.workflow.crew import each
from generator.workflow.guard import guarded

STEP = "page"

ENOUGH = 400
"""Pages from which on rendering is shared between processes."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What is remembered of a page: its digest, and what checking needs to know of it."""

    sha256: str
    found: Outline


@dataclass(frozen=True, slots=True)
class Made:
    """The pages of a site."""

    files: Mapping[str, File]
    found: Mapping[str, Outline]
    rendered: int
    extracted: int = 0
    """Reports in which facts were searched."""
    pages: Mapping[str, Page] = field(default_factory=dict)
    """Those of reports themselves, by path, as they were laid out."""
    theme: Theme | None = None


def make_pages(
    pages: Iterable[Page],
    theme: Theme,
    language: str,
    store: Store,
    folders: tuple[Path, Path],
    progress: Progress,
    workers: int = 0,
) -> Made:
    """Every one of ``pages`` as a file: those that hold still from the output folder, the first of ``folders``,
    the others rendered into the second.

    Raises :class:`ReportsiteError`: ``template.*``, ``io.*``.
    """
    output, spool = folders
    files: dict[str, File] = {}
    found: dict[str, Outline] = {}
    todo: list[tuple[Page, Mapping[str, str]]] = []
    templates, code, digests = closure(theme, language), digest_code(), Digests()
    for page in pages:
        parts: Mapping[str, str] = {**_parts(page, digests), "template": templates(page.template), "code": code}
        known = _recall(store, page.path, parts)
        file = Stored.at(output / page.path, known.sha256) if known else None
        if known and file:
            files[page.path], found[page.path] = file, known.found
        else:
            files[page.path] = b""  # keeps its place
            todo.append((page, parts))
            if known:
                store.lost(STEP, page.path)
    # Processes that are forked have the pages; what they are told is which.
    prepare = partial(_renderer, theme, language, spool, [page for page, _ in todo])
    results = each(prepare, range(len(todo)), enough=ENOUGH, workers=workers)
    for number, ((page, parts), (made, problems)) in enumerate(zip(todo, results, strict=True), 1):
        if made is None:
            raise ReportsiteError(*problems)
        files[page.path] = Stored(spool / made.sha256, made.sha256)
        found[page.path] = made.found
        store.keep(STEP, page.path, parts, encode(made))
        progress("render", number, len(todo))
    return Made(files, found, len(todo))


class Digests:
    """Digests of values that many pages are made of, each worked out once while all of them are alive."""

    def __init__(self) -> None:
        self._known: dict[int, str] = {}

    def of(self, value: object) -> str:
        found = self._known.get(id(value))
        if found is None:
            found = self._known[id(value)] = digest_value(value)[:16]
        return found


def _parts(page: Page, digests: Digests) -> dict[str, str]:
    """Digests of all that the page is made of, part by part: what differs can be named."""
    content = page.content
    if isinstance(content, Later):
        return {name: digests.of(value) for name, value in content.given.items()}
    return {part.name: digest_value(getattr(content, part.name))[:16] for part in fields(content)}


def _recall(store: Store, path: str, parts: Mapping[str, str]) -> Rendered | None:
    text = store.recall(STEP, path, parts)
    return None if text is None else decode(Rendered, text)


def _renderer(
    theme: Theme, language: str, spool: Path, pages: Sequence[Page]
) -> Callable[[int], tuple[Rendered | None, tuple[Problem, ...]]]:
    render = engine(theme, language)

    def make(page: Page) -> Rendered:
        data = render(page)
        digest = sha256(data).hexdigest()
        try:
            (spool / digest).write_bytes(data)
        except OSError as error:
            raise unwritable(error, page.path) from error
        return Rendered(digest, outline(page.path, data))

    return lambda number: guarded(partial(make, pages[number]), pages[number].path)
