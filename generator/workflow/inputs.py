"""All that a build reads, as digests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.cache import digest_code, digest_files, digest_value
from generator.workflow.project import Project


@dataclass(frozen=True, slots=True)
class Inputs:
    """What decides a site. Files are absolute; a digest is empty where a file cannot be read."""

    settings: str
    code: str
    """Ours, that of the built-in themes, and the versions of libraries."""
    themes: Mapping[Path, str]
    seeds: Mapping[Path, str]
    """With their sidecars."""
    content: Mapping[Path, str]

    def parts(self, root: Path) -> dict[str, str]:
        """One digest for each field."""

        def joint(files: Mapping[Path, str]) -> str:
            return digest_value(sorted((file.relative_to(root).as_posix(), digest) for file, digest in files.items()))

        return {
            "settings": self.settings,
            "code": self.code,
            "theme": joint(self.themes),
            "seeds": joint(self.seeds),
            "content": joint(self.content),
        }


def inputs(project: Project) -> Inputs:
    """What lies in the folders of ``project`` now."""
    found = {folder: _files(folder) for folder in (project.themes, project.seeds, project.content)}
    digests = digest_files([file for files in found.values() for file in files])
    themes, seeds, content = ({file: digests[file] for file in files} for files in found.values())
    return Inputs(digest_value(project.settings), digest_code(), themes, seeds, content)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
