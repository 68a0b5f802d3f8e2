"""Words quoted where they stand, and figures as they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from generator.catalog.facts import Figure
from generator.site.shelf import Shelf
from generator.site.views import Quote, Value

AROUND = 60
"""Characters shown on either side of quoted words, but for what ends a sentence there."""
END = re.compile(r"[。！？；!?;\n]")
LAST_END = re.compile(rf".*{END.pattern}", re.DOTALL)
POWERS = ((12, "万亿"), (8, "亿"), (4, "万"))
"""Of ten, the largest first, and how they are said."""
EXACT = 24
"""Digits of a number that decimals surely hold."""
EXCERPT = 180
"""Characters by which a paragraph is shown where it stands for itself."""


def quote(text: str, start: int, end: int, href: str) -> Quote:
    """``text[start:end]`` in its sentence."""
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    ended = LAST_END.match(text, first, start)
    begin = ended.end() if ended else first
    stop = END.search(text, end, last)
    close = stop.end() if stop else last
    before = ("…" if begin == first > 0 else "") + text[begin:start]
    after = text[end:close] + ("…" if not stop and last < len(text) else "")
    return Quote(href, before, text[start:end], after)


def excerpt(text: str, href: str) -> Quote:
    """The beginning of a paragraph."""
    return Quote(href, text if len(text) <= EXCERPT else text[:EXCERPT] + "…")


def written(number: float, language: str) -> str:
    """``number`` as one reads it: in Chinese by a power of ten thousand where that is shorter, else in thousands."""
    exact = Decimal(number) if number == int(number) else Decimal(f"{number:.10g}")
    if not language.startswith("zh"):
        return f"{exact:,f}"
    size, power = next((pair for pair in POWERS if pair[0] <= exact.adjusted() < EXACT), (0, ""))
    return min(f"{exact:f}", f"{exact.scaleb(-size).normalize():f}{power}", key=len)


def value(shelf: Shelf, path: str, id: str, figure: Figure) -> Value:
    """A figure of report ``id``, on page ``path``."""
    href = shelf.paragraph(path, id, figure.paragraph)
    return Value(
        written(figure.value, shelf.settings.language), figure.unit, figure.bound, href, figure.sentence, figure.object
    )


def values(shelf: Shelf, path: str, id: str, figures: Iterable[Figure]) -> tuple[Value, ...]:
    """Figures of report ``id``, on page ``path``."""
    return tuple(value(shelf, path, id, figure) for figure in figures)
