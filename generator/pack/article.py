"""A report as one ``<article>``, in markup that is HTML and XML at once: what books and single pages are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from generator.messages import flag, text
from generator.report import Kind, Paragraph, Report
from generator.report.address import addresses

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for, not even as a reference."""


def marked(words: str) -> str:
    """``words`` for text and attributes; what XML cannot hold is shown as U+FFFD."""
    return escape(_NOT_XML.sub("\ufffd", words))


def article(report: Report, language: str, prefix: str = "", top: int = 1) -> str:
    """``report`` with its title at heading level ``top`` and notes on its source in ``language`` at the end.

    Ids begin with ``prefix``: paragraphs have their addresses, sections ``s1``, ``s2`` …
    """
    return "\n".join(_parts(report, language, prefix, top))


def levels(report: Report, top: int = 1) -> list[int]:
    """Heading level of each section under a title at ``top``: none skips a level, as a reader by ear expects."""
    found: list[int] = []
    for section in report.sections:
        above = found[-1] if found else top
        found.append(min(section.heading.level + top - 1, above + 1, 6))
    return found


def _parts(report: Report, language: str, prefix: str, top: int) -> Iterator[str]:
    places = iter(addresses(report))
    yield f'<article lang="{marked(report.language)}" xml:lang="{marked(report.language)}">'
    yield "<header>"
    if report.kicker:
        yield f'<p class="kicker">{marked(report.kicker)}</p>'
    yield f'<h{top} id="{prefix}top">{marked(report.title)}</h{top}>'
    for name in ("subtitle", "byline"):
        if getattr(report, name):
            yield f'<p class="{name}">{marked(getattr(report, name))}</p>'
    yield "</header>"
    yield from _running(report.lead, places, prefix)
    for number, (section, level) in enumerate(zip(report.sections, levels(report, top), strict=True), 1):
        heading = "<br/>".join(map(marked, section.heading.lines))
        yield f'<h{level} id="{prefix}s{number}">{heading}</h{level}>'
        yield from _running(section.paragraphs, places, prefix)
    if report.conclusion:
        yield '<hr class="conclusion"/>'
        yield from _running(report.conclusion, places, prefix)
    yield from _notes(report, language, top + 1)
    yield "</article>"


def _running(paragraphs: Sequence[Paragraph], places: Iterator[str], prefix: str) -> Iterator[str]:
    for kind, group in groupby(paragraphs, lambda paragraph: paragraph.kind):
        if kind is Kind.ITEM:
            yield "<ul>"
        for paragraph in group:
            head, rest = paragraph.runin, paragraph.text.removeprefix(paragraph.runin)
            inside = (f"<b>{marked(head)}</b>" if head else "") + marked(rest).replace("\n", "<br/>")
            name = "" if kind in (Kind.TEXT, Kind.ITEM) else f' class="{kind}"'
            tag = "li" if kind is Kind.ITEM else "p"
            line = f'<{tag} id="{prefix}{next(places)}"{name}>{inside}</{tag}>'
            yield f"<blockquote>{line}</blockquote>" if kind is Kind.QUOTE else line
        if kind is Kind.ITEM:
            yield "</ul>"


def _notes(report: Report, language: str, level: int) -> Iterator[str]:
    """What is known of the report, and where its text comes from."""
    facts = {
        "organ": report.organ,
        "region": report.region,
        "year": str(report.year or ""),
        "published": report.published.isoformat() if report.published else "",
        "source": report.source,
        "people": "、".join(f"{p.name}（{p.role}）" if p.role else p.name for p in report.people),
        "file": report.origin.file if report.origin else "",
        "sha256": report.origin.sha256 if report.origin else "",
    }
    known = [(text(f"book.{key}", language), value) for key, value in facts.items() if value]
    if not known and not report.flags:
        return
    yield f'<section class="notes" lang="{language}" xml:lang="{language}">'
    yield f"<h{level}>{text('book.notes', language)}</h{level}>"
    if known:
        yield "<dl>" + "".join(f"<dt>{name}</dt><dd>{marked(value)}</dd>" for name, value in known) + "</dl>"
    if report.flags:
        yield f"<p>{text('book.flags', language)}</p>"
        yield "<ul>" + "".join(f"<li>{marked(flag(said, language))}</li>" for said in report.flags) + "</ul>"
    yield "</section>"
