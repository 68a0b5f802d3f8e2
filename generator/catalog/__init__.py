"""From reports to what they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from generator.cache import Heap
from generator.catalog.facts import Facts
from generator.catalog.facts.said import Said
from generator.catalog.model import Catalog, Region
from generator.catalog.regions import newest_first, path_of, tree
from generator.catalog.relations import gather, relate
from generator.report import Report
from generator.report.library import Library

__all__ = ["Catalog", "Region", "arrange", "link", "newest_first", "path_of", "related"]

K = TypeVar("K", bound=Hashable)


def link(
    reports: Sequence[Report], facts: Mapping[str, Facts] | None = None, library: Library | None = None
) -> Catalog:
    """Group ``reports`` by region, year and genre, and relate them by their ``facts``, where those are given.

    ``facts`` holds those of every report by its id, as :func:`generator.catalog.facts.collect.collect` gives them.
    Where ``library`` holds their text, the heads of ``reports`` will do. The result does not depend on the order of
    ``reports``.
    """
    said = Said.at_hand(facts or {})
    return related(arrange(reports, said, library), said)


def arrange(reports: Sequence[Report], said: Said, library: Library | None = None) -> Catalog:
    """The first part of :func:`link`: the catalog without what reports share."""
    published = [report for report in reports if not report.draft]
    regions = tree(published)
    newest = newest_first(report for report in published if not path_of(report.region))
    unplaced = tuple(sorted(newest, key=lambda report: report.organ or report.title))
    ordered = (*(report for root in regions for report in root.all_reports()), *unplaced)
    years = _group(ordered, lambda r: r.year)
    genres = _group(ordered, lambda r: r.genre)
    return Catalog(
        reports=ordered,
        regions=regions,
        unplaced=unplaced,
        years={year: years[year] for year in sorted(years, reverse=True)},
        genres={genre: genres[genre] for genre in sorted(genres, key=lambda g: (not g, -len(genres[g]), g))},
        library=Library.of(ordered) if library is None else library,
        said=said.facts,
        facts=said.light,
        counts={"reports": len(ordered)},
    )


def related(catalog: Catalog, said: Said, room: Path | None = None) -> Catalog:
    """The second part: the same ``catalog`` with what its reports share, by what they have ``said``.

    Long lists go to the file ``room``, where it is given. Raises :class:`OSError` where there is no room.
    """
    if not said.facts:
        return catalog
    heap = Heap(room)
    gathered = gather(catalog.reports, said, catalog.library, heap)
    relations = relate(catalog.reports, gathered, said.prints, heap)
    return replace(catalog, counts={**catalog.counts, **gathered.counts}, relations=relations)


def _group(reports: Sequence[Report], key: Callable[[Report], K]) -> dict[K, tuple[Report, ...]]:
    groups: defaultdict[K, list[Report]] = defaultdict(list)
    for report in reports:
        groups[key(report)].append(report)
    return {name: tuple(group) for name, group in groups.items()}
