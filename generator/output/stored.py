"""Files of a site that lie on disk already, so that a whole site need not fit into memory."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.cache import digest_file


@dataclass(frozen=True, slots=True)
class Stored:
    """Bytes by the file that holds them, which nobody changes while the site is put together."""

    folder: Path
    name: str
    """Its path in the folder, with ``/``."""
    sha256: str
    """Of its bytes, in hexadecimal."""

    @property
    def file(self) -> Path:
        return self.folder / self.name

    @classmethod
    def at(cls, file: Path, expected: str) -> Stored | None:
        """What lies at ``file``, when it is whole and has the digest ``expected``."""
        whole = not file.is_symlink() and digest_file(file) == expected
        return cls(file.parent, file.name, expected) if whole else None

    def read(self) -> bytes:
        return self.file.read_bytes()


File = bytes | Stored
"""What a path of the site holds."""


def digest_of(file: File) -> str:
    """SHA-256 of its bytes, in hexadecimal."""
    return file.sha256 if isinstance(file, Stored) else sha256(file).hexdigest()


def bytes_of(file: File) -> bytes:
    """Its bytes."""
    return file.read() if isinstance(file, Stored) else file
