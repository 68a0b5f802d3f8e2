"""Pages to files: rendered when what their template receives has changed, else what the last build wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from generator.cache import Store, digest_code, digest_value, encode
from generator.output import File, Outline, Standing, Stock, outline, unwritable
from generator.problems import Problem, ReportsiteError
from generator.render import Engine, Theme
from generator.render.closure import closure
from generator.results import Progress
from generator.site import Page
from generator.site.views import Known, Later, Stated, View
from generator.workflow import enough
from generator.workflow.crew import each, forks
from generator.workflow.guard import guarded
from generator.workflow.spool import close, put, spooled

STEP = "page"

FEW = 64
"""Pages that are rendered before a process is started for the others, where that is done by a fork: most edits touch
no more."""

AT_ONCE = 256
"""Pages of which is read at once what is known of them."""

Parts = Mapping[str, str]
"""Digests of all that a page is made of, part by part: what differs can be named."""


class Rendered(NamedTuple):
    """What is remembered of a page, a line each: its digest, and its outline, encoded; few of these are looked at."""

    sha256: str
    found: str


@dataclass(frozen=True, slots=True)
class Made:
    """The pages of a site."""

    files: Mapping[str, File]
    found: Mapping[str, Outline]
    rendered: int
    extracted: int = 0
    """Reports in which facts were searched."""
    pages: Sequence[Page] = ()
    """As they were laid out."""
    theme: Theme | None = None


class Seen(NamedTuple):
    """What the last build knew of a page."""

    parts: Parts
    sha256: str


class Done(NamedTuple):
    """What became of a page: what it is made of, and what was rendered; or what it was made of when it was."""

    parts: Parts
    rendered: Rendered | None
    held: Parts


def make_pages(
    pages: Sequence[Page],
    theme: Theme,
    language: str,
    store: Store,
    standing: Standing,
    spool: Path,
    progress: Progress,
    workers: int = 0,
) -> Made:
    """Every one of ``pages`` as a file: those that hold still are ``standing`` in the output folder, the others
    are rendered into the folder ``spool``.

    Raises :class:`ReportsiteError`: ``template.*``, ``io.*``.
    """
    found = spooled(spool, "outlines", Outline)
    files = Stock(standing.folder, spool, found.numbers)
    rendered = 0
    templates, code = closure(theme, language), digest_code()
    always = {name: {"template": templates(name), "code": code} for name in {page.template for page in pages}}

    def earlier(number: int) -> tuple[int, Seen | None]:
        known = _before(pages, number, store)
        return number, Seen(known[0], known[1].partition("\n")[0]) if known else None

    def results() -> Iterator[tuple[Done | None, tuple[Problem, ...]]]:
        most = FEW if forks() else enough.PAGES
        make, number = prepare(), 0
        while number < len(pages) and rendered < most:
            yield make(earlier(number))
            number += 1
        yield from each(prepare, range(number, len(pages)), enough=enough.PAGES, workers=workers, read=earlier)

    # Processes that are forked have the pages, and most templates compiled; what they are told is which page.
    prepare = partial(_maker, Engine(theme, language), standing, spool, pages, always)
    for number, (page, (done, problems)) in enumerate(zip(pages, results(), strict=True), 1):
        if done is None:
            raise ReportsiteError(*problems)
        text = store.renew(STEP, page.path, done.held or done.parts, "\n".join(done.rendered or ()))
        if done.rendered:
            rendered += 1
        elif done.parts != done.held:
            store.keep(STEP, page.path, done.parts, text)
        made = done.rendered or Rendered(*(text or "\n").split("\n"))
        files.add(made.sha256, new=done.rendered is not None)
        put(found, page.path, made.found)
        progress("render", number, len(pages))
    close(found)
    return Made(files, found, rendered)


def _before(pages: Sequence[Page], number: int, store: Store) -> tuple[Parts, str] | None:
    """What is known of a page; they are asked for in turn."""
    if number % AT_ONCE == 0:
        store.expect(STEP, [page.path for page in pages[number : number + AT_ONCE]])
    return store.before(STEP, pages[number].path)


def _maker(
    render: Engine, standing: Standing, spool: Path, pages: Sequence[Page], always: Mapping[str, Parts]
) -> Callable[[tuple[int, Seen | None]], tuple[Done | None, tuple[Problem, ...]]]:

    def make(number: int, earlier: Seen | None) -> Done:
        page = pages[number]
        before = earlier.parts if earlier and standing.holds(page.path, earlier.sha256) else {}
        key = _key(page.content)
        short = {**key, **always[page.template]}
        if key and short.items() <= before.items():
            return Done(before, None, before)
        stated = page.stated
        made_of = {**_parts(stated), **short}
        if before and {**before, **key} == made_of:
            return Done(made_of, None, before)
        data = render(replace(page, content=stated.view if isinstance(stated, Stated) else stated))
        name = sha256(data).hexdigest()
        try:
            (spool / name).write_bytes(data)
        except OSError as error:
            raise unwritable(error, page.path) from error
        return Done(made_of, Rendered(name, encode(outline(page.path, data))), {})

    return lambda item: guarded(partial(make, *item), pages[item[0]].path)


def _key(content: View | Later) -> Parts:
    value = content.key(*content.known, *content.given) if isinstance(content, Later) and content.key else None
    return {} if value is None else {"key": _digest(value)}


def _parts(stated: View | Stated) -> Parts:
    given = stated.given if isinstance(stated, Stated) else {f.name: getattr(stated, f.name) for f in fields(stated)}
    return {name: _digest(value) for name, value in given.items()}


def _digest(value: object) -> str:
    return (value.digest if isinstance(value, Known) else digest_value(value))[:16]
