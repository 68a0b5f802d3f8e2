"""In which form of Chinese, or which other language, a report is written."""

from __future__ import annotations

import re

_HAN = re.compile("[\u4e00-\u9fff]+")
_LATIN = re.compile("[a-z]")
_TRADITIONAL = str.maketrans(
    "會國員務報協檢長黨總書區縣鎮鄉審計財預執決議質詢辦選舉訴訟綠產業農業經濟發展環衛統調設劃臺門處條擬過廳幹屆視訪級學",
    "会国员务报协检长党总书区县镇乡审计财预执决议质询办选举诉讼绿产业农业经济发展环卫统调设划台门处条拟过厅干届视访级学",
)


def simplified(text: str) -> str:
    """The commonest characters of official documents as the mainland writes them, for words to be known by."""
    return text.translate(_TRADITIONAL)


def language_of(text: str) -> str:
    """``zh-CN``, ``zh-Hant`` or ``en`` (BCP 47): by whether GB 2312 or Big5 has more of the Han characters."""
    han = "".join(_HAN.findall(text))
    if not han and _LATIN.search(text):
        return "en"
    traditional, simplified = (len(han.encode(encoding, "ignore")) for encoding in ("big5", "gb2312"))
    return "zh-Hant" if traditional > simplified else "zh-CN"
