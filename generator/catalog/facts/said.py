"""What reports say, put down for three readers: what relates them to others, their fingerprints, and all of it."""

from __future__ import annotations

from binascii import a2b_base64, b2a_base64
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from generator.cache import Records, decode, encode
from generator.catalog.facts.model import Facts, Figure, total_first
from generator.catalog.facts.prints import SIZE
from generator.catalog.facts.topics import Topics


@dataclass(frozen=True, slots=True)
class Traits:
    """What relates a report to others. Values of mappings are JSON: they are passed on, and few of them looked at."""

    indicators: Mapping[str, str]
    """By key: its figures in reading order."""
    paragraphs: Mapping[str, tuple[int, ...]]
    """By key: where these stand."""
    mains: Mapping[str, tuple[int | float, str]]
    """By key: the value and the unit of the first of them, the total if there is one."""
    works: Mapping[str, str]
    """By :attr:`Citation.work`: the citation."""
    slogans: Mapping[str, str]
    topics: Topics
    terms: tuple[tuple[str, ...], tuple[int, ...], tuple[float, ...]]
    """Candidates for key terms, how often each is used, and its weight."""
    figures: int
    """How many figures the report gives, those of no indicator too."""
    prints: int
    """How many fingerprints it has."""


def traits(facts: Facts) -> Traits:
    """What of ``facts`` relates them to those of other reports."""
    figures: dict[str, list[Figure]] = {}
    for figure in facts.figures:
        if figure.indicator:
            figures.setdefault(figure.indicator, []).append(figure)
    terms = facts.terms
    return Traits(
        indicators={key: encode(found) for key, found in figures.items()},
        paragraphs={key: tuple(figure.paragraph for figure in found) for key, found in figures.items()},
        mains={
            key: (main.value, main.unit)
            for key, (main, *_) in zip(figures, map(total_first, figures.values()), strict=True)
        },
        works={citation.work: encode(citation) for citation in facts.citations},
        slogans={slogan.slogan: encode(slogan) for slogan in facts.slogans},
        topics=facts.topics,
        terms=(tuple(t.term for t in terms), tuple(t.count for t in terms), tuple(t.weight for t in terms)),
        figures=len(facts.figures),
        prints=len(facts.prints) // SIZE,
    )


def write(facts: Facts) -> str:
    """A line for each reader."""
    prints = b2a_base64(facts.prints, newline=False).decode()
    return "\n".join((encode(traits(facts)), prints, encode(replace(facts, terms=(), prints=b""))))


@dataclass(frozen=True, slots=True)
class Said:
    """What reports say, by their ids; where it lies on disk, it need not fit into memory."""

    facts: Mapping[str, Facts]
    """All but terms and fingerprints."""
    light: Mapping[str, Facts]
    """Of these, what others show: figures of indicators, and topics."""
    traits: Mapping[str, Traits]
    prints: Mapping[str, bytes]

    @classmethod
    def of(cls, records: Records[bytes]) -> Self:
        """That for which ``records`` hold what :func:`write` gave."""
        return cls(*(records.read_as(read) for read in (_facts, _light, _traits, _prints)))  # type: ignore[arg-type]

    @classmethod
    def at_hand(cls, facts: Mapping[str, Facts]) -> Self:
        """All of it in memory."""
        records = Records(None, bytes)
        for name, found in facts.items():
            records.add(name, write(found).encode())
        return replace(cls.of(records), facts=facts)


def _facts(data: bytes) -> Facts:
    return decode(Facts, data[data.rindex(b"\n") + 1 :])


def _traits(data: bytes) -> Traits:
    return decode(Traits, data[: data.index(b"\n")])


def _light(data: bytes) -> Facts:
    found = _traits(data)
    figures = (figure for some in found.indicators.values() for figure in decode(tuple[Figure, ...], some))
    return Facts(tuple(figures), topics=found.topics)


def _prints(data: bytes) -> bytes:
    start = data.index(b"\n") + 1
    return a2b_base64(data[start : data.index(b"\n", start)])
