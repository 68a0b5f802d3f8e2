"""Files that need no template, made over processes and written piece by piece: no process holds one of them whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

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
    digests: dict[str, Any] = {}
    parts: dict[str, Path] = {}
    for path, piece in files:
        digests.setdefault(path, sha256()).update(piece)
        part = parts.setdefault(path, spool / f"part-{number}-{len(parts)}")
        try:
            with part.open("ab") as out:
                out.write(piece)
        except OSError as error:
            raise unwritable(error, path) from error
    for path, part in parts.items():
        part.replace(spool / digests[path].hexdigest())
    return tuple((path, digest.hexdigest()) for path, digest in digests.items())
