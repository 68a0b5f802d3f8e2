"""What programs leave among the text of documents and scans, and sites in copies: fonts, specks, addresses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.clean.furniture import patterns as look
from generator.clean.texts import Texts

_NAMES = (
    r"times new roman|symbol|arial|calibri|cambria|courier new|wingdings|tahoma|verdana|helvetica|simsun|simhei|"
    r"fangsong|kaiti|(?:宋体|黑体|仿宋|楷体|新宋体|等线|微软雅黑)(?:_gb\d+)?|方正\S{2,10}|华文\S{2,4}|"
    r"normal(?: \(web\))?|heading \d|default paragraph font|(?:foot|end)note (?:text|reference)|header|footer|"
    r"page number|table grid|hyperlink|正文|标题 ?\d|页眉|页脚|页码|默认段落字体|普通表格|网格型|超链接"
)
_NAME = re.compile(_NAMES, re.IGNORECASE)
"""Of a font or a style that word processors bring along."""
_FEWEST = 3
"""Names of a list of them, most of them known."""
_BALLOON = re.compile(
    r"^(?:批[注註]|Comment(?:ed)?)\s*\[[^\]\n]{1,20}\]\s*[:：]|^(?:[带帶]格式的|设置格式|[删刪]除的[内內]容|Formatted|Deleted)\s*[:：]"
)
"""What Word writes beside a text that somebody reviewed."""
_SPECKS = re.compile(r"^(?=.*[|~`'‘“^_\\]|[.,:;]\s*[.,:;]\s*$)[\s|~`'‘“^_\\/.,:;*°\-、·]{1,6}$")
"""Dirt and rules of a page that were read as marks, which Chinese does not use."""
_ADDRESS = re.compile(r"\.(?:com|cn|net|org|cc|info|top|vip|tw|hk)(?![A-Za-z0-9])|https?://")
_END = re.compile(r"^\W*(?:(?<=\W)完(?=\W)|全[文书書]完|本文完|the end|(?<=\W)end(?=\W))\W*$", re.IGNORECASE)
"""What stands under the last line of a text; it is no part of it."""


def notices(texts: Sequence[str]) -> set[int]:
    """Indices of lines with a site's address that come again, or stand under the end of the text, and of that end."""
    ends = {i for i, text in enumerate(texts) if len(text) <= look.HEADER / 2 and _END.match(text)}
    short = [text if len(text) <= look.HEADER else "" for text in texts]
    addressed = {i for i in Texts(short).holding(_ADDRESS) if not look.META.match(short[i])}
    counts = Counter(short[i] for i in addressed)
    return ends | {i for i in addressed if counts[short[i]] > 1 or (ends and i > min(ends))}


def is_leftover(text: str) -> bool:
    """A list of fonts or of styles, as the head of an RTF file has it; a note beside the text."""
    if _BALLOON.match(text):
        return True
    names = text.rstrip(";").split(";") if text.endswith(";") else ()
    return len(names) >= _FEWEST and 2 * sum(bool(_NAME.fullmatch(name.strip())) for name in names) > len(names)


def is_specks(text: str) -> bool:
    """Nothing but a few marks, some of which no Chinese text needs."""
    return bool(_SPECKS.match(text))
