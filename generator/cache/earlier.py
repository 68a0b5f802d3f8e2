"""What an earlier build knew of files that it made, so that the next one need not make all of them again."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path

Pieces = Generator[tuple[str, bytes], None, str]
"""Of files, each with the path of its file, those of one file in order; and in the end a note for the next build."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """Files that stand as an earlier build left them."""

    files: Mapping[str, Path]
    """Where each lies, by its path in the site."""
    made_of: Mapping[str, str]
    """Digests of the parts that they were made of by the names of these, in their order."""
    note: str
    """What their maker left for the next build."""

    def same(self, parts: Mapping[str, str]) -> frozenset[str]:
        """Names of those of ``parts`` of which they were made as well; no digest is as no other."""
        return frozenset(name for name, digest in parts.items() if digest and self.made_of.get(name) == digest)
