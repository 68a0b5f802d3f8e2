"""What ties a report to others: related reports with the reason, and passages that they share."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.relations import Reason as Why
from generator.catalog.relations import differences
from generator.report import Report
from generator.site.addresses import document_path, facts_path, relative, slogan_path, term_path
from generator.site.entries import item
from generator.site.shelf import Shelf
from generator.site.views import Near, Pair, Reason, Span

NAMED = 4
"""So many documents, slogans or terms are named as a reason."""
LONGEST = 1200
"""Characters up to which two paragraphs are compared one by one, in time that grows with their product."""


def near(shelf: Shelf, report: Report, path: str) -> tuple[Near, ...]:
    """Related reports, on page ``path``."""
    return tuple(
        Near(item(shelf.reports[r.report], path), tuple(_reason(shelf, report, why, path) for why in r.reasons))
        for r in shelf.catalog.relations.related.get(report.id, ())
    )


def _reason(shelf: Shelf, report: Report, why: Why, path: str) -> Reason:
    if why.kind == "passage":
        return Reason(why.kind, (Span("", f"{relative(path, facts_path(report.id))}#passages"),))
    return Reason(why.kind, tuple(_what(shelf, report, why.kind, what, path) for what in why.what[:NAMED]))


def _what(shelf: Shelf, report: Report, kind: str, what: str, path: str) -> Span:
    if kind == "citation":
        title = next((c.title for c in shelf.facts(report.id).citations if c.work == what), what)
        return Span(f"《{title}》", relative(path, document_path(what)))
    if kind == "slogan":
        return Span(what, relative(path, slogan_path(what)))
    if kind == "term" and what in shelf.terms:
        return Span(what, relative(path, term_path(what)))
    return Span(what)


def pairs(shelf: Shelf, report: Report, path: str) -> Iterator[Pair]:
    """Paragraphs that other reports have too, side by side, on page ``path``."""
    texts = shelf.texts[report.id]
    for parallel in shelf.catalog.relations.parallels.get(report.id, ()):
        other = shelf.reports[parallel.report]
        yield Pair(
            here=shelf.paragraph(path, report.id, parallel.paragraph),
            there=shelf.paragraph(path, other.id, parallel.other),
            report=item(other, path),
            parts=marked(texts[parallel.paragraph], shelf.texts[other.id][parallel.other]),
        )


def marked(one: str, other: str) -> tuple[tuple[str, str], ...]:
    """What differs between two texts; of long ones only what they begin and end with is compared."""
    if not (one and other):
        return tuple((mark, text) for mark, text in (("-", one), ("+", other)) if text)
    if len(one) * len(other) <= LONGEST**2:
        return differences(one, other)
    head = _common(one, other)
    tail = _common(one[head:][::-1], other[head:][::-1])
    end, last = len(one) - tail, len(other) - tail
    parts = (("=", one[:head]), ("-", one[head:end]), ("+", other[head:last]), ("=", one[end:]))
    return tuple((mark, text) for mark, text in parts if text)


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
