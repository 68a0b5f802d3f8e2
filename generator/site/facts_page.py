"""The page of what a report says as data, and of what ties it to others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.catalog.facts.citations import CLASSES
from generator.report import Report
from generator.site.addresses import facts_path, indicator_path, relative, report_path, slogan_path
from generator.site.frame import frame
from generator.site.indicators import name_of
from generator.site.measures import Peers, measured
from generator.site.quotes import value
from generator.site.report_page import crumbs, link
from generator.site.shelf import Shelf
from generator.site.spans import NUMBER
from generator.site.subject_lists import document_entry, files
from generator.site.subjects import term_entries
from generator.site.ties import near, pairs
from generator.site.views import Entry, FactsPage, FigureRow, Link, SentenceRow, SubjectGroup


def facts_page(shelf: Shelf, report: Report, beside: Peers) -> FactsPage:
    """The page of what ``report`` says as data; ``beside`` holds at least its peers."""
    path = facts_path(report.id)
    facts = shelf.facts(report.id)
    documents: dict[str, list[Entry]] = {kind: [] for kind in CLASSES}
    for citation in facts.citations:
        documents[citation.kind].append(document_entry(citation.work, citation.title, citation.count, path))
    return FactsPage(
        frame=frame(path, shelf.settings, "nav.reports"),
        title=report.title,
        report=Link(report.title, relative(path, report_path(report.id))),
        crumbs=crumbs(shelf, report, path),
        previous=link(shelf.before.get(report.id), path),
        measured=measured(shelf, report, path, beside),
        sentences=tuple(_sentences(shelf, report, path)),
        documents=tuple(SubjectGroup(k, len(entries), tuple(entries)) for k, entries in documents.items() if entries),
        slogans=tuple(
            Entry(s.slogan, relative(path, slogan_path(s.slogan)), s.count, key=s.meaning) for s in facts.slogans
        ),
        terms=term_entries(shelf, report, path),
        related=near(shelf, report, path),
        pairs=tuple(pairs(shelf, report, path)),
        files=files(shelf, path, "figures", "citations", "slogans"),
    )


def _sentences(shelf: Shelf, report: Report, path: str) -> Iterator[SentenceRow]:
    figures = shelf.facts(report.id).figures
    for (number, sentence), group in groupby(figures, key=lambda figure: (figure.paragraph, figure.sentence)):
        found = tuple(group)
        rows = tuple(
            FigureRow(value(shelf, path, report.id, f), f.verb, _indicator(shelf, f.indicator, path)) for f in found
        )
        parts = tuple(_marked(sentence, (f.start for f in found)))
        yield SentenceRow(shelf.paragraph(path, report.id, number), parts, rows)


def _indicator(shelf: Shelf, key: str, path: str) -> Link | None:
    return Link(name_of(shelf, key), relative(path, indicator_path(key))) if key else None


def _marked(sentence: str, starts: Iterable[int]) -> Iterator[tuple[str, str]]:
    """The sentence cut at its numbers."""
    reached = 0
    for start in sorted(set(starts)):
        number = NUMBER.search(sentence, start)
        if number and start >= reached:
            if number.start() > reached:
                yield "=", sentence[reached : number.start()]
            yield "+", number[0]
            reached = number.end()
    if reached < len(sentence):
        yield "=", sentence[reached:]
