"""Entries to choices: each is checked against the raw text that it was written for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.clean.role import Role
from generator.clean.settled import NOTHING, Choice, Settled, begin_of
from generator.problems import Problem, ReportsiteError, Severity, Where
from generator.sidecar.read import FURNITURE, Entry, Mark, read
from generator.source.text import Line, SourceText

PARTS = ("joins", "role", "level", "dropped", "before", "after")
"""What only one entry may say about a line."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What was settled, and where in the sidecar it was."""

    settled: Settled = NOTHING
    places: Mapping[int, Where] = field(default_factory=dict)
    """Of each choice, by its offset in the source."""

    def unheeded(self, offsets: tuple[int, ...]) -> tuple[Problem, ...]:
        """A warning for each choice that could not be heeded."""
        return tuple(Problem("seed.sidecar-unheeded", self.places[at], Severity.WARNING) for at in offsets)


def load(data: bytes, file: str, source: SourceText) -> Sidecar:
    """Read the sidecar ``file`` of ``source``.

    Raises :class:`ReportsiteError` with every mistake at once (``seed.sidecar-*``): in its form, entries whose line
    does not begin as they say, and entries that contradict one another.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReportsiteError(Problem("seed.sidecar-encoding", Where(file, line))) from None
    fields, entries, header = read(text, file)
    problems = list(header.problems)
    choices: dict[int, Choice] = {}
    places: dict[int, Where] = {}
    cuts: set[int] = set()
    for entry in entries:
        for at, choice in _choices(entry, source, problems):
            clash = _clash(choices.get(at, Choice()), choice)
            if clash:
                args = {"line": entry.mark.line, "other": places[at].line if at in places else entry.mark.where.line}
                problems.append(Problem("seed.sidecar-conflict", entry.mark.where, args=args))
                continue
            choices[at] = _both(choices.get(at, Choice()), choice)
            places.setdefault(at, entry.mark.where)
            if source.lines[source.line_at(at) - 1].start != at:
                cuts.add(at)
    problems += _senseless(choices, places, source)
    if problems:
        raise ReportsiteError(*sorted(problems, key=lambda p: (p.where.line, p.where.column)))
    return Sidecar(Settled(choices, tuple(sorted(cuts)), fields), places)


def _choices(entry: Entry, source: SourceText, problems: list[Problem]) -> Iterator[tuple[int, Choice]]:
    """What an entry says about each place in its line."""
    at = _place(entry.mark, source, problems)
    before = _place(entry.before, source, problems) if entry.before else -1
    after = _place(entry.after, source, problems) if entry.after else -1
    if at < 0:
        return
    role = Role(entry.role) if entry.role and entry.role != FURNITURE else None
    yield at, Choice(entry.join, role, entry.level, entry.role == FURNITURE, entry.whole, before, after)
    line = source.lines[entry.mark.line - 1]
    for text in entry.splits:
        found = source.text.find(text, line.start, line.end)
        inside = source.text[line.start : max(found, line.start)].strip()
        if not inside or source.text.find(text, found + 1, line.end) >= 0:
            args = {"line": entry.mark.line, "text": text}
            problems.append(Problem("seed.sidecar-split", entry.mark.where, args=args))
        else:
            yield found, Choice(joins=False)


def _place(mark: Mark, source: SourceText, problems: list[Problem]) -> int:
    """Offset of the line that ``mark`` names; −1, and a problem, when it is not the line that was meant."""
    if mark.line <= len(source.lines):
        line = source.lines[mark.line - 1]
        if _begins(source, line, mark.text):
            return line.start
    there = [line.number for line in source.lines if _begins(source, line, mark.text)]
    nearest = min(there, key=lambda number: abs(number - mark.line), default=0)
    args = {"line": mark.line, "text": mark.text, "nearest": nearest, "seed": source.name}
    problems.append(Problem("seed.sidecar-moved" if nearest else "seed.sidecar-changed", mark.where, args=args))
    return -1


def _begins(source: SourceText, line: Line, text: str) -> bool:
    return source.text.startswith(text.strip().lstrip("\ufeff"), begin_of(source, line), line.end)


def _clash(one: Choice, other: Choice) -> bool:
    """Do two entries say something about the same matter?"""
    nothing = Choice()
    return any(getattr(one, p) != getattr(nothing, p) != getattr(other, p) for p in PARTS)


def _both(one: Choice, other: Choice) -> Choice:
    nothing = Choice()
    said = {name: value for name in other.__slots__ if (value := getattr(other, name)) != getattr(nothing, name)}
    return replace(one, **said)


def _senseless(choices: Mapping[int, Choice], places: Mapping[int, Where], source: SourceText) -> Iterator[Problem]:
    """Choices that contradict themselves or one another."""
    for at, choice in choices.items():
        begins = choice.role is not None or choice.placed
        if (
            (choice.dropped and choice != Choice(dropped=True))
            or (choice.joins and begins)
            or (choice.level and choice.role not in (None, Role.HEADING))
            or (choice.before >= 0 and choice.after >= 0)
            or (choice.whole and any(source.line_at(cut) == source.line_at(at) for cut in choices if cut != at))
        ):
            args = {"line": source.line_at(at), "other": places[at].line}
            yield Problem("seed.sidecar-conflict", places[at], args=args)
        seen = {at}
        follow = max(choice.before, choice.after)
        while follow in choices and follow not in seen:
            seen.add(follow)
            follow = max(choices[follow].before, choices[follow].after)
        if follow == at:
            yield Problem("seed.sidecar-circle", places[at], args={"line": source.line_at(at)})
