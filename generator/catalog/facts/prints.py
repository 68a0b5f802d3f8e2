"""Fingerprints by winnowing (Schleimer, Wilkerson & Aiken 2003): equal passages have equal ones.

Any stretch of at least ``GRAM + WINDOW - 1`` = 21 characters that two texts share gives them a common fingerprint.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from functools import cache
from zlib import crc32

from generator.catalog.facts.lexicon import any_of
from generator.data import load
from generator.report import Report

GRAM = 14
"""Characters in a fingerprinted stretch."""
WINDOW = 8
"""Of so many stretches in a row the least hash is kept."""
NOT_WORDS = re.compile(r"[\W_]+")


def prints(report: Report) -> tuple[bytes, ...]:
    """Fingerprints of each paragraph of ``report``, packed: four bytes each, little-endian."""
    return tuple(b"".join(h.to_bytes(4, "little") for h in winnow(p.text)) for p in report.paragraphs())


def unpack(packed: bytes) -> tuple[int, ...]:
    """The fingerprints that :func:`prints` packed."""
    return struct.unpack(f"<{len(packed) // 4}I", packed)


def winnow(text: str) -> tuple[int, ...]:
    """The fingerprints of ``text`` in order, none below :data:`GRAM` characters.

    Punctuation and white space do not count; the formulas of ``generator/data/formulas.yml`` divide the text.
    """
    parts = _formulas().split(NOT_WORDS.sub("", text))
    return tuple(dict.fromkeys(value for part in parts for value in _winnow(part)))


@cache
def _formulas() -> re.Pattern[str]:
    return re.compile(any_of(load("formulas")["formulas"]))


def _winnow(data: str) -> Iterator[int]:
    hashes = [crc32(data[i : i + GRAM].encode("utf-8", "surrogatepass")) for i in range(len(data) - GRAM + 1)]
    last = -1
    for start in range(max(1, len(hashes) - WINDOW + 1) if hashes else 0):
        window = hashes[start : start + WINDOW]
        least = start + len(window) - 1 - window[::-1].index(min(window))
        if least != last:
            yield hashes[least]
            last = least
