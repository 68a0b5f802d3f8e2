"""In which form of Chinese, or which other language, a report is written."""

from __future__ import annotations

from collections import Counter
from functools import cache


def language_of(text: str) -> str:
    """``zh-CN``, ``zh-Hant`` or ``en`` (BCP 47): by the Han characters that only GB 2312, or only Big5, has."""
    simplified = traditional = han = 0
    for character, count in Counter(text).items():
        if "\u4e00" <= character <= "\u9fff":
            han += count
            in_gb, in_big5 = _in(character, "gb2312"), _in(character, "big5")
            simplified += count * (in_gb and not in_big5)
            traditional += count * (in_big5 and not in_gb)
    if not han and any("a" <= c <= "z" for c in text):
        return "en"
    return "zh-Hant" if traditional > simplified else "zh-CN"


@cache
def _in(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
