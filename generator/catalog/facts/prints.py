"""Fingerprints by winnowing (Schleimer, Wilkerson & Aiken 2003): equal passages have equal ones.

Any stretch of at least ``GRAM + WINDOW - 1`` = 21 characters that two texts share gives them a common fingerprint.
"""

from __future__ import annotations

import re
import struct
import sys
from array import array
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
SIZE = 8
"""Bytes of a packed fingerprint with its paragraph."""
NOT_WORDS = re.compile(r"[\W_]+")


def prints(report: Report) -> bytes:
    """The fingerprints of ``report``, ascending, then the paragraphs they stand in, packed for :func:`unpack`."""
    found = sorted((value, n) for n, p in enumerate(report.paragraphs()) for value in winnow(p.text))
    return struct.pack(f"<{2 * len(found)}I", *(value for value, _ in found), *(n for _, n in found))


def unpack(packed: bytes) -> tuple[array[int], array[int]]:
    """What :func:`prints` packed."""
    numbers = array("I", packed)
    if sys.byteorder == "big":
        numbers.byteswap()
    half = len(numbers) // 2
    return numbers[:half], numbers[half:]


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
    """The least hash of each window; not again while the same one, the rightmost, stays the least."""
    hashes = _hashes(data)
    width = min(WINDOW, len(hashes))
    least, leaves = -1, width - 1
    for last, value in enumerate(hashes[leaves:], leaves):
        if value <= least:
            least, leaves = value, last + width
        elif last == leaves:
            window = hashes[last - width + 1 : last + 1]
            least = min(window)
            leaves = last + width - window[::-1].index(least)
        else:
            continue
        yield least


def _hashes(data: str) -> list[int]:
    """A hash of each stretch of :data:`GRAM` characters."""
    if len(data) < GRAM:
        return []
    raw = data.encode("utf-8", "surrogatepass")
    starts = [0, *accumulate(raw.translate(WIDTHS, CONTINUED))]
    return [crc32(raw[a:b]) for a, b in zip(starts, starts[GRAM:], strict=False)]
