"""Text with links in it: laws, slogans and figures lead to their pages from where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.catalog.facts import Figure, indicators, mentions, work_key
from generator.report import Report
from generator.site.addresses import document_path, indicator_path, relative, report_path, slogan_path
from generator.site.shelf import Shelf
from generator.site.views import Span

NUMBER = re.compile(
    r"[\d０-９][\d０-９.,，．]*(?:[百千]?[万亿])*[%％]?|百分之[〇零一二三四五六七八九十百点]+"
    r"|[〇零一二两三四五六七八九十百千万亿]+"
)
"""A number as printed, from its first character on, with its powers."""
Linked = tuple[int, int, str, str]
"""Start, end, address, title of a stretch that leads elsewhere."""


def links_in(shelf: Shelf, report: Report) -> Mapping[int, tuple[Linked, ...]]:
    """What leads elsewhere in each paragraph of ``report``, by its index: in order, and apart from each other."""
    texts = [paragraph.text for paragraph in report.paragraphs()]
    found: dict[int, list[Linked]] = {}
    here = report_path(report.id)
    facts = shelf.facts(report.id)
    for number in sorted({n for citation in facts.citations for n in citation.paragraphs}):
        found.setdefault(number, []).extend(_documents(texts[number], report, here))
    for slogan in facts.slogans:
        address = relative(here, slogan_path(slogan.slogan))
        for number in slogan.paragraphs:
            for m in re.finditer(re.escape(slogan.slogan), texts[number]):
                found.setdefault(number, []).append((m.start(), m.end(), address, slogan.meaning))
    known = indicators()
    for figure in facts.figures:
        span = number_in(texts[figure.paragraph], figure) if figure.indicator else None
        if span:
            name = shelf.word(known[figure.indicator].zh, known[figure.indicator].en)
            address = relative(here, indicator_path(figure.indicator))
            found.setdefault(figure.paragraph, []).append((*span, address, name))
    return {number: tuple(_apart(listed)) for number, listed in found.items()}


def number_in(text: str, figure: Figure) -> tuple[int, int] | None:
    """Where the number of ``figure`` stands in the ``text`` of its paragraph."""
    at = text.find(figure.sentence)
    found = NUMBER.search(text, at + figure.start) if at >= 0 else None  # behind 超过, if that begins the figure
    return found.span() if found else None


def _documents(text: str, report: Report, here: str) -> Iterator[Linked]:
    for m in mentions(text):
        work = work_key(m.title, m.kind, report.region or report.organ)
        start, end = (m.start - 1, m.end + 1) if m.marked else (m.start, m.end)
        yield start, end, relative(here, document_path(work)), ""


def _apart(listed: Iterable[Linked]) -> Iterator[Linked]:
    """Of those that overlap the first, and of those that begin together the longest."""
    reached = 0
    for one in sorted(listed, key=lambda linked: (linked[0], -linked[1], linked[2])):
        if one[0] >= reached:
            yield one
            reached = one[1]


def spans(text: str, found: Iterable[Linked], start: int, end: int) -> tuple[Span, ...]:
    """``text[start:end]`` cut at the links; one that crosses an edge is cut there."""
    parts: list[Span] = []
    reached = start
    for a, b, address, title in found:
        a, b = max(a, start), min(b, end)
        if a >= b:
            continue
        if a > reached:
            parts.append(Span(text[reached:a]))
        parts.append(Span(text[a:b], address, title))
        reached = b
    if reached < end:
        parts.append(Span(text[reached:end]))
    return tuple(parts)
