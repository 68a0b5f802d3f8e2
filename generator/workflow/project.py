"""A site on disk: its folder and its settings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator import config, idle
from generator.config import Settings
from generator.idle import SETTINGS, find
from generator.problems import Problem, ReportsiteError, Where

CACHE = "cache.sqlite"
"""In the folder :attr:`Project.cache`."""

PREVIEW = f"{idle.CACHE}/preview"


@dataclass(frozen=True, slots=True)
class Project:
    """Where a site's parts are."""

    root: Path
    settings: Settings

    @property
    def seeds(self) -> Path:
        """Raw texts; of those that are elsewhere, what was fetched."""
        return self.cache / "seeds" if self.settings.paths.elsewhere else self.root / self.settings.paths.seeds

    def origin(self, file: str) -> Path:
        """The raw text that a report names."""
        name = file.removeprefix(f"{self.settings.paths.seeds}/")
        return self.seeds / name if self.settings.paths.elsewhere and name != file else self.root / file

    @property
    def content(self) -> Path:
        return self.root / self.settings.paths.content

    @property
    def output(self) -> Path:
        return self.root / self.settings.paths.output

    @property
    def themes(self) -> Path:
        return self.root / self.settings.paths.themes

    @property
    def cache(self) -> Path:
        """What may be deleted at any time."""
        return self.root / idle.CACHE

    @property
    def preview(self) -> Path:
        """The site as ``serve`` shows it, drafts included."""
        return self.root / PREVIEW

    def show(self, path: Path) -> str:
        """``path`` as messages show it: relative to the site, with ``/``."""
        text, inside = path.as_posix(), f"{self.root.as_posix()}/"
        if text.startswith(inside):  # all files of a site: in a tenth of the time
            return text.removeprefix(inside)
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else text


def open_project(start: Path) -> Project:
    """The site that ``start`` lies in.

    Raises :class:`ReportsiteError` with every ``config.*`` problem; ``config.missing`` outside a site.
    """
    root = find(start)
    if root is None:
        raise ReportsiteError(Problem("config.missing", Where(SETTINGS)))
    return Project(root, config.load(root / SETTINGS))
