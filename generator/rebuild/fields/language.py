"""In which form of Chinese, or which other language, a report is written."""

from __future__ import annotations

import re

_HAN = re.compile("[\u4e00-\u9fff]+")
_LATIN = re.compile("[a-z]")


def language_of(text: str) -> str:
    """``zh-CN``, ``zh-Hant`` or ``en`` (BCP 47): by whether GB 2312 or Big5 has more of the Han characters."""
    han = "".join(_HAN.findall(text))
    if not han and _LATIN.search(text):
        return "en"
    traditional, simplified = (len(han.encode(encoding, "ignore")) for encoding in ("big5", "gb2312"))
    return "zh-Hant" if traditional > simplified else "zh-CN"
