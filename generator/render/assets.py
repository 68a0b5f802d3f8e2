"""Assets under names that change with their content, so that a browser may keep them for ever."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import PurePosixPath

FOLDER = "assets"


def fingerprint(assets: Mapping[str, bytes]) -> dict[str, str]:
    """Asset name → its path in the site: ``style.css`` → ``assets/style.0f3c9a1b.css``."""
    return {name: _path(name, data) for name, data in assets.items()}


def _path(name: str, data: bytes) -> str:
    path = PurePosixPath(name)
    digest = sha256(data).hexdigest()[:8]
    return str(PurePosixPath(FOLDER) / path.with_name(f"{path.stem}.{digest}{path.suffix}"))
