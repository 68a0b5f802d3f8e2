"""``new``: a site to start from."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

import generator.config
from generator.output import write_file
from generator.problems import Problem, ReportsiteError, Where

STARTER = Path(__file__).parent / "starter"

HOSTS = MappingProxyType(
    {"github": ".github/workflows/site.yml", "gitlab": ".gitlab-ci.yml", "gitee": ".workflow/site.yml"}
)
"""Hosts that build and publish after each push, and where each looks for its orders."""


def new(folder: Path, language: str, host: str = "") -> tuple[str, ...]:
    """Fill ``folder`` with settings, their schema and a sample raw text, with comments in ``language``.

    ``host``, one of :data:`HOSTS`, adds what that host needs to build and publish the site. Returns the paths of the
    files. Raises :class:`ReportsiteError`: ``io.not-empty`` for a folder with files or a file of that name,
    ``io.unwritable``.
    """
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise ReportsiteError(Problem("io.not-empty", Where(folder.as_posix())))
    schema = Path(generator.config.__file__).parent / "site.schema.json"
    files = {
        "site.yml": (STARTER / f"site.{language}.yml").read_bytes(),
        ".reportsite/site.schema.json": schema.read_bytes(),
        ".gitignore": b"/_site/\n/.reportsite/*\n!/.reportsite/site.schema.json\n",
        "seeds/sample.txt": (STARTER / "sample.txt").read_bytes(),
    }
    if host:
        files[HOSTS[host]] = (STARTER / "ci" / f"{host}.yml").read_bytes()
    for path, data in files.items():
        write_file(folder / path, data, f"{folder.as_posix()}/{path}")
    return tuple(files)
