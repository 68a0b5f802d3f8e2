"""File names that work on every system: Linux, Windows, macOS, a FAT stick, a static host."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.problems import Problem, Where

_SAFE = re.compile(r"[A-Za-z0-9_.-]+")

_DEVICES = re.compile(r"(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever their ending."""

LONGEST = 100
"""Characters of one name."""


def check_names(paths: Iterable[str]) -> tuple[Problem, ...]:
    """Paths that some system cannot hold, or cannot tell apart."""
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    for path in paths:
        parts = path.split("/")
        problems.extend(
            Problem("check.file-name", Where(path), args={"name": part}) for part in parts if not _safe(part)
        )
        for i in range(1, len(parts) + 1):
            beginning = "/".join(parts[:i])
            other = seen.setdefault(beginning.casefold(), beginning)
            if other != beginning:
                problems.append(Problem("check.same-name", Where(path), args={"other": other}))
                break
    return tuple(problems)


def _safe(name: str) -> bool:
    plain = _SAFE.fullmatch(name) is not None and len(name) <= LONGEST
    return plain and name not in (".", "..") and not name.endswith(".") and _DEVICES.fullmatch(name) is None
