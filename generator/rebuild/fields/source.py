"""Where a report was published."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SOURCE = re.compile(
    r"(?:[来來]源|来自|发布机构|发布单位)\s*[:：][\s|]*(?=\S*\w)"
    r"([^\s:：|｜]+?)(?=\s|[|｜]|(?:作者|编辑|责任|字体|字号|浏览|阅读|点击|发布|发表|时间|日期|收藏|打印|分享)|$)"
)


def source_of(meta: Sequence[str]) -> str:
    """The publisher named among the publication data, without the brackets around it; empty if none is."""
    match = _SOURCE.search("\n".join(meta))
    return match.group(1).strip("《》【】[]（）()") if match else ""
