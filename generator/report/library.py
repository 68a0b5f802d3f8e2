"""The text of many reports: catalogs and lists need only their heads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from generator.report.address import addresses
from generator.report.model import Report


def head(report: Report) -> Report:
    """``report`` without its text."""
    return replace(report, lead=(), sections=(), conclusion=())


def texts(report: Report) -> tuple[str, ...]:
    """The text of every paragraph."""
    return tuple(paragraph.text for paragraph in report.paragraphs())


@dataclass(frozen=True, slots=True)
class Library:
    """Reports by id; where they lie on disk, they need not fit into memory."""

    reports: Mapping[str, Report] = field(default_factory=dict)
    """With their text."""
    texts: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """That of every paragraph."""
    places: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Address of every paragraph."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """Of the names and contents of the files that they were made of, where these are known."""

    @classmethod
    def of(cls, reports: Iterable[Report]) -> Self:
        """One in memory."""
        known = {report.id: report for report in reports}
        return cls(known, {name: texts(report) for name, report in known.items()}, Addresses(known))


class Addresses(Mapping[str, tuple[str, ...]]):
    """Addresses of the paragraphs of many reports by the reports' ids, worked out when they are asked for."""

    def __init__(self, reports: Mapping[str, Report]) -> None:
        self._reports = reports
        self._known: dict[str, tuple[str, ...]] = {}

    def __getitem__(self, id: str) -> tuple[str, ...]:
        if id not in self._known:
            self._known[id] = addresses(self._reports[id])
        return self._known[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._reports)

    def __len__(self) -> int:
        return len(self._reports)


class Joined(Mapping[str, tuple[str, ...]]):
    """Words by name, those of each held as one text with spaces between: a quarter of the memory."""

    def __init__(self, joined: Mapping[str, str]) -> None:
        self._joined = joined
        self._last: tuple[str | None, tuple[str, ...]] = None, ()
        """The name asked for last, and its words: one word after the other is asked for."""

    def __getitem__(self, name: str) -> tuple[str, ...]:
        last, words = self._last
        if name != last:
            words = tuple(self._joined[name].split())
            self._last = name, words
        return words

    def __iter__(self) -> Iterator[str]:
        return iter(self._joined)

    def __len__(self) -> int:
        return len(self._joined)
