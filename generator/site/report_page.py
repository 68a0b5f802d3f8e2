"""The page of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.catalog import path_of
from generator.config import Settings
from generator.report import Kind, Paragraph, Report
from generator.report.address import addresses
from generator.site.addresses import genre_path, relative, report_path, year_path
from generator.site.anchors import heading_ids
from generator.site.citation import cite
from generator.site.frame import frame
from generator.site.json_ld import report_data
from generator.site.views import Block, ContentsEntry, Facts, Link, Page, Passage, ReportPage, SectionView

SUMMARY = 120
"""Characters of the text that stand for it in other places."""


def report_page(
    report: Report,
    settings: Settings,
    regions: dict[tuple[str, ...], str],
    previous: Report | None = None,
    following: Report | None = None,
) -> Page:
    """The page of ``report`` between its neighbours; ``regions`` are the pages of regions by their path."""
    path = report_path(report.id)
    here = frame(path, settings, "nav.reports")
    ids = iter(addresses(report))
    heads = heading_ids(report)
    lead = _blocks(report.lead, ids)
    sections = tuple(
        SectionView(head, section.heading.lines, section.heading.level, _blocks(section.paragraphs, ids))
        for head, section in zip(heads, report.sections, strict=True)
    )
    short = summary(report)
    view = ReportPage(
        frame=here,
        title=report.title,
        subtitle=report.subtitle,
        kicker=report.kicker,
        byline=report.byline,
        language=report.language,
        flags=report.flags,
        summary=short,
        crumbs=_crumbs(report, path, regions),
        contents=tuple(ContentsEntry(" ".join(s.lines), f"#{s.id}", s.level) for s in sections),
        lead=lead,
        sections=sections,
        conclusion=_blocks(report.conclusion, ids),
        facts=_facts(report),
        year=Link(str(report.year), relative(path, year_path(report.year))) if report.year else None,
        genre=Link(report.genre, relative(path, genre_path(report.genre))) if report.genre else None,
        previous=_link(previous, path),
        next=_link(following, path),
        citation=cite(report, here.canonical),
        json_ld=report_data(report, settings, here.canonical, short),
    )
    return Page(path, "report.html", view)


def _blocks(paragraphs: Iterable[Paragraph], ids: Iterator[str]) -> tuple[Block, ...]:
    passages = [
        (paragraph.kind, Passage(next(ids), paragraph.runin, paragraph.text[len(paragraph.runin) :]))
        for paragraph in paragraphs
    ]
    blocks: list[Block] = []
    for kind, run in groupby(passages, key=lambda pair: pair[0]):
        same = tuple(passage for _, passage in run)
        blocks += [Block(kind, same)] if kind is Kind.ITEM else [Block(kind, (passage,)) for passage in same]
    return tuple(blocks)


def _link(report: Report | None, path: str) -> Link | None:
    return Link(report.title, relative(path, report_path(report.id))) if report else None


def _crumbs(report: Report, path: str, regions: dict[tuple[str, ...], str]) -> tuple[Link, ...]:
    names = path_of(report.region)
    return tuple(Link(names[n - 1], relative(path, regions[names[:n]])) for n in range(1, len(names) + 1))


def summary(report: Report) -> str:
    """The first words of the text."""
    first = next((p.text for p in report.paragraphs() if p.kind in (Kind.TEXT, Kind.ITEM)), report.title)
    return first if len(first) <= SUMMARY else first[: SUMMARY - 1] + "…"


def _facts(report: Report) -> Facts:
    texts = (*(p.text for p in report.paragraphs()), *(s.heading.text for s in report.sections), report.title)
    return Facts(
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
