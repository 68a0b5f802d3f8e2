"""What stands in the output folder from the build before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.output.stored import Stored


@dataclass(frozen=True, slots=True)
class Standing:
    """The output folder, and the digests of those of its files, by path, that nobody can have touched."""

    folder: Path
    untouched: Mapping[str, str] = field(default_factory=dict)

    def holds(self, path: str, sha256: str) -> bool:
        """Whether the file at ``path`` has this digest; one that may have been touched is read."""
        return self.untouched.get(path) == sha256 or Stored.at(self.folder / path, sha256) is not None
