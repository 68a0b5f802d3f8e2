"""What reports speak of in common: cited documents, numeric slogans and key terms, each with every passage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from generator.catalog.facts import mentions, work_key
from generator.catalog.facts.passages import passages
from generator.report import Report
from generator.site.addresses import document_path, relative, report_path, slogan_path, term_path
from generator.site.anchors import heading_ids
from generator.site.entries import item
from generator.site.frame import frame
from generator.site.quotes import quote
from generator.site.shelf import Shelf
from generator.site.subject_lists import (
    DOCUMENTS,
    TERMS,
    document_entry,
    document_index,
    files,
    meaning_of,
    term_index,
)
from generator.site.subject_marks import SubjectMarks, earliest, newest
from generator.site.views import Cited, Entry, Later, Link, Page, Quote, SubjectPage

QUOTES = 6
"""So many passages of one report with a key term; of documents and slogans all."""
NAMESAKES = 40
"""So many other documents of one title are named."""


def subject_pages(shelf: Shelf) -> Iterator[Page]:
    """The lists of all documents, and of all slogans and terms; and a page for each."""
    yield Page(DOCUMENTS, "subjects.html", Later(document_index, (shelf,)))
    yield Page(TERMS, "subjects.html", Later(term_index, (shelf,)))
    marks = (SubjectMarks.of(shelf),)
    namesakes: dict[str, list[str]] = {}
    for work, title in shelf.titles.items():
        namesakes.setdefault(title, []).append(work)
    for work in shelf.catalog.relations.works:
        others = (other for other in namesakes[shelf.titles[work]] if other != work)
        given = (shelf, work, tuple(islice(others, NAMESAKES)))
        yield Page(document_path(work), "subject.html", Later(_document, given, SubjectMarks.document, marks))
    for slogan in shelf.catalog.relations.slogans:
        yield Page(slogan_path(slogan), "subject.html", Later(_slogan, (shelf, slogan), SubjectMarks.slogan, marks))
    for term in shelf.terms:
        yield Page(term_path(term), "subject.html", Later(_term, (shelf, term), SubjectMarks.term, marks))


def _document(shelf: Shelf, work: str, others: Iterable[str]) -> SubjectPage:
    path, found = document_path(work), dict(shelf.catalog.relations.works[work])
    listed = [
        Cited(
            item(r, path),
            found[r.id].count,
            found[r.id].title,
            tuple(_quotes(shelf, r, found[r.id].paragraphs, _work_in(work, r.region or r.organ), path)),
        )
        for r in newest(shelf, found)
    ]
    return SubjectPage(
        frame=frame(path, shelf.settings, "nav.documents"),
        kind="document",
        name=shelf.titles[work],
        group=shelf.kinds[work],
        region=work.partition("@")[2],
        meaning="",
        count=len(found),
        first=None,
        cited=tuple(listed),
        namesakes=tuple(
            document_entry(other, other.partition("@")[2], len(shelf.catalog.relations.works[other]), path)
            for other in others
        ),
        files=files(shelf, path, "citations"),
    )


def _slogan(shelf: Shelf, slogan: str) -> SubjectPage:
    path = slogan_path(slogan)
    found = dict(shelf.catalog.relations.slogans[slogan])
    listed = [
        Cited(
            item(r, path),
            found[r.id].count,
            found[r.id].meaning,
            tuple(_quotes(shelf, r, found[r.id].paragraphs, _word_in(slogan), path)),
        )
        for r in newest(shelf, found)
    ]
    meaning = meaning_of(slogan, found.values())
    return _word(shelf, "slogan", slogan, meaning, tuple(found), listed, files(shelf, path, "slogans"))


def _term(shelf: Shelf, term: str) -> SubjectPage:
    path, counts = term_path(term), dict(shelf.terms[term])
    listed = []
    for report in newest(shelf, counts):
        texts = shelf.catalog.library.texts[report.id]
        places = [n for n, text in enumerate(texts) if term in text][:QUOTES]
        quotes = tuple(_quotes(shelf, report, places, _word_in(term), path))
        listed.append(Cited(item(report, path), counts[report.id], "", quotes))
    return _word(shelf, "term", term, "", tuple(counts), listed, ())


def _word(
    shelf: Shelf,
    kind: str,
    name: str,
    meaning: str,
    ids: Sequence[str],
    cited: Sequence[Cited],
    found: tuple[Link, ...],
) -> SubjectPage:
    path = slogan_path(name) if kind == "slogan" else term_path(name)
    first = earliest(shelf, ids)
    return SubjectPage(
        frame=frame(path, shelf.settings, "nav.terms"),
        kind=kind,
        name=name,
        group="",
        region="",
        meaning=meaning,
        count=len(ids),
        first=item(first, path) if first else None,
        cited=tuple(cited),
        namesakes=(),
        files=found,
    )


Locate = Callable[[str], tuple[int, int] | None]
"""Where in a text a subject stands first, or ``None``."""


def _work_in(work: str, region: str) -> Locate:
    def locate(text: str) -> tuple[int, int] | None:
        spans = ((m.start, m.end) for m in mentions(text) if work_key(m.title, m.kind, region) == work)
        return next(spans, None)

    return locate


def _word_in(word: str) -> Locate:
    def locate(text: str) -> tuple[int, int] | None:
        at = text.find(word)
        return (at, at + len(word)) if at >= 0 else None

    return locate


def _quotes(shelf: Shelf, report: Report, places: Iterable[int], locate: Locate, path: str) -> Iterator[Quote]:
    """The subject in each paragraph of ``places``, or in the heading above it, where only that has it."""
    texts = shelf.texts[report.id]
    for number in places:
        if span := locate(texts[number]):
            yield quote(texts[number], *span, shelf.paragraph(path, report.id, number))
        else:
            yield _over(shelf, shelf.catalog.library.reports[report.id], number, locate, path)


def _over(shelf: Shelf, report: Report, number: int, locate: Locate, path: str) -> Quote:
    """The subject in the nearest heading above paragraph ``number``."""
    ids = heading_ids(report)
    for section in reversed(range(next(p.section for p in passages(report) if p.index == number) + 1)):
        heading = "".join(report.sections[section].heading.lines)
        if span := locate(heading):
            return quote(heading, *span, f"{relative(path, report_path(report.id))}#{ids[section]}")
    return Quote(shelf.paragraph(path, report.id, number), next(islice(report.paragraphs(), number, None)).text[:40])


def term_entries(shelf: Shelf, report: Report, path: str) -> tuple[Entry, ...]:
    """Key terms of ``report`` on page ``path``; those that no other report has lead to where they stand."""
    texts = [p.text for p in report.paragraphs()]
    entries = []
    for term in shelf.catalog.relations.terms.get(report.id, ()):
        if term.term in shelf.terms:
            entries.append(Entry(term.term, relative(path, term_path(term.term)), term.count))
        elif (place := next((n for n, text in enumerate(texts) if term.term in text), None)) is not None:
            entries.append(Entry(term.term, shelf.paragraph(path, report.id, place), term.count))
    return tuple(entries)
