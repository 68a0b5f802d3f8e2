"""Where a site can be published, and what publishing it there came to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.problems import redacted
from generator.results import Changes


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch of a git repository, as GitHub Pages and Gitee Pages serve them."""

    remote: str
    """Name of a remote of the site's own repository, an address, or a path."""
    branch: str = "gh-pages"
    squash: bool = False
    """Keep one commit only, instead of one for each publication."""
    domain: str = ""
    """Own domain, for the file ``CNAME``."""

    def __str__(self) -> str:
        return f"{redacted(self.remote)} {self.branch}"


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder: of a web server, a share, a stick."""

    path: Path

    def __str__(self) -> str:
        return self.path.as_posix()


@dataclass(frozen=True, slots=True)
class Storage:
    """Shared storage, such as ``s3://bucket/site``."""

    address: str

    def __str__(self) -> str:
        return redacted(self.address)


@dataclass(frozen=True, slots=True)
class Hook:
    """A command that mirrors the folder ``{folder}`` to a host of another kind."""

    command: str

    def __str__(self) -> str:
        return redacted(self.command)


Target = Branch | Folder | Storage | Hook


@dataclass(frozen=True, slots=True)
class Published:
    """What was done, or would be."""

    target: str
    changes: Changes | None
    """``None`` when the command alone knows."""
    done: bool
    """Whether anything was sent: false when nothing differed, and in a dry run."""
