"""Characters that were lost before the text came here: nobody can recover them, so they are said."""

from __future__ import annotations

import re

from generator.clean.characters.edit import Finding

_LOST = re.compile("\ufffd+")
_MOJIBAKE = re.compile("(?:锟斤拷|烫烫烫|屯屯屯)(?:锟斤拷|烫烫烫|屯屯屯)*")
"""U+FFFD in UTF-8 read as GBK, and the debugger's fill bytes 0xCC and 0xCD."""


def findings(text: str) -> list[Finding]:
    """Replacement characters, and what they turn into when they are read wrongly once more."""
    lost = [Finding(m.start(), m.end(), "lost") for m in _LOST.finditer(text)]
    return lost + [Finding(m.start(), m.end(), "mojibake") for m in _MOJIBAKE.finditer(text)]
