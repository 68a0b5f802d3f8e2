"""All that a build reads, as digests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from os import sep
from os.path import relpath
from pathlib import Path

import generator
from generator.cache import digest_code, digest_files, digest_value
from generator.workflow.project import Project


@dataclass(frozen=True, slots=True)
class Inputs:
    """What decides a site. Paths are absolute, as text, which takes less memory; a digest is empty where a file cannot
    be read."""

    settings: str
    code: str
    """Ours, and the versions of libraries."""
    themes: Mapping[str, str]
    """The site's own, and those that come with us."""
    seeds: Mapping[str, str]
    """With their sidecars."""
    content: Mapping[str, str]

    def parts(self, root: Path) -> dict[str, str]:
        """One digest for each field."""

        inside = f"{root}{sep}"

        def relative(file: str) -> str:
            return file.removeprefix(inside) if file.startswith(inside) else relpath(file, root)

        def joint(files: Mapping[str, str]) -> str:
            return digest_value(sorted((relative(file), digest) for file, digest in files.items()))

        return {
            "settings": self.settings,
            "code": self.code,
            "theme": joint(self.themes),
            "seeds": joint(self.seeds),
            "content": joint(self.content),
        }


def inputs(project: Project) -> Inputs:
    """What lies in the folders of ``project`` now."""
    package = Path(generator.__file__).parent
    themes = [*_files(project.themes), *_files(package.parent / "themes")]  # when installed, ours are in the package
    found = (themes, _files(project.seeds), _files(project.content))
    digests = digest_files([file for files in found for file in files])
    own, seeds, content = ({str(file): digests[file] for file in files} for files in found)
    settings = digest_value(repr(project.settings))  # a date is no text there
    return Inputs(settings, digest_code(), own, seeds, content)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
