"""The page of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.messages import flag
from generator.report import Kind, Paragraph, Report
from generator.site.addresses import changes_path, facts_path, genre_path, relative, report_path, year_path
from generator.site.anchors import heading_ids
from generator.site.citation import cite
from generator.site.compare import badge
from generator.site.frame import frame
from generator.site.json_ld import report_data
from generator.site.shelf import Shelf, divisions
from generator.site.spans import links_in, spans
from generator.site.subjects import term_entries
from generator.site.ties import near
from generator.site.topics import topic_entries
from generator.site.views import (
    About,
    Block,
    ContentsEntry,
    Link,
    Passage,
    ReportPage,
    SectionView,
    Sides,
)

SUMMARY = 120
"""Characters of the text that stand for it in other places."""


def report_page(
    shelf: Shelf,
    report: Report,
    previous: Report | None = None,
    following: Report | None = None,
    sides: Sides | None = None,
) -> ReportPage:
    """The page of ``report`` between its neighbours; ``sides`` where its raw text is at hand."""
    path = report_path(report.id)
    here = frame(path, shelf.settings, "nav.reports")
    passages = _passages(shelf, report)
    heads = heading_ids(report)
    lead = _blocks(report.lead, passages)
    sections = tuple(
        SectionView(head, section.heading.lines, section.heading.level, _blocks(section.paragraphs, passages))
        for head, section in zip(heads, report.sections, strict=True)
    )
    short = summary(report)
    known, found = report.id in shelf.catalog.facts, shelf.facts(report.id)
    older = shelf.before.get(report.id) if known else None
    return ReportPage(
        frame=here,
        title=report.title,
        subtitle=report.subtitle,
        kicker=report.kicker,
        byline=report.byline,
        language=report.language,
        flags=tuple(flag(sentence, shelf.settings.language) for sentence in report.flags),
        summary=short,
        crumbs=crumbs(shelf, report, path),
        contents=tuple(ContentsEntry(" ".join(s.lines), f"#{s.id}", s.level) for s in sections),
        lead=lead,
        sections=sections,
        conclusion=_blocks(report.conclusion, passages),
        facts=_about(report),
        year=Link(str(report.year), relative(path, year_path(report.year))) if report.year else None,
        genre=Link(report.genre, relative(path, genre_path(report.genre))) if report.genre else None,
        previous=link(previous, path),
        next=link(following, path),
        citation=cite(report, here.canonical),
        json_ld=report_data(report, shelf.settings, here.canonical, short, found.citations),
        badge=badge(shelf, report, sides) if sides else None,
        data=relative(path, facts_path(report.id)) if known else "",
        counts=(len(found.figures), len(found.citations), len(found.slogans)),
        changes=Link(str(older.year), relative(path, changes_path(report.id))) if older else None,
        terms=term_entries(shelf, report, path),
        topics=topic_entries(shelf, report, path),
        related=near(shelf, report, path),
    )


def _passages(shelf: Shelf, report: Report) -> Iterator[Passage]:
    """All paragraphs in reading order, with what leads elsewhere."""
    linked = links_in(shelf, report)
    for number, (paragraph, place) in enumerate(zip(report.paragraphs(), shelf.addresses(report), strict=True)):
        text, cut, found = paragraph.text, len(paragraph.runin), linked.get(number, ())
        yield Passage(place, spans(text, found, 0, cut), spans(text, found, cut, len(text)))


def _blocks(paragraphs: Iterable[Paragraph], following: Iterator[Passage]) -> tuple[Block, ...]:
    passages = [(paragraph.kind, next(following)) for paragraph in paragraphs]
    blocks: list[Block] = []
    for kind, run in groupby(passages, key=lambda pair: pair[0]):
        same = tuple(passage for _, passage in run)
        blocks += [Block(kind, same)] if kind is Kind.ITEM else [Block(kind, (passage,)) for passage in same]
    return tuple(blocks)


def link(report: Report | None, path: str) -> Link | None:
    """To the page of ``report`` from page ``path``."""
    return Link(report.title, relative(path, report_path(report.id))) if report else None


def crumbs(shelf: Shelf, report: Report, path: str) -> tuple[Link, ...]:
    """The division of ``report`` and those above it, as links from page ``path``."""
    return tuple(Link(names[-1], relative(path, shelf.regions[names])) for names in divisions(report.region))


def summary(report: Report) -> str:
    """The first words of the text."""
    first = next((p.text for p in report.paragraphs() if p.kind in (Kind.TEXT, Kind.ITEM)), report.title)
    return first if len(first) <= SUMMARY else first[: SUMMARY - 1] + "…"


def _about(report: Report) -> About:
    texts = (*(p.text for p in report.paragraphs()), *(s.heading.text for s in report.sections), report.title)
    return About(
        organ=report.organ,
        region=report.region,
        region_code=report.region_code,
        level=report.level,
        year=report.year,
        period=report.period,
        genre=report.genre,
        published=report.published.isoformat() if report.published else "",
        source=report.source,
        people=tuple((person.name, person.role) for person in report.people),
        file=report.origin.file if report.origin else "",
        sha256=report.origin.sha256 if report.origin else "",
        encoding=report.origin.encoding if report.origin else "",
        characters=sum(len("".join(text.split())) for text in texts),
    )
