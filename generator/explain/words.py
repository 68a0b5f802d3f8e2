"""The account in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.clean.manuscript import Decision, Manuscript
from generator.explain.account import Account, LineAccount
from generator.explain.fates import Fate, Stretch
from generator.explain.review import Doubt
from generator.messages import text as say

SPOKEN = ("join", "split", "display", "title")
"""Decisions that have a sentence of their own; the others show in what became of the text."""
EXCERPT = 24
"""Characters quoted of a stretch."""


def of_line(manuscript: Manuscript, account: Account, line: LineAccount, language: str) -> Iterator[str]:
    """What happened to a line and why, a sentence each."""
    source = manuscript.source
    if not source.text[line.start : line.end].strip():
        yield say("explain.blank", language)
        return
    for index in line.blocks:
        block = account.blocks[index]
        role = say(f"role.{block.role}", language)
        yield say("explain.kept", language, number=index + 1, role=role, begins=block.begins)
        if block.move and block.lines[0] == line.number:
            names = {
                "old": _begins(account, block.move.source_after, language),
                "new": _begins(account, block.move.now_after, language),
            }
            yield say("explain.moved", language, **names)
    for decision in line.decisions:
        if decision.code in SPOKEN:
            yield say(f"explain.{_spoken(decision, manuscript, line)}", language, sure=round(100 * decision.margin))
    yield from _mapped(manuscript, line, language)
    for stretch in line.stretches:
        if stretch.fate not in (Fate.KEPT, Fate.MAPPED, Fate.LAYOUT):
            yield _dropped(manuscript, stretch, language)
    blanks = sum(s.end - s.start for s in line.stretches if s.fate is Fate.LAYOUT)
    if blanks:
        yield say("explain.layout", language, count=blanks)


def of_doubt(doubt: Doubt, language: str) -> Iterator[str]:
    """What was decided at a doubtful place, what else it could be, and how to settle it."""
    sure = round(100 * doubt.margin)
    where = {"line": doubt.line, "before": doubt.before, "after": doubt.after, "under": doubt.under}
    yield say(f"doubt.{doubt.code}", language, sure=sure, **where)
    if doubt.entry:
        yield "    " + say("doubt.settle", language, entry=doubt.entry)


def of_totals(account: Account, language: str) -> str:
    """The sums on one line."""
    counts = {fate.value: account.totals.fates.get(fate, 0) for fate in Fate}
    totals = {"characters": account.totals.characters, "lost": account.totals.lost, "moved": account.totals.moved}
    return say("explain.totals", language, **totals, **counts)


def _spoken(decision: Decision, manuscript: Manuscript, line: LineAccount) -> str:
    inside = manuscript.source.text[line.start : decision.at].strip()
    return "lost-break" if decision.code == "split" and inside else decision.code


def _begins(account: Account, index: int, language: str) -> str:
    return (
        say("explain.quoted", language, text=account.blocks[index].begins)
        if index >= 0
        else say("explain.top", language)
    )


def _mapped(manuscript: Manuscript, line: LineAccount, language: str) -> Iterator[str]:
    pairs: Counter[tuple[str, str]] = Counter()
    for stretch in line.stretches:
        if stretch.fate is Fate.MAPPED:
            pairs.update(zip(manuscript.source.text[stretch.start : stretch.end], stretch.shown, strict=True))
    for (original, shown), count in pairs.items():
        code = f"U+{ord(original):04X}"
        yield say("explain.mapped", language, original=original, code=code, shown=shown, count=count)


def _dropped(manuscript: Manuscript, stretch: Stretch, language: str) -> str:
    source = manuscript.source
    words = {"text": _quoted(source.text[stretch.start : stretch.end]), "rule": stretch.rule}
    if stretch.fate is Fate.DUPLICATE:
        words["line"] = str(source.line_at(stretch.master[0][0]))
    return say(f"explain.{stretch.fate}", language, **words)


def _quoted(text: str) -> str:
    """Printable: what is invisible as its code points."""
    if not any(character.isprintable() and not character.isspace() for character in text):
        return " ".join(f"U+{ord(character):04X}" for character in text[:EXCERPT])
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT]}…"
