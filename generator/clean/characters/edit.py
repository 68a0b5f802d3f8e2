"""What the ideas of this folder find in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.clean.manuscript import Why

MAP: Literal["map"] = "map"
"""Reason of an edit that shows one code point as another."""

HAN = r"\u2e80-\u2fdf\u3005\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Inside a character class: Han characters, radicals that stand for them included."""
GAP = r" \t\xa0\u2000-\u200a\u202f\u205f"
"""Inside a character class: white space narrower than a character, line ends excepted."""


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Show ``text`` for what stands at ``start`` … ``end``: one code point for one, or nothing."""

    start: int
    end: int
    text: str
    why: Why | Literal["map"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What nobody can put right without the original: kept as it is, and said."""

    start: int
    end: int
    code: Literal["lost", "private-use", "mojibake", "escape", "pinyin"]
