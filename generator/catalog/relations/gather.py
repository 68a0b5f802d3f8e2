"""Everything that relates reports, from the traits of each: these are read once, and stay where they lie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from generator.cache import Groups, Heap, decode, encode
from generator.catalog.facts import Citation, Slogan, Topics, indicators
from generator.catalog.facts.said import Said, Traits
from generator.catalog.relations.comparison import Cell, mark, read_cells
from generator.catalog.relations.features import Features
from generator.catalog.relations.ranges import Ranges
from generator.catalog.relations.terms import Candidates
from generator.report import Report
from generator.report.library import Library


class Gathered:
    """What reports say, by what they say it of. Lists of reports are in the order in which these were added."""

    def __init__(self, heap: Heap) -> None:
        self.indicators: Groups[Cell] = Groups(heap, read_cells)
        self.marks: dict[str, bytearray] = {}
        """Of the cells of each indicator."""
        self.works: Groups[tuple[str, Citation]] = _groups(heap, Citation)
        self.slogans: Groups[tuple[str, Slogan]] = _groups(heap, Slogan)
        self.topics: Groups[tuple[str, tuple[int, ...]]] = _groups(heap, tuple[int, ...])
        self.headed: set[str] = set()
        """Topics of sections, by the same keys as ``topics``."""
        self.terms = Candidates()
        self.features = Features()
        self.ranges = Ranges()
        self.prints = 0
        """Fingerprints of all reports together."""
        self.counts: Counter[str] = Counter()
        """Figures, citations, slogans and paragraphs of all reports together."""

    def add(self, report: Report, traits: Traits, places: Sequence[str]) -> None:
        """What ``report`` says; ``places`` are the addresses of its paragraphs."""
        name = encode(report.id)
        for groups, items in (
            (self.indicators, traits.indicators),
            (self.works, traits.works),
            (self.slogans, traits.slogans),
            (self.topics, _places(report.genre, traits.topics)),
        ):
            for key, item in items.items():
                groups.add(key, f"[{name},{item}]")
        for key, numbers in traits.paragraphs.items():
            one = mark(traits.indicators[key], [places[number] for number in numbers])
            self.marks.setdefault(key, bytearray()).extend(one)
        self.headed.update(f"{report.genre}/{topic}" for topic in traits.topics.sections)
        own = [("region", report.region)] if report.region else []
        own += [("citation", work) for work in traits.works] + [("slogan", slogan) for slogan in traits.slogans]
        self.features.add(report.id, (*own, *(("indicator", key) for key in traits.indicators)))
        self.terms.add(report.id, *traits.terms)
        for key, (value, unit) in traits.mains.items():
            self.ranges.add((key, report.genre, report.year, unit), value, report.id)
        self.prints += traits.prints
        self.counts.update(
            figures=traits.figures,
            citations=len(traits.works),
            slogans=len(traits.slogans),
            paragraphs=len(traits.topics.paragraphs),
        )


def gather(reports: Sequence[Report], said: Said, library: Library, heap: Heap) -> Gathered:
    """All that ``reports`` say, whose text is in ``library``; what pages show of it is in ``heap``.
    Raises :class:`OSError`."""
    found = Gathered(heap)
    for report in reports:
        found.add(report, said.traits[report.id], library.places[report.id])
    order = {key: number for number, key in enumerate(indicators())}
    found.indicators.settle(order.__getitem__)
    for groups in (found.works, found.slogans):
        groups.settle(partial(_most, groups))
    found.topics.settle(str)
    heap.close()
    return found


def _groups(heap: Heap, kind: Any) -> Groups[Any]:
    return Groups(heap, partial(decode, tuple[tuple[str, kind], ...]))


def _places(genre: str, topics: Topics) -> Mapping[str, str]:
    """Paragraphs of each topic, as JSON."""
    places: dict[str, list[str]] = {}
    for number, topic in enumerate(topics.paragraphs):
        places.setdefault(topic, []).append(str(number))
    return {f"{genre}/{topic}": f"[{','.join(numbers)}]" for topic, numbers in places.items()}


def _most(groups: Groups[Any], key: str) -> tuple[int, str]:
    return -groups.count(key), key
