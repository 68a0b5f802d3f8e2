"""Files that need no template, made over processes and written piece by piece: no process holds one of them whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.output import File, Stored, unwritable
from generator.problems import Problem, ReportsiteError
from generator.site import Files
from generator.workflow.crew import each
from generator.workflow.guard import guarded

Written = tuple[tuple[str, str], ...]
"""Paths in the site and digests, which are the names in the spool."""


def make_files(groups: Sequence[Files], spool: Path, *, shared: bool, workers: int = 0) -> Mapping[str, File]:
    """The files of all ``groups``, in the folder ``spool``; ``shared`` between processes where that is worth it.

    Raises :class:`ReportsiteError`: ``io.unwritable``.
    """
    files: dict[str, File] = {}
    enough = 2 if shared else len(groups) + 1
    made = each(partial(_maker, groups, spool), range(len(groups)), enough=enough, workers=workers, batch=1)
    for written, problems in made:
        if written is None:
            raise ReportsiteError(*problems)
        files |= {path: Stored(spool / digest, digest) for path, digest in written}
    return files


def _maker(groups: Sequence[Files], spool: Path) -> Callable[[int], tuple[Written | None, tuple[Problem, ...]]]:
    return lambda number: guarded(partial(_write, groups[number], spool, number), "")


def _write(files: Files, spool: Path, number: int) -> Written:
    written = []
    for path, pieces in files:
        digest = sha256()
        unnamed = spool / f"part-{number}"
        try:
            with unnamed.open("wb") as out:
                for piece in pieces:
                    digest.update(piece)
                    out.write(piece)
            unnamed.replace(spool / digest.hexdigest())
        except OSError as error:
            raise unwritable(error, path) from error
        written.append((path, digest.hexdigest()))
    return tuple(written)
