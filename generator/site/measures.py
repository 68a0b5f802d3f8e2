"""The indicators of one report beside its own last year and its peers: reports of its genre and year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import partial

from generator.catalog.facts import Figure, indicators
from generator.catalog.relations import cell_of
from generator.report import Report
from generator.site.addresses import indicator_path, relative
from generator.site.quotes import value, values
from generator.site.shelf import Shelf
from generator.site.views import Measured

Peers = Mapping[tuple[str, str, int, str], tuple[int, tuple[str, Figure], tuple[str, Figure]]]
"""By indicator, genre, year and unit: how many reports give it, the least and the greatest, each with its report."""


def peers(shelf: Shelf) -> Peers:
    """The main figure of every report, summed up."""

    def figure(key: str, report: str) -> tuple[str, Figure]:
        return report, cell_of(report, shelf.catalog.facts[report], key).figures[0]

    return {
        key: (found.count, figure(key[0], found.least[1]), figure(key[0], found.greatest[1]))
        for key, found in shelf.catalog.relations.ranges.items()
    }


def measured(shelf: Shelf, report: Report, path: str, beside: Peers | None = None) -> tuple[Measured, ...]:
    """The indicators that ``report`` or its last year gives, on page ``path``."""
    older = shelf.before.get(report.id)
    now, then = _given(shelf, report), _given(shelf, older) if older else {}
    rows = []
    for key, known in indicators().items():
        if key not in now and key not in then:
            continue
        unit = now[key][0].unit if key in now else ""
        count, low, high = (beside or {}).get((key, report.genre, report.year, unit), (0, None, None))
        show = partial(value, shelf, path)
        rows.append(
            Measured(
                name=shelf.word(known.zh, known.en),
                href=relative(path, indicator_path(key)),
                values=values(shelf, path, report.id, now.get(key, ())),
                before=values(shelf, path, older.id, then.get(key, ())) if older else (),
                peers=count,
                low=show(*low) if low and count > 1 else None,
                high=show(*high) if high and count > 1 else None,
            )
        )
    return tuple(rows)


def _given(shelf: Shelf, report: Report) -> Mapping[str, tuple[Figure, ...]]:
    found: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in shelf.facts(report.id).figures:
        found[figure.indicator].append(figure)
    return {key: tuple(figures) for key, figures in found.items()}
