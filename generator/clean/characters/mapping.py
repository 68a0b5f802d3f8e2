"""Which character may be shown for which: what the proof of a cleaned report asks."""

from __future__ import annotations

from generator.clean.characters.escapes import written_out
from generator.clean.characters.private_use import BULLETS
from generator.clean.characters.radicals import SIMPLIFIED, ideograph
from generator.clean.characters.vertical import ACROSS

_WIDTH = 0xFEE0
"""Distance of U+FF01 … FF5E from the ASCII they are the full-width forms of."""


def may_stand_for(shown: str, source: str) -> bool:
    """Whether one code point may be shown for another.

    True for the character itself, the ideograph of a radical or compatibility ideograph, the other
    width of an ASCII character, the mark of a vertical form, the bullet of a symbol font, and a space for other
    white space.
    """
    if shown == source:
        return True
    if len(shown) != 1 or len(source) != 1:
        return False
    if shown == " ":
        return source.isspace()
    if {ord(shown) - ord(source), ord(source) - ord(shown)} == {_WIDTH, -_WIDTH}:
        return "!" <= min(shown, source) <= "~"
    return ideograph(source) == shown or shown in (SIMPLIFIED.get(source), ACROSS.get(source), BULLETS.get(source))


def stands_at(shown: str, text: str, at: int) -> bool:
    """The same for what stands ``at`` a place of ``text``, where an escape may begin."""
    return may_stand_for(shown, text[at]) or (text[at] in "&<" and shown == written_out(text, at))
