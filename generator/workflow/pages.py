"""Pages to files: rendered when what their template receives has changed, else what the last build wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.cache import Store, decode, digest_code, digest_value, encode
from generator.output import File, Stored, read_page, unwritable
from generator.output import Page as Found
from generator.problems import Problem, ReportsiteError
from generator.render import Theme, engine
from generator.render.closure import closure
from generator.site import Page
from generator.workflow.crew import each
from generator.workflow.guard import guarded
from generator.workflow.results import Progress

STEP = "page"

ENOUGH = 400
"""Pages from which on rendering is shared between processes."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What is remembered of a page: its digest, and what checking needs to know of it."""

    sha256: str
    found: Found


@dataclass(frozen=True, slots=True)
class Made:
    """The pages of a site."""

    files: Mapping[str, File]
    found: Mapping[str, Found]
    rendered: int
    extracted: int = 0
    """Reports in which facts were searched."""


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
    found: dict[str, Found] = {}
    todo: list[tuple[Page, Mapping[str, str]]] = []
    templates, code = closure(theme, language), digest_code()
    for page in pages:
        parts: Mapping[str, str] = {**_parts(page), "template": templates(page.template), "code": code}
        known = _recall(store, page.path, parts)
        file = Stored.at(output / page.path, known.sha256) if known else None
        if known and file:
            files[page.path], found[page.path] = file, known.found
        else:
            files[page.path] = b""  # keeps its place
            todo.append((page, parts))
            if known:
                store.lost(STEP, page.path)
    prepare = partial(_renderer, theme, language, spool)
    results = each(prepare, [page for page, _ in todo], enough=ENOUGH, workers=workers)
    for number, ((page, parts), (made, problems)) in enumerate(zip(todo, results, strict=True), 1):
        if made is None:
            raise ReportsiteError(*problems)
        files[page.path] = Stored(spool / made.sha256, made.sha256)
        found[page.path] = made.found
        store.keep(STEP, page.path, parts, encode(made))
        progress("render", number, len(todo))
    return Made(files, found, len(todo))


def _parts(page: Page) -> dict[str, str]:
    """Digests of what the template receives, field by field: what differs can be named."""
    return {field.name: digest_value(getattr(page.view, field.name))[:16] for field in fields(page.view)}


def _recall(store: Store, path: str, parts: Mapping[str, str]) -> Rendered | None:
    text = store.recall(STEP, path, parts)
    return None if text is None else decode(Rendered, text)


def _renderer(
    theme: Theme, language: str, spool: Path
) -> Callable[[Page], tuple[Rendered | None, tuple[Problem, ...]]]:
    render = engine(theme, language)

    def make(page: Page) -> Rendered:
        data = render(page)
        digest = sha256(data).hexdigest()
        try:
            (spool / digest).write_bytes(data)
        except OSError as error:
            raise unwritable(error, page.path) from error
        return Rendered(digest, read_page(page.path, data))

    return lambda page: guarded(partial(make, page), page.path)
