"""Data as a classic script, the one thing that a page from disk may load."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Script:
    """A file of data."""

    path: str
    data: bytes

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


def script(path: str, kind: str, number: int, data: object, *, fingerprint: bool = True) -> Script:
    """``reportsite.search(kind, number, data)``, under ``path`` or ``path-NUMBER.DIGEST.js``."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    # A lone surrogate becomes an escape, which means the same inside a string.
    content = f'reportsite.search("{kind}",{number},{text});\n'.encode("utf-8", "backslashreplace")
    if fingerprint:
        path = f"{path}-{number}.{sha256(content).hexdigest()[:8]}.js"
    return Script(path, content)


def parse(file: Path) -> Any:
    """The data that :func:`script` put into ``file``."""
    return json.loads(file.read_bytes().decode().split(",", 2)[2].removesuffix(");\n"))
