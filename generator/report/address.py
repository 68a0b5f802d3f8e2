"""Paragraph addresses: short names made from the words, so that they survive edits elsewhere in the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

from generator.report.model import Report

_WORDS = re.compile(r"[一-龥]+|[^\W_]+")
"""The most frequent characters by their range, which is quicker than asking of each what it is."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = [one + other for one in _LETTERS for other in _LETTERS]
"""Of base32, for each 10 bits."""


@lru_cache(maxsize=4096)  # those of some hundred reports: it holds their texts
def paragraph_address(text: str) -> str:
    """``p`` and 8 base32 characters (40 bits of BLAKE2b) of ``text`` without white space and punctuation.

    A text of nothing else is taken whole. The same words have the same address in every report.
    """
    words = "".join(_WORDS.findall(text)) or text
    bits = int.from_bytes(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=5).digest(), "big")
    return f"p{_PAIRS[bits >> 30]}{_PAIRS[bits >> 20 & 1023]}{_PAIRS[bits >> 10 & 1023]}{_PAIRS[bits & 1023]}"


def addresses(report: Report) -> tuple[str, ...]:
    """A unique address for each of ``report.paragraphs()``, in that order."""
    return numbered(paragraph_address(paragraph.text) for paragraph in report.paragraphs())


def numbered(found: Iterable[str]) -> tuple[str, ...]:
    """The addresses ``found``, of equal ones the second with ``-2``, the third ``-3``, whatever stands between them."""
    seen: Counter[str] = Counter()
    result = []
    for address in found:
        seen[address] += 1
        result.append(address if seen[address] == 1 else f"{address}-{seen[address]}")
    return tuple(result)
