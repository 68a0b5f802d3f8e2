"""Characters that were lost before the text came here: nobody can recover them, so they are said."""

from __future__ import annotations

import re

from generator.clean.characters.edit import Finding

_LOST = re.compile("\ufffd+")
_SIGNS = ("锟斤拷", "烫烫烫", "屯屯屯")
_MOJIBAKE = re.compile(f"(?:{'|'.join(_SIGNS)})+")
"""U+FFFD in UTF-8 read as GBK, and the debugger's fill bytes 0xCC and 0xCD."""


def findings(text: str) -> list[Finding]:
    """Replacement characters, and what they turn into when they are read wrongly once more."""
    lost = _LOST.finditer(text) if "\ufffd" in text else ()
    mojibake = _MOJIBAKE.finditer(text) if any(sign in text for sign in _SIGNS) else ()
    return [
        *(Finding(m.start(), m.end(), "lost") for m in lost),
        *(Finding(m.start(), m.end(), "mojibake") for m in mojibake),
    ]
