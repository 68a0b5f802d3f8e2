"""How far what reports of one genre and year give for an indicator reaches: kept while reports are added."""

from __future__ import annotations

from dataclasses import dataclass, field

Peers = tuple[str, str, int, str]
"""Indicator, genre, year and unit."""


@dataclass(frozen=True, slots=True)
class Range:
    """The main figures of some reports."""

    count: int
    least: tuple[int | float, str]
    """With the id of the report that gives it, the first of several."""
    greatest: tuple[int | float, str]

    def with_(self, value: float, report: str) -> Range:
        """One more."""
        least = (value, report) if value < self.least[0] else self.least
        greatest = (value, report) if value > self.greatest[0] else self.greatest
        return Range(self.count + 1, least, greatest)


@dataclass(slots=True)
class Ranges:
    """Those of all peers."""

    of: dict[Peers, Range] = field(default_factory=dict)

    def add(self, peers: Peers, value: float, report: str) -> None:
        """``report`` gives ``value``."""
        known = self.of.get(peers)
        self.of[peers] = known.with_(value, report) if known else Range(1, (value, report), (value, report))
