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
LABEL_ALONE = re.compile(r"[:：]\s*$")
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
        label = index - 1 in found and LABEL_ALONE.search(texts[index - 1])
        if (
            look.DATED.match(text)
            or (index < begins and text[-1] == "日" and cues.SIGNED.match(text))
            or look.DATELINE.match(text)
        ) or (
            not STOPS.search(text)
            and (
                look.META.match(text)
                or look.STAMPED.search(text)
                or look.URL.match(text)
                or look.META_INSIDE.search(text)
                or look.TIMED.search(text)
                or (not cues.DASHED.match(text) and _dated_or_labelled(text, bool(label)))
            )
        ):
            found.add(index)
    return found


def _dated_or_labelled(text: str, label: bool) -> bool:
    """A date with the source right after it, or what stands under a ``label``; dashes begin a subtitle."""
    return (label and len(text) <= look.HEADER) or bool(look.GLUED.match(text) and not DELIVERED.search(text))
