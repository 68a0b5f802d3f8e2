"""Content files to reports, those that did not change from memory; their text goes to the disk again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.cache import Store, decode, digest_code, digest_value, encode
from generator.problems import Problem
from generator.report import Report
from generator.report.address import addresses
from generator.report.library import Joined, Library, head, texts
from generator.results import Progress, silent
from generator.workflow import enough
from generator.workflow.crew import each
from generator.workflow.project import Project
from generator.workflow.reading import read
from generator.workflow.spool import close, put, spooled, spooled_texts

STEP = "load"

LAST_GOOD = "last-good"
"""Under this step, what was read of a file before it became one that cannot be read."""

AT_ONCE = 64
"""Files of which is read at once what is known of them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The first line of what is remembered of a file; the report and its texts, as JSON, are the other two."""

    head: Report | None
    problems: tuple[Problem, ...]
    places: str
    """Addresses of the paragraphs, with spaces between."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the content folder holds."""

    reports: tuple[Report, ...]
    """Heads of those that can be read, by file name."""
    library: Library
    """Their text."""
    problems: tuple[Problem, ...]
    digests: Mapping[str, str]
    """Of the files as they were read, by their paths."""
    parsed: int


def load_all(project: Project, debug: bool = False) -> tuple[tuple[Report, ...], tuple[Problem, ...]]:
    """Every readable report of the content folder, by file name, and what is wrong with the others."""
    reports: list[Report] = []
    problems: list[Problem] = []
    for path in _files(project):
        (report, faults), _ = read(project, path, debug)
        reports += [report] if report else []
        problems += faults
    return tuple(reports), tuple(problems)


def load_content(
    project: Project,
    store: Store,
    spool: Path,
    known: Mapping[str, str],
    debug: bool = False,
    progress: Progress = silent,
    workers: int = 0,
    instead: Mapping[Path, Path] = {},
    last_good: bool = False,
) -> Loaded:
    """The same, texts in the folder ``spool``; a file whose digest is ``known``, and what it says in ``store``, is
    not read again; ``instead`` of some files, there or not, others are read. One that cannot be read is left out, or
    is, beside its problems, what it was at ``last_good``. Raises :class:`ReportsiteError` (``io.unwritable``) where
    there is no room for the texts.
    """
    reports: list[Report] = []
    problems: list[Problem] = []
    digests: dict[str, str] = {}
    places: dict[str, str] = {}
    named: dict[str, str] = {}
    whole, paragraphs = spooled(spool, "reports", Report), spooled_texts(spool, "texts")
    parsed = 0
    again = {path.name.casefold() for path in instead}  # some systems do not tell ``A.md`` from ``a.md``
    paths = sorted({*instead, *(path for path in _files(project) if path.name.casefold() not in again)})
    names = [project.show(path) for path in paths]
    digested = {name: known.get(str(path), "") for name, path in zip(names, paths, strict=True)}
    likely = store.likely(STEP, {name: _parts(found) for name, found in digested.items() if found})
    prepare = partial(_reader, project, debug, instead)
    unread = [path for name, path in zip(names, paths, strict=True) if name not in likely]
    reading = each(prepare, unread, enough=enough.CONTENT, workers=workers)
    for number, (name, path) in enumerate(zip(names, paths, strict=True)):
        if number % AT_ONCE == 0:
            store.expect(STEP, [one for one in names[number : number + AT_ONCE] if one in likely])
        place, before = str(path), digested[name]
        said = store.recall(STEP, name, _parts(before)) if before else None
        new = None if name in likely else next(reading)
        content_digest = before
        if fresh := said is None:
            said, content_digest = new or prepare()(path)
        digests[place] = content_digest
        first, *rest = said.split("\n")
        entry = decode(Entry, first)
        problems += entry.problems
        good = _earlier(store, name) if last_good and not entry.head else None
        if fresh:
            parsed += 1
            if content_digest:
                store.keep(STEP, name, _parts(content_digest), said)
        if good:
            content_digest, said = good
            store.keep(LAST_GOOD, name, _parts(content_digest), said)
            first, *rest = said.split("\n")
            entry = decode(Entry, first)
        if entry.head:
            stem = entry.head.id
            reports.append(entry.head)
            places[stem] = entry.places
            # Another name makes another report: links to it differ.
            named[stem] = digest_value((stem, content_digest))
            for records, text in zip((whole, paragraphs), rest, strict=True):
                put(records, stem, text)
        progress("load", number + 1, len(paths))
    close(whole, paragraphs)
    library = Library(whole, paragraphs, Joined(places), named)
    return Loaded(tuple(reports), library, tuple(problems), digests, parsed)


def _earlier(store: Store, name: str) -> tuple[str, str] | None:
    """The digest of a file, and what it said, when it could last be read."""
    for step in (STEP, LAST_GOOD):
        made_of, said = store.before(step, name) or ({}, "")
        if made_of.get("code") == digest_code() and decode(Entry, said.partition("\n")[0]).head:
            return made_of["content"], said
    return None


def _reader(project: Project, debug: bool, instead: Mapping[Path, Path]) -> Callable[[Path], tuple[str, str]]:
    def make(path: Path) -> tuple[str, str]:
        said, found = read(project, path, debug, instead.get(path))
        return _remembered(*said), found

    return make


def _files(project: Project) -> Sequence[Path]:
    return sorted(path for path in project.content.glob("*.md") if not path.name.startswith("."))


def _remembered(report: Report | None, problems: tuple[Problem, ...]) -> str:
    if report is None:
        return encode(Entry(None, problems, ""))
    entry = Entry(head(report), problems, " ".join(addresses(report)))
    return "\n".join((encode(entry), encode(report), encode(texts(report))))


def _parts(content_digest: str) -> Mapping[str, str]:
    return {"content": content_digest, "code": digest_code()}
