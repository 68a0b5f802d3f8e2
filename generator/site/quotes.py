"""Words quoted where they stand, and figures as they are shown."""

from __future__ import annotations

from collections.abc import Iterable

from generator.catalog.facts import Figure
from generator.report import Report
from generator.site.shelf import Shelf
from generator.site.spans import number_in
from generator.site.views import Quote, Value

AROUND = 60
"""Characters shown on either side of quoted words, but for what ends a sentence there."""
ENDS = "。！？；!?;\n"
EXCERPT = 180
"""Characters by which a paragraph is shown where it stands for itself."""


def quote(text: str, start: int, end: int, href: str) -> Quote:
    """``text[start:end]`` in its sentence."""
    first = max(0, start - AROUND, *(text.rfind(mark, 0, start) + 1 for mark in ENDS))
    stops = [at + 1 for mark in ENDS if (at := text.find(mark, end)) >= 0]
    last = min([len(text), end + AROUND, *stops])
    before = ("…" if first and text[first - 1] not in ENDS else "") + text[first:start]
    after = text[end:last] + ("…" if last < len(text) and text[last - 1] not in ENDS else "")
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


def figure_quote(shelf: Shelf, path: str, report: Report, texts: tuple[str, ...], figure: Figure) -> Quote:
    """The number of ``figure`` in its sentence; ``texts`` are the paragraphs of ``report``."""
    href = shelf.paragraph(path, report.id, figure.paragraph)
    span = number_in(texts[figure.paragraph], figure)
    return quote(texts[figure.paragraph], *span, href) if span else Quote(href, figure.sentence)
