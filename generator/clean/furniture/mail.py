"""What passes a report on by mail: heads of messages with what stands over them, and signatures below."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FIELD = re.compile(
    r"^(?:发件人|收件人|抄送|密送|主题|发送时间|日期|附件|From|Sent|To|Cc|Subject|Date)\s*[:：]", re.IGNORECASE
)
_FIRST = frozenset("发收抄密主日附FSTCDfstcd")
FIELDS = 3
"""So many fields on neighbouring lines are the head of a message."""
COVER = 0.2
"""Less than this part of all is what is said over it, or under it."""
_SIGNATURE = re.compile(r"^(?:--|_{3,}|Sent from my .*|发自我的.*)$", re.IGNORECASE)
"""What a mail program puts over a signature, or for one."""


def mail(texts: Sequence[str]) -> set[int]:
    """Indices of the last head that stands over the text, of all above it, and of the signature."""
    fields = [i for i, text in enumerate(texts) if text[:1] in _FIRST and _FIELD.match(text)]
    if len(fields) < FIELDS:
        return set()
    size = sum(map(len, texts))
    above = _reached(texts, COVER * size)
    runs = zip(fields, fields[FIELDS - 1 :], strict=False)
    heads = [end for start, end in runs if end - start < FIELDS and end < above]
    if not heads:
        return set()
    below = len(texts) - _reached(texts[::-1], COVER * size)
    signed = next((i for i in range(below, len(texts)) if _SIGNATURE.match(texts[i])), len(texts))
    return {*range(heads[-1] + 1), *range(signed, len(texts))}


def _reached(texts: Sequence[str], size: float) -> int:
    """How many lines together are shorter than ``size``."""
    for index, text in enumerate(texts):
        size -= len(text)
        if size < 0:
            return index
    return len(texts)
