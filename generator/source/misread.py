"""Text that an earlier program decoded wrongly and saved as UTF-8: taken back to its bytes and decoded aright."""

from __future__ import annotations

import re

from generator.source.likelihood import SAMPLE, likelihood, unreadable

READINGS = (
    (("锛", "銆"), "gb18030", "utf-8"),
    (("ï¼", "ã€", "ã\x80"), "cp1252", "utf-8"),
    (("£¬", "¡£"), "cp1252", "gb18030"),
)
"""How comma and full stop, of which every text has some, begin then; how it was decoded; what it is."""
CONTROL = re.compile("([\x80-\x9f]+)")
"""What cp1252 has no character for is a control character of Latin-1."""
EURO = re.compile("€")
"""What Windows reads 0x80 as, with which no character of GBK begins."""
ALONE = re.compile("€|\ufffd(?=[^\0-\x7f])")
"""In GB18030, which has a character for every pair of bytes, nothing else is lost before another such byte."""
OWN = re.compile("[\ue000-\uf8ff]")
"""A character that GB18030 has for such a pair and GBK has not."""
OFTEN = 3
"""So many of these, at the least."""
GAIN = 0.5
"""By so much the text must be likelier afterwards."""
LOST = 0.1
"""No more of it may be lost: the wrong reading found no character for some bytes."""


def reread(text: str) -> tuple[str, str]:
    """The text as it was meant, and how that is called; the same text and nothing where it was read aright."""
    head = text[: 4 * SAMPLE]
    for signs, wrong, right in READINGS:
        if sum(map(head.count, signs)) < OFTEN:
            continue
        try:
            data = _bytes(text, wrong)
        except UnicodeEncodeError:  # not all of it was read so
            continue
        meant = data.decode(right, "replace")
        if likelihood(meant) > likelihood(head) + GAIN and unreadable(meant) <= LOST:
            return meant, f"{right} read as {wrong}"
    return text, ""


def _bytes(text: str, encoding: str) -> bytes:
    """What was read, without the bytes that were lost: what is left of their characters makes no others."""
    if encoding == "gb18030":
        single = ALONE if OWN.search(text) else EURO
        return b"\x80".join(part.replace("\ufffd", "").encode(encoding) for part in single.split(text))
    return b"".join(_byte(part, encoding) for part in CONTROL.split(text.replace("\ufffd", "")))


def _byte(text: str, encoding: str) -> bytes:
    return text.encode("latin-1" if CONTROL.fullmatch(text) else encoding)
