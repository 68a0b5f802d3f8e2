"""What pyproject.toml asks for and what the lock files answer, read without any network."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("requirements.lock", "requirements-test.lock")


def asked(lock: str) -> list[Requirement]:
    """What ``lock`` has to satisfy directly."""
    lines = PROJECT["build-system"]["requires"] + PROJECT["project"]["dependencies"]
    if lock == "requirements-test.lock":
        lines = lines + PROJECT["project"]["optional-dependencies"]["test"]
    return [Requirement(line) for line in lines]


def locked(lock: str) -> dict[str, tuple[str, int]]:
    """Version and number of hashes of each distribution that ``lock`` pins."""
    entries = re.split(r"^(?=\S)", (ROOT / lock).read_text("utf-8"), flags=re.MULTILINE)[1:]
    pins: dict[str, tuple[str, int]] = {}
    for entry in entries:
        name, _, version = entry.split(maxsplit=1)[0].rstrip(";").partition("==")
        pins[canonicalize_name(name)] = (version, len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", entry)))
    return pins


def closure(start: list[Requirement]) -> set[str]:
    """``start`` and everything that the installed distributions need in turn, on this machine."""
    found: set[str] = set()
    queue = [(canonicalize_name(r.name), frozenset(r.extras)) for r in start if not r.marker or r.marker.evaluate()]
    while queue:
        name, extras = queue.pop()
        if name in found:
            continue
        found.add(name)
        for line in requires(name) or ():
            need = Requirement(line)
            if not need.marker or any(need.marker.evaluate({"extra": extra}) for extra in extras or {""}):
                queue.append((canonicalize_name(need.name), frozenset(need.extras)))
    return found
