"""Genres of reports: profiles in ``generator/data/genres``, a file each, and which one a report is of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from generator.data import parse

IN_TITLE, IN_ORGAN, IN_OPENING = 20.0, 12.0, 10.0
"""What a matching pattern weighs: in title or subtitle, in the organ that reports, in the body's opening."""
OPENING = 300
"""Characters of the opening."""
ENOUGH = 6.0
"""Cues alone must weigh this much per 1,000 characters to make a genre,"""
DISTINCT = 2
"""and be so many different ones;"""
MOST = IN_TITLE - 1
"""and no more than this: what a report says again and again of another organ does not outweigh its title."""
_DELIVERED = re.compile(r"[在于][^在于]{0,24}会议上")
"""Before whom a report was delivered says nothing of what it is."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a section of a report of this genre is about."""

    key: str
    zh: str
    en: str
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Genre:
    """A profile file."""

    key: str
    """The file's stem."""
    zh: str
    en: str
    organ: str
    """How such an organ is called, with ``{place}``; empty if there is no one name."""
    township_organ: str
    """The same for a township, if it differs."""
    forms: tuple[str, ...]
    """Patterns of other names that may be printed after the place."""
    titles: tuple[re.Pattern[str], ...]
    """What its titles, and the names of its organs, look like."""
    openings: tuple[re.Pattern[str], ...]
    """How its speakers begin."""
    strength: float
    """By which its patterns' weights are multiplied."""
    cues: Mapping[str, float]
    """Words of the body and their weights."""
    topics: tuple[Topic, ...]
    indicators: tuple[str, ...]
    """Keys of the figures that such reports give."""

    def organ_of(self, place: str, level: str, headline: str = "") -> str:
        """The organ of ``place``: as the headline prints it, else by rule; empty if there is no rule."""
        for form in self.forms:
            printed = re.search(re.escape(place) + form, headline)
            if place and printed:
                return printed.group()
        pattern = (level == "township" and self.township_organ) or self.organ
        return pattern.replace("{place}", place) if place else ""


def load(folder: Path) -> Mapping[str, Genre]:
    """The profiles ``*.yml`` of ``folder`` by key, in the order of their names; ValueError names a bad file."""
    return _parsed((path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.yml")))


@cache
def genres() -> Mapping[str, Genre]:
    """The profiles that come with reportsite."""
    folder = files("generator.data").joinpath("genres")
    found = sorted((entry.name, entry) for entry in folder.iterdir() if entry.name.endswith(".yml"))
    return _parsed((name.removesuffix(".yml"), entry.read_text(encoding="utf-8")) for name, entry in found)


def genre_of(
    title: str, subtitle: str, organ: str, body: Sequence[str], known: Mapping[str, Genre] | None = None
) -> str:
    """Key of the genre that the evidence is for, or an empty string: titles first, then the organ, then cue words."""
    headline = _DELIVERED.sub("", f"{title} {subtitle}")
    text = "\n".join(body)
    best, most = "", ENOUGH
    for genre in (genres() if known is None else known).values():
        score = genre.strength * (
            IN_TITLE * any(pattern.search(headline) for pattern in genre.titles)
            + IN_ORGAN * any(pattern.search(organ) for pattern in genre.titles)
            + IN_OPENING * any(pattern.search(text, 0, OPENING) for pattern in genre.openings)
        )
        found = [weight * times for cue, weight in genre.cues.items() if (times := text.count(cue))]
        if len(found) >= min(DISTINCT, len(genre.cues)):
            score += min(sum(found) * 1000 / max(1000, len(text)), MOST)
        if score > most:
            best, most = genre.key, score
    return best


def _parsed(profiles: Iterable[tuple[str, str]]) -> Mapping[str, Genre]:
    import yaml

    found = {}
    for key, text in profiles:
        try:
            found[key] = _genre(key, parse(text))
        except (yaml.YAMLError, KeyError, TypeError, AttributeError, re.error) as error:
            raise ValueError(f"{key}.yml: {error!r}") from error
    return found


def _genre(key: str, data: Mapping[str, Any]) -> Genre:
    return Genre(
        key=key,
        zh=data["name"]["zh"],
        en=data["name"]["en"],
        organ=data.get("organ", ""),
        township_organ=data.get("township_organ", ""),
        forms=tuple(data.get("forms", ())),
        titles=tuple(re.compile(pattern) for pattern in data["titles"]),
        openings=tuple(re.compile(pattern) for pattern in data.get("openings", ())),
        strength=float(data.get("strength", 1)),
        cues={word: float(weight) for word, weight in data["cues"].items()},
        topics=tuple(Topic(t["key"], t["zh"], t["en"], tuple(t["cues"])) for t in data.get("topics", ())),
        indicators=tuple(data.get("indicators", ())),
    )
