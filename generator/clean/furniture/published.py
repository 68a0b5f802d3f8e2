"""Lines that say when and where a report was published, and the day under who signs, which says something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean import cues
from generator.clean.furniture import patterns as look
from generator.clean.furniture.site import STOPS

TOP = 30
"""Publication data stand among the first lines …"""
BOTTOM = 12
"""… or the last."""
SIGNERS = 3
"""Most of those who sign."""
DELIVERED = re.compile(r"日\s*[在于向]|[在于向].*会|会议上")


def dates_a_signature(texts: Sequence[str], index: int) -> bool:
    """A day written out under who signs, or under the last sentence."""
    if texts[index][-1] != "日" or not cues.SIGNED.match(texts[index]):
        return False
    above = texts[max(0, index - SIGNERS - 1) : index]
    return any(text.endswith(("。", "！")) for text in above) and not _is_labelled(above[-1])


def _is_labelled(text: str) -> bool:
    return bool(look.META.match(text) or look.DATED.match(text) or look.LABEL.match(text))


def publication_data(texts: Sequence[str], gone: Sequence[bool]) -> set[int]:
    """Indices of lines that say when and where the report was published."""
    found: set[int] = set()
    left = [index for index in range(len(texts)) if not gone[index]]
    begins = next((i for i in left[:TOP] if texts[i].endswith(("。", "！"))), 0)
    for index in (*left[:TOP], *left[max(TOP, len(left) - BOTTOM) :]):
        text = texts[index]
        if len(text) > 3 * look.HEADER or dates_a_signature(texts, index):
            continue
        if (
            look.DATED.match(text)
            or (index < begins and text[-1] == "日" and cues.SIGNED.match(text))
            or look.DATELINE.match(text)
            or (look.GLUED.match(text) and not STOPS.search(text) and not DELIVERED.search(text))
            or ((look.META.match(text) or look.STAMPED.search(text)) and not STOPS.search(text))
            or ((look.URL.match(text) or look.META_INSIDE.search(text)) and not STOPS.search(text))
            or (
                index - 1 in found
                and re.search(r"[:：]\s*$", texts[index - 1])
                and len(text) <= look.HEADER
                and not STOPS.search(text)
            )
        ):
            found.add(index)
    return found
