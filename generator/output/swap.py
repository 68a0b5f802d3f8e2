"""Putting a folder in another's place."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""``renameat2(2)``: both names exist throughout."""


def swap(new: Path, folder: Path, old: Path) -> None:
    """Make ``new`` stand at ``folder``; what stood there is left at ``old`` or at ``new``.

    One step where the system can exchange two names; else two, between which ``old`` holds the folder.
    Raises :class:`OSError`.
    """
    if not folder.exists():
        new.rename(folder)
    elif not _exchange(new, folder):
        folder.rename(old)
        try:
            new.rename(folder)
        except OSError:
            old.rename(folder)
            raise


def _exchange(one: Path, other: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)
