"""The phrase before a number: where what it counts ends, and what only joins it to the number begins."""

from __future__ import annotations

import re

from generator.catalog.facts.wording import exactly, lexicon, trim

SINCE = re.compile(
    r"(?:连续[\d一二两三四五六七八九十]+(?:多?年|个月|个季度)|[由从比较](?:上年|去年|年初|\d{4}年)(?:同期|末|底|初|度)?的?|(?<![自])[由从]|每(?:个|家|名|人|户|村|镇|校)[^，、]{0,6})$"
)
"""Before what a thing reaches: how long so, since or from when, or to each of whom."""


def name_end(lead: str) -> int:
    """The offset in ``lead`` at which the thing ends: before words of reaching, of time and of roughly so."""
    kept = exactly(trim(lead))
    if reached := lexicon("reach").search(kept):
        kept = exactly(trim(kept[: reached.start()]))
    if since := SINCE.search(kept):
        kept = exactly(trim(kept[: since.start()]))
    return lead.find(kept) + len(kept) if kept else 0
