"""The closing summary: what was done to each report, and what needs a look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from generator.cli._session import Session
from generator.results import Built, Cleaned, Outcome


def cleaned_lines(session: Session, cleaned: Sequence[Cleaned], *, differences: bool = False) -> Iterator[str]:
    """One line a report that was touched (every report when verbose), and the count of all."""
    for result in cleaned:
        quiet = result.outcome is Outcome.SAME
        if quiet and not session.verbose:
            continue
        outcome = session.say(f"outcome.{result.outcome}")
        yield session.say("summary.report", outcome=outcome, path=result.content)
        if result.outcome is not Outcome.FAILED:
            yield "    " + session.say("summary.tally", **asdict(result.tally))
        if result.backup:
            yield "    " + session.say("summary.backup", path=result.backup)
        if differences and result.difference:
            yield result.difference.rstrip("\n")
    counts = Counter(result.outcome for result in cleaned)
    joint = "，" if session.language == "zh" else ", "
    outcomes = joint.join(
        f"{session.say(f'outcome.{outcome}')} {counts[outcome]}" for outcome in Outcome if counts[outcome]
    )
    if cleaned:
        yield session.say("summary.clean", count=len(cleaned), outcomes=outcomes)


def times_lines(session: Session, built: Built) -> Iterator[str]:
    """Stages and their times, when verbose."""
    if session.verbose:
        for stage, seconds in built.times:
            yield session.say("summary.time", stage=session.say(f"stage.{stage}"), ms=round(seconds * 1000))


def rows(cleaned: Iterable[Cleaned]) -> Iterator[dict[str, object]]:
    """The same for ``--json``."""
    return (
        {
            "seed": result.seed,
            "content": result.content,
            "outcome": result.outcome.value,
            **asdict(result.tally),
            "difference": result.difference,
            "backup": result.backup,
        }
        for result in cleaned
    )
