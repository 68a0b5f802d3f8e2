"""Fingerprints by winnowing (Schleimer, Wilkerson & Aiken 2003): equal passages have equal ones.

Any stretch of at least ``GRAM + WINDOW - 1`` = 21 characters that two texts share gives them a common fingerprint.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from zlib import crc32

from generator.catalog.facts.lexicon import any_of
from generator.data import load
from generator.report import Report

GRAM = 14
"""Characters in a fingerprinted stretch."""
WINDOW = 8
"""Of so many stretches in a row the least hash is kept."""
WIDTHS = bytes(1 if b < 0xC0 else 2 if b < 0xE0 else 3 if b < 0xF0 else 4 for b in range(256))
"""Bytes of a character of UTF-8, by its first one."""
CONTINUED = bytes(range(0x80, 0xC0))
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
    """Of each window the rightmost least hash, once."""
    hashes = _hashes(data)
    width = min(WINDOW, len(hashes))
    least = -1
    for last in range(width - 1, len(hashes)) if hashes else ():
        if least <= last - width:
            window = hashes[last - width + 1 : last + 1]
            least = last - window[::-1].index(min(window))
        elif hashes[last] <= hashes[least]:
            least = last
        else:
            continue
        yield hashes[least]


def _hashes(data: str) -> list[int]:
    """A hash of each stretch of :data:`GRAM` characters."""
    if len(data) < GRAM:
        return []
    raw = data.encode("utf-8", "surrogatepass")
    starts = [0, *accumulate(raw.translate(WIDTHS, CONTINUED))]
    return [crc32(raw[a:b]) for a, b in zip(starts, starts[GRAM:], strict=False)]
