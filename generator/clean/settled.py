"""What a person settled about a raw text.

The rules heed it where they decide: see ``choice`` of :class:`~generator.clean.manuscript.Block`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.clean.role import Role
from generator.source.text import Line, SourceText


@dataclass(frozen=True, slots=True)
class Choice:
    """What was settled about the text from one place on, up to the end of its line or the next place."""

    joins: bool | None = None
    """Whether it goes on with the line before."""
    role: Role | None = None
    level: int = 0
    """Of a heading; 0: by the rules."""
    dropped: bool = False
    """It is furniture."""
    whole: bool = False
    """No paragraph begins inside the line."""
    before: int = -1
    """Offset in the source of text whose block it stands right before, −1 for none."""
    after: int = -1
    """The same, right after."""

    @property
    def placed(self) -> bool:
        return self.before >= 0 or self.after >= 0


@dataclass(frozen=True, slots=True)
class Settled:
    """All choices for one raw text."""

    choices: Mapping[int, Choice] = field(default_factory=dict)
    """By offset in the source: of the start of a line, or of a cut."""
    cuts: tuple[int, ...] = ()
    """Offsets at which a paragraph begins inside a line, ascending."""
    fields: Mapping[str, Any] = field(default_factory=dict)
    """Fields of the report, by their names."""

    def uncut(self, start: int) -> bool:
        """Whether the line that starts at ``start`` is kept, or dropped, as a whole."""
        return start in self.choices and (self.choices[start].whole or self.choices[start].dropped)


NOTHING = Settled()
_SEEN = re.compile(r"[^\s\ufeff\u00ad\u200b-\u200f\u2060]")


def begin_of(source: SourceText, line: Line) -> int:
    """Offset of the first character of ``line`` that is seen; its end when there is none."""
    found = _SEEN.search(source.text, line.start, line.end)
    return found.start() if found else line.end
