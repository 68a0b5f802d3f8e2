"""Names for files that travel: what a person knows a report by, as far as Windows and FAT allow."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from generator.site.addresses import RESERVED

FORBIDDEN = frozenset('<>:"/\\|?*')
"""In file names on Windows and FAT, beside control characters."""
LONGEST = 60
"""Characters: with a folder before it a name must stay below the 260 that Windows allows a path."""


def safe(name: str) -> str:
    """``name`` without what some system forbids in the stem of a file name; never empty."""
    kept = "".join("_" if c in FORBIDDEN or unicodedata.category(c)[0] == "C" else c for c in name)
    short = kept[:LONGEST].strip(" .") or "_"
    return f"_{short}" if RESERVED.fullmatch(short.lower().partition(".")[0]) else short


def distinct(names: Iterable[str]) -> list[str]:
    """:func:`safe` names, the second of two that differ in case only with ``-2`` behind it, and so on."""
    taken: set[str] = set()
    found = []
    for name in map(safe, names):
        number, free = 2, name
        while free.casefold() in taken:
            free, number = f"{name}-{number}", number + 1
        taken.add(free.casefold())
        found.append(free)
    return found
