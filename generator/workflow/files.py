"""Files that need no template, made over processes and written piece by piece: no process holds one of them whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from generator.cache import Earlier, Pieces, Store, decode, digest_code, digest_value, encode, room
from generator.output import File, Standing, Stored, unwritable
from generator.problems import Problem, ReportsiteError
from generator.site import Files
from generator.workflow.crew import each, meanwhile
from generator.workflow.guard import guarded

STEP = "files"

PIECE = 1 << 20
"""Bytes that are held before they are written."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is remembered of a group of files."""

    files: Mapping[str, str]
    """Digests, which are the names in the spool, by paths in the site."""
    made_of: Mapping[str, str]
    """Digests of the parts, by their names, in their order."""
    note: str


class Done(NamedTuple):
    """What became of a group: what it is made of, its files, and what is to be remembered of it if they are new."""

    parts: Mapping[str, str]
    files: Mapping[str, str]
    kept: str


class Begun(NamedTuple):
    """A group that was begun before the others: its name, and what waits until it is made."""

    name: str
    wait: Callable[[], tuple[Done | None, tuple[Problem, ...]]]


@contextmanager
def begun(
    groups: Sequence[Files], store: Store, standing: Standing, spool: Path, workers: int = 0
) -> Iterator[Begun | None]:
    """Begin to make the first of ``groups``, as :func:`make_files` makes it, where a process can be had for it."""
    if not groups:
        yield None
        return
    work = _maker(groups, standing, spool)
    with meanwhile(partial(work, (0, _earlier(groups[0], store))), workers) as waiting:
        yield Begun(groups[0].name, waiting) if waiting else None


def make_files(
    groups: Sequence[Files],
    store: Store,
    standing: Standing,
    spool: Path,
    *,
    shared: bool,
    workers: int = 0,
    first: Begun | None = None,
) -> Mapping[str, File]:
    """The files of all ``groups``: those that hold still are ``standing`` in the output folder, the others are made
    in the folder ``spool``; ``shared`` between processes where that is worth it. The ``first`` may have been begun.

    Raises :class:`ReportsiteError`: ``io.unwritable``.
    """
    files: dict[str, File] = {}
    first = first if first and groups[0].name == first.name else None
    numbers = range(1 if first else 0, len(groups))
    made = each(
        partial(_maker, groups, standing, spool),
        numbers,
        enough=2 if shared else len(groups) + 1,
        workers=workers,
        batch=1,
        read=lambda number: (number, _earlier(groups[number], store)),
    )
    for group, (done, problems) in zip(groups, chain(_waited(first), made), strict=True):
        if done is None:
            raise ReportsiteError(*problems)
        folder = spool if done.kept else standing.folder
        files |= {path: Stored(folder, digest if done.kept else path, digest) for path, digest in done.files.items()}
        if group.name:
            store.renew(STEP, group.name, done.parts, done.kept)
    return files


def _waited(first: Begun | None) -> Iterator[tuple[Done | None, tuple[Problem, ...]]]:
    if first:
        yield first.wait()


def _earlier(group: Files, store: Store) -> str:
    """What is remembered of ``group``, encoded, if anything."""
    known = store.before(STEP, group.name) if group.name else None
    return known[1] if known and known[0].get("code") == digest_code() else ""


def _maker(
    groups: Sequence[Files], standing: Standing, spool: Path
) -> Callable[[tuple[int, str]], tuple[Done | None, tuple[Problem, ...]]]:
    return lambda item: guarded(partial(_make, groups[item[0]], item[1], standing, spool, item[0]), "")


def _make(files: Files, known: str, standing: Standing, spool: Path, number: int) -> Done:
    made_of = files.parts(*files.given) if files.parts else {}
    parts = {"parts": digest_value(list(made_of.items())), "code": digest_code()}
    kept = decode(Kept, known) if known else None
    earlier = None
    if kept and all(standing.holds(path, digest) for path, digest in kept.files.items()):
        if list(kept.made_of.items()) == list(made_of.items()) and all(made_of.values()):
            return Done(parts, kept.files, "")
        earlier = Earlier({path: standing.folder / path for path in kept.files}, kept.made_of, kept.note)
    noted = _Noted(files.pieces(earlier))
    try:
        with room(spool):
            digests = _write(_gathered(noted), spool, number)
    except OSError as error:
        raise unwritable(error, files.name) from error
    return Done(parts, digests, encode(Kept(digests, made_of, noted.note)))


class _Noted:
    """Pieces, and when they are at an end the note of their maker."""

    def __init__(self, pieces: Pieces) -> None:
        self.note = ""
        self._pieces = pieces

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        self.note = yield from self._pieces


def _gathered(pieces: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The same in larger pieces: a file is opened for each."""
    held, waiting = 0, defaultdict[str, list[bytes]](list)
    for path, piece in pieces:
        waiting[path].append(piece)
        held += len(piece)
        if held > PIECE:
            yield from ((path, b"".join(some)) for path, some in waiting.items())
            held, waiting = 0, defaultdict(list)
    yield from ((path, b"".join(some)) for path, some in waiting.items())


def _write(pieces: Iterable[tuple[str, bytes]], spool: Path, number: int) -> Mapping[str, str]:
    """Put ``pieces`` together in ``spool``: the digests of their files, by path. Raises :class:`OSError`."""
    digests: dict[str, Any] = {}
    parts: dict[str, Path] = {}
    for path, piece in pieces:
        digests.setdefault(path, sha256()).update(piece)
        begun = path in parts  # else what a process that was killed has left is written over
        part = parts.setdefault(path, spool / f"part-{number}-{len(parts)}")
        with part.open("ab" if begun else "wb") as out:
            out.write(piece)
    for path, part in parts.items():
        part.replace(spool / digests[path].hexdigest())
    return {path: digest.hexdigest() for path, digest in digests.items()}
