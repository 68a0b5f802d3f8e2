"""A build with nothing to do, known without reading a file: nothing that it read or wrote was touched since.

What must be imported for that is little; what needs more time to find out is :mod:`generator.workflow.stamp`'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import generator
from generator.cache import decode, encode, libraries, seal
from generator.results import Built

SETTINGS = "site.yml"
CACHE = ".reportsite"
"""The folder, beside the settings, of what may be deleted at any time."""
RECORD = "idle.json"
"""In it."""

Seals = Mapping[str, str]
"""Of files and folders, by path; those of a site are relative to it."""


@dataclass(frozen=True, slots=True)
class Idle:
    """What the last build came to."""

    libraries: str
    seals: Seals
    output: str
    """The folder of the site, relative."""
    built: Built


def find(start: Path) -> Path | None:
    """The nearest folder from ``start`` upwards that holds ``site.yml``."""
    start = start.absolute()
    return next((folder for folder in (start, *start.parents) if (folder / SETTINGS).is_file()), None)


def recall(root: Path) -> Idle | None:
    """What the last build of the site ``root`` came to, if nothing was touched since; if in doubt, nothing."""
    try:
        idle = decode(Idle, (root / CACHE / RECORD).read_text("utf-8"))
        ours = idle.libraries == libraries() and idle.seals.keys() >= set(own())
        return idle if ours and idle.seals == take(root, idle.seals) else None
    except (OSError, ValueError):
        return None


def keep(root: Path, output: str, seals: Seals, built: Built) -> None:
    """Remember what was ``built`` of places that had the ``seals`` before, into the folder ``output``, which is one of
    them as it is now."""
    with suppress(OSError):
        (root / CACHE / RECORD).write_text(encode(Idle(libraries(), seals, output, built)), "utf-8")


def take(root: Path, places: Iterable[str], *, wait: bool = False) -> dict[str, str]:
    """Seals of ``places``; empty where there can be none. ``wait``: as in :func:`seal`."""
    return {place: seal(root / place, wait=wait) for place in places}


def own() -> list[str]:
    """Our code and the themes that come with it."""
    package = Path(generator.__file__).parent
    return [str(package), str(package.parent / "themes")]
