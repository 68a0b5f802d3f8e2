"""How wide text is set."""

from __future__ import annotations

import re
import unicodedata

EM_TAB = 2.0
"""A tab stands for a paragraph's indent of two characters."""


class _Widths(dict[str, float]):
    """Widths by character, found when first asked for: Unicode Standard Annex #11, East Asian Width.

    Ambiguous characters (``“”‘’—…·①``) are full width, as Chinese typesetting has them.
    """

    def __missing__(self, character: str) -> float:
        if character == "\t":
            value = EM_TAB
        elif unicodedata.category(character) in ("Mn", "Me", "Cc", "Cf"):
            value = 0.0
        else:
            value = 1.0 if unicodedata.east_asian_width(character) in "FWA" else 0.5
        self[character] = value
        return value


_WIDTHS = _Widths()
_OTHER = re.compile("[^\u3001-\u3029\u4e00-\u9fff，：；！？（）“”]")
"""What is not surely as wide as a Han character."""


def width(text: str) -> float:
    """Width in em: full-width characters 1, ASCII and other narrow ones ½, combining and invisible ones 0."""
    others = _OTHER.findall(text)
    return len(text) - len(others) + sum(map(_WIDTHS.__getitem__, others)) if others else float(len(text))
