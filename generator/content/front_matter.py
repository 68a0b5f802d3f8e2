"""The YAML front matter: where it stands in a file, and its scalars written so that every YAML reader agrees."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

_OPEN = re.compile(r"---[ \t]*\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_PLAIN = re.compile(r"[^\W\d_](?:[\w ·、，。；！？…“”‘’《》（）—/.-]*[^\W_])?")
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that some YAML readers take for something other than text."""
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Parts:
    """A file cut in two. Line numbers count from 1."""

    yaml: str | None
    """``None``: the file has no front matter, or it never ends."""
    body: str
    body_line: int = 1
    """Number of the first line of ``body``."""
    opened: bool = False
    """Whether the file begins like one with front matter."""


def split(text: str) -> Parts:
    """Cut ``text`` (line ends of any system, byte order mark or not) after its front matter."""
    text = normal(text)
    opening = _OPEN.match(text)
    if opening is None:
        return Parts(None, text)
    closing = _CLOSE.search(text, opening.end())
    if closing is None:
        return Parts(None, "", opened=True)
    yaml = text[opening.end() : closing.start()]
    return Parts(yaml, text[closing.end() :], yaml.count("\n") + 3, opened=True)


def normal(text: str) -> str:
    """``text`` without a byte order mark and with ``\\n`` as its only line end."""
    text = text.removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def scalar(value: str) -> str:
    """``value`` as a YAML scalar on one line: plain where nobody can misread it, else in double quotes."""
    if _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)
