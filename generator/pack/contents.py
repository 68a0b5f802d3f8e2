"""The table of contents of several reports, as nested lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.pack.article import levels, marked
from generator.report import Report


def contents(reports: Sequence[Report], address: Callable[[int, str], str]) -> str:
    """An ``<ol>`` of ``reports`` and their sections; ``address(n, place)`` is the link to ``place`` of report ``n``."""
    return "".join(("<ol>\n", *(_report(n, report, address) for n, report in enumerate(reports)), "</ol>"))


def _report(n: int, report: Report, address: Callable[[int, str], str]) -> str:
    """One item, its sections nested as their levels say."""
    return (
        f'<li><a href="{address(n, "top")}">{marked(report.title)}</a>{"".join(_sections(n, report, address))}</li>\n'
    )


def _sections(n: int, report: Report, address: Callable[[int, str], str]) -> Iterator[str]:
    depth = 1
    for number, (section, level) in enumerate(zip(report.sections, levels(report), strict=True), 1):
        yield "\n<ol>" if level > depth else "</li>" + "</ol></li>" * (depth - level)
        depth = level
        yield f'\n<li><a href="{address(n, f"s{number}")}">{marked(section.heading.text)}</a>'
    yield "</li></ol>" * (depth - 1)
