"""Pinyin written into the text (ruby that an extractor took for text): found, and left to a person."""

from __future__ import annotations

import re

from generator.clean.characters.edit import HAN, Finding

_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_TONE = re.compile(f"[{_TONES}]")
_PINYIN = re.compile(
    rf"[A-Za-zü]{{0,4}}[{_TONES}][a-zü{_TONES}]{{0,5}}(?:[ '·]?[A-Za-zü]{{0,4}}[{_TONES}][a-zü{_TONES}]{{0,5}}){{0,15}}"
)
_BEFORE = re.compile(rf"[{HAN}][ （(]{{0,2}}$")


def findings(text: str) -> list[Finding]:
    """Syllables with tone marks right after a Han character."""
    found = _PINYIN.finditer(text) if _TONE.search(text) else ()
    return [Finding(*m.span(), "pinyin") for m in found if _BEFORE.search(text, max(0, m.start() - 3), m.start())]
