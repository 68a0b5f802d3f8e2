"""The list of what we wrote into a folder: what may be replaced and deleted there, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.output.stored import File, digest_of
from generator.problems import Problem, ReportsiteError, Where

MANIFEST = ".reportsite.json"
"""Its name in the output folder: ``{"format": 1, "files": {PATH: SHA-256 in hexadecimal}}``."""

FORMAT = 1


def encode(files: Mapping[str, File]) -> bytes:
    """The manifest of ``files``: the same bytes for the same files."""
    return _listing((path, digest_of(files[path])) for path in sorted(files))


def listing(digests: Mapping[str, str]) -> bytes:
    """The manifest of files with these digests."""
    return _listing(sorted(digests.items()))


def _listing(ordered: Iterable[tuple[str, str]]) -> bytes:
    """As JSON without indents, line by line: the digests of a large site need not all be there as text."""
    lines, between = bytearray(f'{{\n"format": {FORMAT},\n"files": {{'.encode()), ""
    for path, digest in ordered:
        lines += f"{between}\n{json.dumps(path)}: {json.dumps(digest)}".encode()
        between = ","
    lines += b"\n}\n}\n" if between else b"}\n}\n"
    return bytes(lines)


def read(folder: Path) -> Mapping[str, str] | None:
    """Paths and digests of what we wrote into ``folder``; ``None`` when we did not make it.

    Raises :class:`ReportsiteError` (``io.manifest``) when the list is there but damaged.
    """
    file = folder / MANIFEST
    try:
        return parse(file.read_bytes(), file.as_posix())
    except FileNotFoundError:
        return None


def parse(manifest: bytes, name: str) -> Mapping[str, str]:
    """Paths and digests that a manifest lists; ``name`` is its path.

    Raises :class:`ReportsiteError` (``io.manifest``) when it is damaged.
    """
    try:
        data = json.loads(manifest)
        digests: dict[str, str] = data["files"]
        if data["format"] != FORMAT or not all(_inside(path) for path in digests):
            raise ValueError(name)
    except (ValueError, KeyError, TypeError) as error:
        raise ReportsiteError(Problem("io.manifest", Where(name))) from error
    return digests


def _inside(path: str) -> bool:
    """A list that was tampered with must not make us touch files elsewhere."""
    return not path.startswith("/") and ".." not in path.split("/") and ":" not in path and "\\" not in path
