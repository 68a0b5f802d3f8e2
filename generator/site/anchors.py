"""Ids of headings and paragraphs on a report's page: from their content, so that edits elsewhere leave them."""

from __future__ import annotations

from base64 import b32encode
from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b


def anchors(prefix: str, texts: Sequence[str]) -> tuple[str, ...]:
    """One id for each text; the second of two equal ones gets ``-2``."""
    seen: Counter[str] = Counter()
    ids = []
    for text in texts:
        digest = b32encode(blake2b("".join(text.split()).encode(), digest_size=5).digest()).decode("ascii").lower()
        seen[digest] += 1
        ids.append(f"{prefix}{digest}" + (f"-{seen[digest]}" if seen[digest] > 1 else ""))
    return tuple(ids)
