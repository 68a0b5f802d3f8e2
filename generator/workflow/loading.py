"""Content files to reports, those that did not change from memory; their text goes to the disk again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is read of the content folder of ``project``."""

    project: Project
    known: Mapping[str, str]
    """Digests of files by their paths: one is not read again if the store has what it says."""
    instead: Mapping[Path, Path] = field(default_factory=dict)
    """Of some files, there or not, those that are read instead."""
    last_good: bool = False
    """Whether one that cannot be read is, beside its problems, what it was when it last could; else it is left out."""
    debug: bool = False

    def paths(self) -> Sequence[Path]:
        """Of all files, in order."""
        again = {path.name.casefold() for path in self.instead}  # some systems do not tell ``A.md`` from ``a.md``
        return sorted({*self.instead, *(path for path in _files(self.project) if path.name.casefold() not in again)})


class Said(NamedTuple):
    """What a file says."""

    name: str
    digest: str
    """Of the file; none where it is to be read again the next time."""
    text: str
    """As it is remembered."""
    fresh: bool = False
    """Whether it was read now."""


def load_all(project: Project, debug: bool = False) -> tuple[tuple[Report, ...], tuple[Problem, ...]]:
    """Every readable report of the content folder, by file name, and what is wrong with the others."""
    reports: list[Report] = []
    problems: list[Problem] = []
    for path in _files(project):
        (report, faults), _ = read(project, path, debug)
        reports += [report] if report else []
        problems += faults
    return tuple(reports), tuple(problems)


def load_content(wanted: Wanted, store: Store, spool: Path, progress: Progress = silent, workers: int = 0) -> Loaded:
    """The same for what is ``wanted``, texts in the folder ``spool``. Raises :class:`ReportsiteError`
    (``io.unwritable``) where there is no room for them.
    """
    reports: list[Report] = []
    problems: list[Problem] = []
    digests: dict[str, str] = {}
    places: dict[str, str] = {}
    named: dict[str, str] = {}
    whole, paragraphs = spooled(spool, "reports", Report), spooled_texts(spool, "texts")
    parsed = 0
    paths = wanted.paths()
    for number, (path, said) in enumerate(zip(paths, _each(wanted, paths, store, workers), strict=True), 1):
        digests[str(path)] = said.digest
        entry, rest = _parted(said.text)
        problems += entry.problems
        good = _earlier(store, said.name) if wanted.last_good and not entry.head else None
        if said.fresh:
            parsed += 1
            if said.digest:
                store.keep(STEP, said.name, _parts(said.digest), said.text)
        if good:
            said, (entry, rest) = good, _parted(good.text)
            store.keep(LAST_GOOD, said.name, _parts(said.digest), said.text)
        if entry.head:
            stem = entry.head.id
            reports.append(entry.head)
            places[stem] = entry.places
            # Another name makes another report: links to it differ.
            named[stem] = digest_value((stem, said.digest))
            for records, text in zip((whole, paragraphs), rest, strict=True):
                put(records, stem, text)
        progress("load", number, len(paths))
    close(whole, paragraphs)
    library = Library(whole, paragraphs, Joined(places), named)
    return Loaded(tuple(reports), library, tuple(problems), digests, parsed)


def _each(wanted: Wanted, paths: Sequence[Path], store: Store, workers: int) -> Iterator[Said]:
    """What each of the files says, from ``store`` or read now."""
    names = [wanted.project.show(path) for path in paths]
    known = {name: digest for name, path in zip(names, paths, strict=True) if (digest := wanted.known.get(str(path)))}
    likely = store.likely(STEP, {name: _parts(digest) for name, digest in known.items()})
    prepare = partial(_reader, wanted.project, wanted.debug, wanted.instead)
    unread = [path for name, path in zip(names, paths, strict=True) if name not in likely]
    reading = each(prepare, unread, enough=enough.CONTENT, workers=workers)
    for number, (name, path) in enumerate(zip(names, paths, strict=True)):
        if number % AT_ONCE == 0:
            store.expect(STEP, [one for one in names[number : number + AT_ONCE] if one in likely])
        earlier = store.recall(STEP, name, _parts(known[name])) if name in known else None
        read_now = None if name in likely else next(reading)
        if earlier is None:
            text, digest = read_now or prepare()(path)
            yield Said(name, digest, text, fresh=True)
        else:
            yield Said(name, known[name], earlier)


def _parted(text: str) -> tuple[Entry, list[str]]:
    first, *rest = text.split("\n")
    return decode(Entry, first), rest


def _earlier(store: Store, name: str) -> Said | None:
    """What a file said when it could last be read."""
    for step in (STEP, LAST_GOOD):
        made_of, text = store.before(step, name) or ({}, "")
        if made_of.get("code") == digest_code() and decode(Entry, text.partition("\n")[0]).head:
            return Said(name, made_of["content"], text)
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
