"""The chart of an indicator: a bar for each report, the longest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.catalog.facts import Figure
from generator.report import Report
from generator.site.quotes import value
from generator.site.shelf import Shelf
from generator.site.views import Bar

BARS = 40
"""So many bars a chart has: those of the newest year first, the longest first."""


def chart(shelf: Shelf, path: str, main: Sequence[tuple[str, Figure]]) -> tuple[Bar, ...]:
    """The main figure of each report; only those in the unit that most are in, which alone can be compared."""
    if not main:
        return ()
    first = [(shelf.reports[name], figure) for name, figure in main]
    unit = Counter(figure.unit for _, figure in first).most_common(1)[0][0]
    chosen = [(report, figure) for report, figure in first if figure.unit == unit]
    if len(chosen) > BARS:
        chosen = sorted(chosen, key=lambda pair: (-pair[0].year, -pair[1].value, pair[0].id))[:BARS]
    longest = max(figure.value for _, figure in chosen) or 1
    return tuple(
        Bar(_label(shelf, report), value(shelf, path, report.id, figure), round(100 * figure.value / longest, 2))
        for report, figure in sorted(chosen, key=lambda pair: -pair[1].value)
    )


def _label(shelf: Shelf, report: Report) -> str:
    place = shelf.short(report)
    return f"{place} {report.year}" if report.year else place
