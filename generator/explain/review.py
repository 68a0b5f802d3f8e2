"""What a person should look at: the decisions that could well have gone the other way."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from generator.clean.manuscript import Decision, Manuscript
from generator.clean.settled import begin_of

UNSURE = 0.6
"""Decisions with a smaller margin are doubtful: two to eight a report."""
EXCERPT = 20
"""Characters shown on either side of the place."""
KEY = 6
"""Characters of a line by which a sidecar entry knows it again."""
OTHER = {
    "join": "join: false",
    "split": "join: true",
    "display": "role: text",
    "title": "role: heading",
    "place": "before: {line: …, text: …}",
    "move": "before: {line: …, text: …}",
}
"""How a sidecar says the other reading of a line; where there is no one other, its form with gaps."""
INSIDE = {"lost-break": "split: false"}
"""The same of a place inside a line; a join there is undone by a split."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A decision to look at."""

    line: int
    code: str
    """What was decided (see :class:`~generator.clean.manuscript.Decision`); ``lost-break`` for a split in a line."""
    margin: float
    before: str
    """The end of the text before the place, in the source."""
    after: str
    """The text from the place on."""
    under: str
    """Of what was moved: the beginning of what it follows now."""
    entry: str
    """What to write in the sidecar for the other reading."""


def doubts(manuscript: Manuscript) -> tuple[Doubt, ...]:
    """The least certain decisions, least certain first; of one place and kind only one."""
    found: dict[tuple[int, str], Doubt] = {}
    above = {below.start: block.text[:EXCERPT] for block, below in pairwise(manuscript.blocks)}
    unsure = [decision for decision in manuscript.decisions if decision.margin < UNSURE]
    for decision in sorted(unsure, key=lambda d: (d.margin, d.at)):
        doubt = _doubt(manuscript, decision, above)
        found.setdefault((decision.at, doubt.code), doubt)
    return tuple(found.values())


def _doubt(manuscript: Manuscript, decision: Decision, above: Mapping[int, str]) -> Doubt:
    source = manuscript.source
    line = source.lines[source.line_at(decision.at) - 1]
    begins = begin_of(source, line)
    inside = begins < decision.at
    code = "lost-break" if inside and decision.code == "split" else decision.code
    before = "".join(source.text[max(0, decision.at - 2 * EXCERPT) : decision.at].split())[-EXCERPT:]
    after = source.text[decision.at : min(line.end, decision.at + EXCERPT)].strip()
    under = above.get(decision.at, "") if code in ("place", "move") else ""
    mark = f"line: {line.number}, text: {_quoted(source.text[begins : min(line.end, begins + KEY)])}"
    other = (f"split: {_quoted(after)}" if code == "join" else INSIDE.get(code)) if inside else OTHER.get(code)
    entry = f"- {{{mark}, {other}}}" if other else ""
    return Doubt(line.number, code, decision.margin, before, after, under, entry)


def _quoted(text: str) -> str:
    """As a YAML scalar: those of JSON are."""
    return json.dumps(text, ensure_ascii=False)
