"""A report as its passages: paragraphs with their places, cut into sentences and clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.report import Paragraph, Report

SENTENCE = re.compile(r"[^。！？；!?;\n]*[。！？；!?;\n]?[”’」』）)]*")
CLAUSE = re.compile(r"(?:[^，,：:。！？；!?;\n]+|(?<=\d),(?=\d{3}))*[，,：:。！？；!?;\n]?")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph and where it stands."""

    index: int
    """From 0, over :meth:`Report.paragraphs`."""
    section: int
    """Index into ``Report.sections``; -1 for lead and conclusion."""
    paragraph: Paragraph


def passages(report: Report) -> Iterator[Passage]:
    """All paragraphs of ``report`` in reading order."""
    index = 0
    for section, paragraphs in (
        (-1, report.lead),
        *((number, s.paragraphs) for number, s in enumerate(report.sections)),
        (-1, report.conclusion),
    ):
        for paragraph in paragraphs:
            yield Passage(index, section, paragraph)
            index += 1


def texts_of(report: Report) -> Iterator[tuple[int, str]]:
    """All texts of ``report`` with the paragraph that stands for them: a heading has its first paragraph's."""
    section = -1
    for passage in passages(report):
        for heading in report.sections[section + 1 : passage.section + 1]:
            yield passage.index, "".join(heading.heading.lines)
        section = max(section, passage.section)
        yield passage.index, passage.paragraph.text


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of ``text``; a semicolon ends one too. They tile the text."""
    return (m.span() for m in SENTENCE.finditer(text) if m.end() > m.start())


def clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the clauses between commas of ``text[start:end]``. They tile it."""
    return (m.span() for m in CLAUSE.finditer(text, start, end) if m.end() > m.start())
