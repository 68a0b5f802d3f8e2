"""Whether a folder still holds the site that was written into it."""

from __future__ import annotations

from pathlib import Path

from generator.cache import digest_files
from generator.output.manifest import MANIFEST, read
from generator.problems import ReportsiteError


def intact(folder: Path, manifest: str) -> bool:
    """Whether every file of the site in ``folder`` is as written, and its list has the digest ``manifest``."""
    try:
        listed = read(folder)
    except (ReportsiteError, OSError):
        return False
    if listed is None or folder.is_symlink():
        return False
    expected = {folder / MANIFEST: manifest, **{folder / path: digest for path, digest in listed.items()}}
    return not any(file.is_symlink() for file in expected) and digest_files(expected) == expected


def untouched(folder: Path, since: int) -> bool:
    """Whether the site in ``folder``, just written, is as its list says; what was changed before the time ``since``, in
    nanoseconds, is not read. Its own list is not looked at."""
    try:
        listed = {folder / path: digest for path, digest in (read(folder) or {}).items()}
        late = {file: digest for file, digest in listed.items() if file.lstat().st_mtime_ns >= since}
    except (ReportsiteError, OSError):
        return False
    return digest_files(late) == late
