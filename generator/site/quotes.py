"""Words quoted where they stand, and figures as they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.catalog.facts import Figure
from generator.site.shelf import Shelf
from generator.site.views import Quote, Value

AROUND = 60
"""Characters shown on either side of quoted words, but for what ends a sentence there."""
END = re.compile(r"[。！？；!?;\n]")
LAST_END = re.compile(rf".*{END.pattern}", re.DOTALL)
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


def value(shelf: Shelf, path: str, id: str, figure: Figure) -> Value:
    """A figure of report ``id``, on page ``path``."""
    text = f"{figure.value:.10g}" if isinstance(figure.value, float) else str(figure.value)
    href = shelf.paragraph(path, id, figure.paragraph)
    return Value(text, figure.unit, figure.bound, href, figure.sentence, figure.object)


def values(shelf: Shelf, path: str, id: str, figures: Iterable[Figure]) -> tuple[Value, ...]:
    """Figures of report ``id``, on page ``path``."""
    return tuple(value(shelf, path, id, figure) for figure in figures)
