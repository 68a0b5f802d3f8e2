"""The folder of a build: results that lie there until it ends, each read by the process that needs it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

from generator.cache import Records, decode
from generator.idle import CACHE
from generator.output import unwritable


@contextmanager
def spool_folder(cache: Path) -> Iterator[Path]:
    """An empty folder beside the cache, on the same disk as the site if possible: then files need not be copied."""
    folder = cache / "pages"
    shutil.rmtree(folder, ignore_errors=True)  # of a build that was killed
    with suppress(OSError):
        folder.mkdir(parents=True)
    if not folder.is_dir():
        with tempfile.TemporaryDirectory() as elsewhere:
            yield Path(elsewhere)
        return
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def spooled(spool: Path, name: str, kind: Any) -> Records[Any]:
    """Room in the folder ``spool`` for values of type ``kind``, as :func:`generator.cache.encode` writes them."""
    return Records(spool / name, decoding(kind))


def decoding(kind: Any) -> Callable[[bytes], Any]:
    """What makes values of type ``kind`` of what was put down of them."""
    return partial(decode, kind)


def spooled_texts(spool: Path, name: str) -> Records[tuple[str, ...]]:
    """The same for texts, of which many are at hand: pages that quote many reports look for a few words in each."""
    return Records(spool / name, decoding(tuple[str, ...]), NEAR_TEXTS)


NEAR_TEXTS = 512
"""Texts of reports that each process keeps: some 5 MB."""


def put(records: Records[Any], name: str, text: str) -> None:
    """Put down the value ``name``. Raises :class:`ReportsiteError` (``io.unwritable``)."""
    try:
        records.add(name, text.encode())
    except OSError as error:
        raise unwritable(error, CACHE) from error


def close(*records: Records[Any]) -> None:
    """Nothing more is put there. Raises :class:`ReportsiteError` (``io.unwritable``)."""
    try:
        for one in records:
            one.close()
    except OSError as error:
        raise unwritable(error, CACHE) from error
