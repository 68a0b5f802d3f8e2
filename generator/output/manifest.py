"""The list of what we wrote into a folder: what may be replaced and deleted there, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from generator.output.stored import File, digest_of
from generator.problems import Problem, ReportsiteError, Where

MANIFEST = ".reportsite.json"
"""Its name in the output folder: ``{"format": 1, "files": {PATH: SHA-256 in hexadecimal}}``."""

FORMAT = 1


def encode(files: Mapping[str, File]) -> bytes:
    """The manifest of ``files``: the same bytes for the same files."""
    digests = {path: digest_of(files[path]) for path in sorted(files)}
    return (json.dumps({"format": FORMAT, "files": digests}, indent=0) + "\n").encode()


def read(folder: Path) -> Mapping[str, str] | None:
    """Paths and digests of what we wrote into ``folder``; ``None`` when we did not make it.

    Raises :class:`ReportsiteError` (``io.manifest``) when the list is there but damaged.
    """
    file = folder / MANIFEST
    try:
        data = json.loads(file.read_bytes())
        digests: dict[str, str] = data["files"]
        if data["format"] != FORMAT or not all(_inside(path) for path in digests):
            raise ValueError(file)
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError) as error:
        raise ReportsiteError(Problem("io.manifest", Where(file.as_posix()))) from error
    return digests


def _inside(path: str) -> bool:
    """A list that was tampered with must not make us touch files elsewhere."""
    return not path.startswith("/") and ".." not in path.split("/") and ":" not in path and "\\" not in path
