"""What stands in the output folder from the build before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.cache import seal
from generator.output.stored import Stored


@dataclass(frozen=True, slots=True)
class Standing:
    """The output folder, and under which seal nobody has touched those of its files whose digests are known."""

    folder: Path
    sealed: str = ""
    untouched: Mapping[str, str] = field(default_factory=dict)
    """Digests by path; none without a seal."""

    def holds(self, path: str, sha256: str) -> bool:
        """Whether the file at ``path`` has this digest; one that may have been touched is read."""
        return self.untouched.get(path) == sha256 or Stored.at(self.folder / path, sha256) is not None

    def still(self) -> bool:
        """Whether what was said without reading a file holds until now."""
        return not self.sealed or seal(self.folder) == self.sealed
