"""Which reports go into a book."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from generator.catalog import link, path_of
from generator.problems import Problem, ReportsiteError, Where
from generator.report import Report


@dataclass(frozen=True, slots=True)
class Choice:
    """What every chosen report has; what is empty chooses nothing away."""

    report: str = ""
    """Its id."""
    region: str = ""
    """A division it lies in: a full name or the last part of one."""
    year: int = 0

    def __bool__(self) -> bool:
        return bool(self.report or self.region or self.year)

    def words(self) -> str:
        """The choice as it was given."""
        return " ".join(filter(None, (self.report, self.region, str(self.year or ""))))


def choose(reports: Sequence[Report], choice: Choice) -> tuple[Report, ...]:
    """The reports of ``choice`` in the reading order of the site, drafts left out.

    Raises :class:`ReportsiteError` (``usage.no-report``) when there is none.
    """
    ordered = link(reports).reports
    chosen = tuple(report for report in ordered if _fits(report, choice))
    if not chosen:
        known = [r.id for r in ordered] if choice.report else sorted({n for r in ordered for n in _names(r.region)})
        near = get_close_matches(choice.report or choice.region, known, 1)
        args = {"wanted": choice.words(), "suggestion": next(iter(near), "")}
        raise ReportsiteError(Problem("usage.no-report", Where("reportsite pack"), args=args))
    return chosen


def _fits(report: Report, choice: Choice) -> bool:
    return (
        choice.report in ("", report.id)
        and choice.year in (0, report.year)
        and (not choice.region or choice.region in _names(report.region))
    )


def _names(region: str) -> set[str]:
    """Every division that ``region`` lies in, by its own name and by its full name."""
    path = path_of(region)
    return {*path, *("".join(path[: n + 1]) for n in range(len(path)))}
