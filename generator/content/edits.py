"""The edit guard: what ``clean`` wrote may be written again, what a person touched may not."""

from __future__ import annotations

import hashlib
import re
from enum import StrEnum

from generator.content.front_matter import normal

_SIGNATURE = re.compile(r'^  written: ("?)([0-9a-f]{16})\1\n(?=---\n)', re.MULTILINE)
_NUMBER = re.compile(r"\d+(?:e\d+)?")
"""A digest that YAML would take for a number."""
_MADE_FROM = re.compile(r"^made_from:\n(?:  .*\n)*", re.MULTILINE)


class Decision(StrEnum):
    """What to do with a content file."""

    CREATE = "create"
    SAME = "same"
    """It says already what would be written."""
    REFRESH = "refresh"
    """It is as we wrote it, and the seed or the rules have changed since."""
    KEEP = "keep-edited"
    """A person edited or wrote it: show the difference, write nothing."""
    OVERWRITE = "overwrite-with-backup"


def decide(existing: str | None, fresh: str, force: bool = False) -> Decision:
    """What to do when ``fresh`` is to be written where ``existing`` stands (``None``: no file)."""
    if existing is None:
        return Decision.CREATE
    if normal(existing) == fresh:
        return Decision.SAME
    if not is_edited(existing):
        return Decision.REFRESH
    return Decision.OVERWRITE if force else Decision.KEEP


def is_edited(text: str) -> bool:
    """Whether ``text`` differs from what :func:`generator.content.write` wrote, or was never written by it.

    Line ends and a byte order mark do not count: tools change them without asking.
    """
    text = normal(text)
    signature = _SIGNATURE.search(text)
    return signature is None or signature[2] != _digest(text[: signature.start()] + text[signature.end() :])


def sign(text: str) -> str:
    """``text`` with the line ``written`` at the end of its ``made_from``: a digest of all other lines."""
    made_from = _MADE_FROM.search(text)
    if made_from is None:
        raise ValueError("no made_from to sign")
    digest = _digest(text)
    written = f'"{digest}"' if _NUMBER.fullmatch(digest) else digest
    return f"{text[: made_from.end()]}  written: {written}\n{text[made_from.end() :]}"


def difference(old: str, new: str, name: str) -> str:
    """Unified diff from ``old`` to ``new``; empty when they say the same."""
    from difflib import unified_diff

    before, after = normal(old).split("\n"), normal(new).split("\n")
    lines = list(unified_diff(before, after, name, name, lineterm=""))
    return "\n".join(lines) + "\n" if lines else ""


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
