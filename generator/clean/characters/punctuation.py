"""Half-width punctuation in Chinese text, by the report's own style.

Web copies that went through NFKC have ``,`` ``:`` ``;`` ``(`` throughout, which GB/T 15834 does not know in
Chinese text. An author's own ``5期(次)`` in a report that writes ，：； stays.
"""

from __future__ import annotations

import re

from generator.clean.characters.edit import HAN, MAP, Edit

THROUGHOUT = 9
"""So many times as many half-width marks beside Han characters as full-width ones make a style,"""
ENOUGH = 3
"""and not fewer than these."""

_BESIDE = rf"{HAN}“”‘’《》〈〉（）【】、。％%"
_MARK = re.compile(rf"[,;:?!](?:(?<=[{_BESIDE}].)|(?<=[{HAN}]\).)|(?=\n?[{HAN}“《]))")
_PAIR = re.compile(rf"\((?:(?<=[{_BESIDE}].)|(?=[^()]{{0,60}}[{HAN}]))(?:[^()\n]|\n(?!\n)){{1,60}}\)")
_FULL = re.compile("[，；：？！（）]")
_HALF_TO_FULL = 0xFEE0


def edits(text: str) -> list[Edit]:
    """Half-width marks beside Han characters as full-width ones, if the report has hardly any other.

    Never touched: marks inside numbers, times and addresses, and among Latin letters.
    """
    marks = [m.start() for m in _MARK.finditer(text)]
    if len(marks) < ENOUGH or len(marks) < THROUGHOUT * len(_FULL.findall(text)):
        return []
    pairs = [at for m in _PAIR.finditer(text) for at in (m.start(), m.end() - 1)]
    return [Edit(at, at + 1, chr(ord(text[at]) + _HALF_TO_FULL), MAP) for at in sorted({*marks, *pairs})]
