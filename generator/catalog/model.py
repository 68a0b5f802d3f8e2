"""The catalog: what reports share, each entry keeping the reports it came from.

What a single report says is found in :mod:`generator.catalog.facts`, what reports have in common in
:mod:`generator.catalog.relations`; both are fields here, and pages that show them read those fields.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.catalog.facts import Facts
from generator.catalog.relations import Relations
from generator.report import Report
from generator.report.library import Library


@dataclass(frozen=True, slots=True)
class Region:
    """An administrative division, with what was reported from it."""

    path: tuple[str, ...]
    """Names from the province down: ``("青海省", "西宁市", "城中区")``."""
    code: str = ""
    """Six-digit division code (GB/T 2260), or empty."""
    reports: tuple[Report, ...] = ()
    """Reports of exactly this division, newest first."""
    children: tuple[Region, ...] = ()
    """Divisions below it that have reports, in the order of their codes."""

    @property
    def name(self) -> str:
        """The short name: the last of the path."""
        return self.path[-1]

    @property
    def full_name(self) -> str:
        return "".join(self.path)

    def walk(self) -> Iterator[Region]:
        """This division and all below it, parents first."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all_reports(self) -> Iterator[Report]:
        """Reports of this division and of all below it, in the order of the tree."""
        for region in self.walk():
            yield from region.reports


@dataclass(frozen=True, slots=True)
class Catalog:
    """All reports and what they share. Those in its lists may be without their text, which is in the library."""

    reports: tuple[Report, ...] = ()
    """In reading order: by the tree of regions, newest first in each; those of no known region last, by who reports."""
    regions: tuple[Region, ...] = ()
    """Roots of the tree, in the order of their codes."""
    unplaced: tuple[Report, ...] = ()
    """Reports of no known region."""
    years: Mapping[int, tuple[Report, ...]] = field(default_factory=dict)
    """By the year reported on, newest year first; 0 holds those of no known year, last."""
    genres: Mapping[str, tuple[Report, ...]] = field(default_factory=dict)
    """By genre, the most frequent first; ``""`` holds those of no known genre, last."""
    library: Library = field(default_factory=Library)
    said: Mapping[str, Facts] = field(default_factory=dict)
    """All that each report says, by its id; empty in a catalog that was made without."""
    facts: Mapping[str, Facts] = field(default_factory=dict)
    """Of that, what others show of it: figures of indicators, and topics."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """``reports``, and ``figures``, ``citations``, ``slogans`` and ``paragraphs`` in what they say."""
    relations: Relations = field(default_factory=Relations)
    """What reports share; empty without facts."""

    @property
    def digests(self) -> Mapping[str, str]:
        """Short ones of all reports by id, in the order of the catalog; empty where they are not known."""
        return {report.id: self.library.digests.get(report.id, "")[:16] for report in self.reports}

    def all_regions(self) -> Iterator[Region]:
        """Every division of the tree, parents first."""
        for root in self.regions:
            yield from root.walk()
