"""Characters that nobody sees: zero-width marks, byte order marks, soft hyphens, bidi and other controls.

Kept where they shape what is seen: joiners and variation selectors after symbols, joiners between
letters of scripts that join (Arabic to Indic), and Mongolian vowel separators.
"""

from __future__ import annotations

import re

from generator.clean.characters.edit import Edit
from generator.clean.manuscript import Why

_SYMBOLS = "\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_JOINING = "\u0600-\u0dff\u1800-\u18af"

_SUSPECT = re.compile(
    "[\0-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e01ef]"
)
"""Everything that may be one: looking for a single class is ten times as fast."""
_INVISIBLE = re.compile(
    "[\0-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
    f"|(?<![{_SYMBOLS}{_JOINING}\ufe0f])[\u200c\u200d]"
    f"|(?<![{_SYMBOLS}0-9#*])[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
    "|(?<![\u1800-\u18af])\u180e"
)


def edits(text: str) -> list[Edit]:
    """Removals of everything invisible."""
    return [
        Edit(m.start(), m.end(), "", Why.INVISIBLE)
        for m in _SUSPECT.finditer(text)
        if _INVISIBLE.match(text, m.start())
    ]
