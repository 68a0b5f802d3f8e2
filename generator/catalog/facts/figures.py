"""Figures: every quantity of a report as data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from sys import intern

from generator.catalog.facts.indicators import indicator_of, measures
from generator.catalog.facts.model import Figure
from generator.catalog.facts.objects import Counted, counted
from generator.catalog.facts.passages import Passage, passages, sentences
from generator.catalog.facts.quantities import Quantity, quantities
from generator.catalog.facts.slogans import spans
from generator.report import Kind, Report

BETWEEN = re.compile("(?<=率)[和、及]")
"""What stands between rates that share a number."""


def figures(report: Report) -> tuple[Figure, ...]:
    """All figures of ``report`` in reading order; flattened tables are left out, their numbers have no sentence."""
    return tuple(figure for p in passages(report) if p.paragraph.kind is not Kind.TABLE for figure in _in(report, p))


def quantities_of(report: Report) -> Iterator[tuple[str, int, int, list[Quantity]]]:
    """The sentences of ``report`` that hold quantities, as spans of their paragraphs, with these."""
    for passage in passages(report):
        if passage.paragraph.kind is not Kind.TABLE:
            text = passage.paragraph.text
            yield from ((text, *found) for found in _sentences(text))


def _sentences(text: str) -> Iterator[tuple[int, int, list[Quantity]]]:
    found = tuple(quantities(text, spans(text)))
    for start, end in sentences(text) if found else ():
        if inside := [q for q in found if start <= q.start < end]:
            yield start, end, inside


def _in(report: Report, passage: Passage) -> Iterator[Figure]:
    text = passage.paragraph.text
    heading = report.sections[passage.section].heading.text if passage.section >= 0 else ""
    measured = measures(report.genre)
    for start, end, inside in _sentences(text):
        sentence = text[start:end].strip()
        begin = text.index(sentence, start)
        for item in counted(text, start, end, inside):
            yield from _rows(item, sentence, begin, passage.index, f"{heading} {text}" if measured else None)


def _rows(item: Counted, sentence: str, begin: int, paragraph: int, context: str | None) -> Iterator[Figure]:
    """One row, or one for each of the rates that share a number (办复率和满意率均达到100%), if one is an indicator.

    ``context`` is ``None`` where the genre has no indicators.
    """
    quantity = item.quantity
    rows = [("", item.object)]
    if context is not None:
        rows = [indicator_of(item, item.object, sentence, context)]
        if quantity.unit == "%" and item.object.count("率") > 1 and "基本满意" not in item.object:
            each = [indicator_of(item, name, sentence, context) for name in BETWEEN.split(item.object)]
            rows = each if any(indicator for indicator, _ in each) else rows
    for indicator, name in rows:
        yield Figure(
            quantity.value, intern(quantity.unit), intern(name), intern(item.verb), quantity.bound, indicator, sentence,
            max(0, quantity.start - begin), paragraph,
        )  # fmt: skip
