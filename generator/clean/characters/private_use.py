"""Private-use code points: bullets of the symbol fonts are known, everything else is reported."""

from __future__ import annotations

import re

from generator.clean.characters.edit import MAP, Edit, Finding

BULLETS = {
    "\uf06c": "●",
    "\uf06e": "■",
    "\uf06f": "□",
    "\uf075": "◆",
    "\uf076": "❖",
    "\uf09f": "•",
    "\uf0a7": "▪",
    "\uf0a8": "□",
    "\uf0b7": "•",
    "\uf0d8": "➢",
    "\uf0e0": "→",
    "\uf0fc": "✔",
    "\uf0fe": "☑",
}
"""Symbol and Wingdings put their glyphs at U+F000 + code; these are what word processors use as bullets."""

_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")


def edits(text: str) -> list[Edit]:
    """Bullets of symbol fonts as the characters they show."""
    found = ((m.start(), BULLETS.get(m.group())) for m in _PRIVATE.finditer(text))
    return [Edit(at, at + 1, bullet, MAP) for at, bullet in found if bullet]


def findings(text: str) -> list[Finding]:
    """Glyphs that only their font knows."""
    return [Finding(m.start(), m.end(), "private-use") for m in _PRIVATE.finditer(text) if m.group() not in BULLETS]
