"""In which form of Chinese, or which other language, a report is written."""

from __future__ import annotations

from collections import Counter
from functools import cache


def language_of(text: str) -> str:
    """``zh-CN``, ``zh-Hant`` or ``en`` (BCP 47): by the Han characters that only GB 2312, or only Big5, has."""
    counts = Counter(text)
    if not any("\u4e00" <= character <= "\u9fff" for character in counts) and any("a" <= c <= "z" for c in counts):
        return "en"
    return "zh-Hant" if sum(count * _leaning(character) for character, count in counts.items()) > 0 else "zh-CN"


@cache
def _leaning(character: str) -> int:
    """1 for a traditional Han character, −1 for a simplified one, 0 for any other."""
    return _in(character, "big5") - _in(character, "gb2312") if "\u4e00" <= character <= "\u9fff" else 0


def _in(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
