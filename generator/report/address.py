"""Paragraph addresses: short names made from the words, so that they survive edits elsewhere in the report."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from functools import lru_cache

from generator.report.model import Report

_NOT_WORDS = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)  # those of some hundred reports: it holds their texts
def paragraph_address(text: str) -> str:
    """``p`` and 8 base32 characters (40 bits of BLAKE2b) of ``text`` without white space and punctuation.

    A text of nothing else is taken whole. The same words have the same address in every report.
    """
    words = _NOT_WORDS.sub("", text) or text
    digest = hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=5).digest()
    return "p" + base64.b32encode(digest).decode("ascii").lower()


def addresses(report: Report) -> tuple[str, ...]:
    """A unique address for each of ``report.paragraphs()``, in that order.

    Of several with one address the second gets ``-2``, the third ``-3``, whatever stands between them.
    """
    seen: Counter[str] = Counter()
    result = []
    for paragraph in report.paragraphs():
        address = paragraph_address(paragraph.text)
        seen[address] += 1
        result.append(address if seen[address] == 1 else f"{address}-{seen[address]}")
    return tuple(result)
