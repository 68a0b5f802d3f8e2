"""Digests of bytes, of values, of files and of our own code: SHA-256 in hexadecimal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import file_digest, sha256
from pathlib import Path
from typing import TYPE_CHECKING

import generator

if TYPE_CHECKING:
    from msgspec.msgpack import Encoder

MANY = 256
"""Files from which on it pays to read in threads: reading and hashing both let other threads run."""


SMALL = 1 << 20
"""Bytes of a file that is read at once, which takes less time."""


def digest(data: bytes) -> str:
    """Of bytes."""
    return sha256(data).hexdigest()


def digest_value(value: object) -> str:
    """Of a frozen value of dataclasses, mappings, sequences, text and numbers; not of sets, which have no order.

    The names of types are no part of it: a tuple and a list of the same, or a date and its text, have the same one.
    """
    try:
        data = _encoder().encode(value)
    except (UnicodeEncodeError, OverflowError):  # lone surrogates, and numbers of more than 64 bits
        data = repr(value).encode("utf-8", "surrogatepass")
    return sha256(data).hexdigest()


@cache
def _encoder() -> Encoder:
    from msgspec.msgpack import Encoder

    return Encoder(enc_hook=repr)  # of what it has no form for


def digest_files(files: Iterable[Path]) -> Mapping[Path, str]:
    """Of each file; empty for one that cannot be read."""
    listed = list(files)
    if len(listed) < MANY:
        return {file: digest_file(file) for file in listed}
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        parts = pool.map(lambda part: [digest_file(file) for file in part], _runs(listed, MANY))
        return dict(zip(listed, (found for part in parts for found in part), strict=True))


@cache
def digest_code() -> str:
    """Of our own code and data, and of the libraries and the Python that they use."""
    return digest_value((libraries(), _ours()))


@cache
def libraries() -> str:
    """Of the versions of Python and of all libraries that can be imported."""
    # Every library has a folder NAME-VERSION.dist-info beside it: their names are their versions.
    names = {path.name for folder in sys.path for path in Path(folder).glob("*.dist-info")}
    return digest_value((sys.version, sorted(names)))


def digest_own() -> str:
    """Of our own code and data; themes, which only an installed package holds, are no part of them."""
    return digest_value([(name, found) for name, found in _ours() if not name.startswith("themes/")])


def _ours() -> list[tuple[str, str]]:
    folder = Path(generator.__file__).parent
    files = sorted(file for file in folder.rglob("*") if file.suffix != ".pyc" and file.is_file())
    return [(file.relative_to(folder).as_posix(), found) for file, found in digest_files(files).items()]


def digest_file(file: Path) -> str:
    """Of one file, which may be larger than memory; empty for one that cannot be read."""
    try:
        if not file.is_file():  # a pipe or a device would never end
            return ""
        with file.open("rb") as opened:
            if os.fstat(opened.fileno()).st_size <= SMALL:
                return digest(opened.read())
            return file_digest(opened, "sha256").hexdigest()
    except OSError:
        return ""


def _runs(files: list[Path], length: int) -> list[list[Path]]:
    return [files[start : start + length] for start in range(0, len(files), length)]
