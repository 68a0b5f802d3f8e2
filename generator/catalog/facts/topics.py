"""Topics: each section and paragraph under one topic of its genre. Content decides; the section decides ties, and all
of one that looks ahead does."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.catalog.facts.cues import Cues, cues
from generator.catalog.facts.lexicon import compiled, profile
from generator.catalog.facts.passages import Passage, passages
from generator.data import load
from generator.report import Report, Section

OTHER = "other"
OPENING = re.compile(r"^[^，,。；;：:]*")
GUIDED = re.compile(
    r"坚持以[^，,。]{0,40}为指导|全面贯彻[^，,。]{0,40}精神|坚持党的领导、人民当家作主、依法治国有机统一|"
    r"依法行使[^，。]{0,12}权|认真行使[^，。]{0,20}权|作出了?积极贡献"
)
"""What every report says, whatever the paragraph is about."""
OPENING_FACTOR, HEADING_FACTOR, MOST = 3.0, 6.0, 2
PLAIN = 2.0
"""Weight of a cue that has none of its own."""
SECTION_BONUS = 9.0
"""What the section's topic is worth in its paragraphs: about three strong cues."""
LEAD_MINIMUM, LEAD_SHARE, GENERAL_SHARE = 5.0, 0.7, 0.5
"""A paragraph outside sections has a topic only if that much, and that share of all cues, speaks for it; in a section
on all that was done the share may be less, in a report without sections it is nothing."""
OUTLOOK = "outlook"
YEAR = re.compile(r"(?<!\d)(\d{4})年")
NUMBER = re.compile(
    r"^(?:第[一二三四五六七八九十]+部分|[（(][一二三四五六七八九十\d]+[）)]|(?:[一二三四五六七八九十]+|\d+)[、.．])"
)


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of a genre."""

    key: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern with the topic that it speaks for, and what one match is worth."""

    topic: str
    weight: float
    pattern: str


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics of one report: keys into :func:`topics_of` of its genre."""

    sections: tuple[str, ...] = ()
    """One key for each of ``Report.sections``."""
    paragraphs: tuple[str, ...] = ()
    """One key for each of :meth:`Report.paragraphs`."""


@cache
def topics_of(genre: str) -> Mapping[str, Topic]:
    """The topics of ``genre`` in the order of its profile, :data:`OTHER` last; without a profile only that."""
    listed = {e["key"]: Topic(e["key"], e["zh"], e["en"]) for e in _profile(genre) if e["key"] != OTHER}
    return {**listed, OTHER: Topic(OTHER, "其他", "Other")}


def _profile(genre: str) -> list[dict[str, Any]]:
    return list(profile(genre).get("topics", ()))


@cache
def _cues(genre: str) -> Cues[Cue]:
    weighted = load("topics")
    listed = {**weighted["any"], **weighted.get(genre, {})}
    return cues([
        (pattern, Cue(e["key"], float(weight), pattern))
        for e in _profile(genre)
        if e["key"] != OTHER
        for weight, pattern in (
            (line.split(" ", 1) for line in listed[e["key"]])
            if e["key"] in listed
            else ((PLAIN, re.escape(word)) for word in e["cues"])
        )
    ])  # fmt: skip


def topics(report: Report) -> Topics:
    """Assign every section and paragraph of ``report`` to a topic of its genre."""
    found = list(passages(report))
    bodies = [_score(report.genre, GUIDED.sub("", p.paragraph.text), p.paragraph.runin) for p in found]
    sections = tuple(
        _of_section(report, section, [b for p, b in zip(found, bodies, strict=True) if p.section == i])
        for i, section in enumerate(report.sections)
    )
    ends = len(found) - len(report.conclusion)
    ahead = frozenset(i for i, section in enumerate(report.sections) if _looks_ahead(report, section, sections[i]))
    return Topics(sections, tuple(
        _of_paragraph(p, scores, sections, p.section in ahead or (p.section < 0 and p.index >= ends))
        for p, scores in zip(found, bodies, strict=True)
    ))  # fmt: skip


def _score(genre: str, text: str, runin: str = "", factor: float = OPENING_FACTOR) -> dict[str, float]:
    scores = {topic: 0.0 for topic in topics_of(genre) if topic != OTHER}
    for cue in _cues(genre).worth_trying(text):
        scores[cue.topic] += cue.weight * min(len(compiled(cue.pattern).findall(text)), MOST)
    opening = (runin or (m.group() if (m := OPENING.match(text)) else "")) if factor > 1 else ""
    for cue in _cues(genre).worth_trying(opening):
        scores[cue.topic] += cue.weight * (factor - 1) * bool(compiled(cue.pattern).search(opening))
    return scores


def _of_section(report: Report, section: Section, bodies: Sequence[Mapping[str, float]]) -> str:
    """The heading speaks first, the paragraphs on the average; a heading of all that was done says nothing."""
    text = "".join(section.heading.text.split())
    if _pattern("general").match(NUMBER.sub("", text, count=1)):
        return OUTLOOK if any(int(year) > report.year > 0 for year in YEAR.findall(text)) else OTHER
    heading = _score(report.genre, text, factor=1)
    totals = {t: HEADING_FACTOR * s + sum(b[t] for b in bodies) / max(1, len(bodies)) for t, s in heading.items()}
    if not heading.get(OUTLOOK) and 2 * sum(_best(b) == OUTLOOK for b in bodies) <= len(bodies):
        totals.pop(OUTLOOK, None)  # one paragraph that says it loudly does not speak for the others
    return _best(totals)


def _looks_ahead(report: Report, section: Section, topic: str) -> bool:
    """Whether the heading itself says that a section is on what is to be done."""
    text = "".join(section.heading.text.split())
    return topic == OUTLOOK and (bool(YEAR.search(text)) or _score(report.genre, text, factor=1).get(OUTLOOK, 0) > 0)


def _of_paragraph(p: Passage, scores: Mapping[str, float], sections: Sequence[str], ahead: bool) -> str:
    """``ahead``: it stands in a section on what is to be done, or in the conclusion."""
    if _pattern("formal").match(p.paragraph.text.strip()):
        return OTHER
    section = sections[p.section] if p.section >= 0 else OTHER
    if ahead and (p.section >= 0 or scores.get(OUTLOOK)):
        return OUTLOOK
    if section == OTHER:
        best = _best(scores)
        share = (LEAD_SHARE if p.section < 0 else GENERAL_SHARE) if sections else 0
        return best if scores.get(best, 0) >= max(LEAD_MINIMUM, share * sum(scores.values())) else OTHER
    return _best({t: s + SECTION_BONUS * (t == section) for t, s in scores.items()}, section)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load("topics")[name])


def _best(scores: Mapping[str, float], otherwise: str = OTHER) -> str:
    best = max(scores, key=lambda t: scores[t], default=OTHER)
    return best if scores.get(best, 0) > 0 else otherwise
