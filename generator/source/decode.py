"""Bytes to text: every encoding that reports come in is tried, the likeliest wins."""

from __future__ import annotations

import codecs
import hashlib
import re

from generator.problems import Problem, ReportsiteError, Where
from generator.source.likelihood import SAMPLE, likelihood, unreadable
from generator.source.misread import reread
from generator.source.text import SourceText

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
"""Byte order marks, and the encodings they announce. The mark itself stays in the text, as U+FEFF."""

CANDIDATES = ("utf-8", "gb18030", "big5hkscs", "cp950", "utf-16-le", "utf-16-be")
"""Tried when there is no mark; of equals, the first. GB18030 holds GB 2312 and GBK."""

BINARY = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"{\\rtf")
"""How files begin that people take for text: PDF, Office files, images, archives."""

UNREADABLE = 0.1
"""Above this share of control and undecodable characters a file is no text."""
UNLIKELY = -0.2
"""Below this likelihood, what is not valid UTF-8 is no text in another encoding either."""
SURE = 0.3
"""Valid UTF-8 that is this likely needs no rival,"""
ENOUGH = re.compile(r"(?:[^\0-\x7f][\0-\x7f]*+){6}")
"""nor valid UTF-8 with so many characters beyond ASCII: one in ten GBK characters is valid UTF-8 by chance."""


def decode(data: bytes, name: str) -> SourceText:
    """Decode a raw file.

    Bytes that cannot be decoded, a character cut in two at the end included, become U+FFFD.

    Raises ReportsiteError: ``seed.empty`` when there is nothing but white space, ``seed.binary`` when
    it is no text in any encoding known here.
    """
    if data.startswith(BINARY):
        raise ReportsiteError(Problem("seed.binary", Where(name)))
    encoding = _announced(data) or _likeliest(data)
    text = data.decode(encoding.removesuffix("-sig"), "replace")
    if encoding.startswith("utf-8"):
        text, meant = reread(text)
        encoding = meant or encoding
    if not text.strip("\ufeff").strip() or not data.strip(b"\0 \t\r\n"):
        raise ReportsiteError(Problem("seed.empty", Where(name)))
    if unreadable(text) > UNREADABLE or (
        not encoding.startswith(("utf-8", "gb18030 read")) and likelihood(text) < UNLIKELY
    ):
        raise ReportsiteError(Problem("seed.binary", Where(name)))
    return SourceText.of(text, name, encoding, hashlib.sha256(data).hexdigest())


def _announced(data: bytes) -> str:
    return next((encoding for mark, encoding in MARKS if data.startswith(mark)), "")


def _likeliest(data: bytes) -> str:
    head = data[: 4 * SAMPLE]
    best, most = "", float("-inf")
    for encoding in CANDIDATES:
        # Not final: a character that the sample cuts in two is no fault of the encoding.
        text = codecs.getincrementaldecoder(encoding)("replace").decode(head, final=False)
        if encoding == "utf-8" and _sure(text):
            return encoding
        score = likelihood(reread(text)[0] if encoding == "utf-8" else text)
        if score > most:
            best, most = encoding, score
    return best


def _sure(text: str) -> bool:
    if text.isascii():
        return "\0" not in text
    return "\ufffd" not in text and (bool(ENOUGH.search(text)) or likelihood(text) > SURE)
