"""``reportsite stats``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli._command import command as make
from generator.cli._session import Finished, Session
from generator.messages import listed

if TYPE_CHECKING:
    from generator.catalog.facts import Facts, Figure
    from generator.catalog.relations import Comparison
    from generator.report import Report


@make()
def stats(session: Session) -> Finished:
    """Count what all reports hold."""
    from generator import workflow
    from generator.catalog.facts.collect import collect
    from generator.catalog.relations import compare

    loaded, problems = workflow.load_all(workflow.open_project(Path.cwd()), debug=session.debug)
    reports = [report for report in loaded if not report.draft]
    facts = collect(reports)
    totals = _totals(reports, facts)
    compared = compare(reports, facts)
    lines = [session.say("stats.totals", **totals)]
    for comparison in compared.values():
        lines += _lines(session, comparison, {report.id: report for report in reports})
    return Finished(problems, (totals, *(_row(c) for c in compared.values())), tuple(lines))


def _totals(reports: Sequence[Report], facts: Mapping[str, Facts]) -> dict[str, int]:
    texts = [p.text for report in reports for p in report.paragraphs()]
    return {
        "reports": len(reports),
        "paragraphs": len(texts),
        "characters": sum(map(len, texts)),
        "figures": sum(len(f.figures) for f in facts.values()),
        "citations": len({c.work for f in facts.values() for c in f.citations}),
        "slogans": len({s.slogan for f in facts.values() for s in f.slogans}),
    }


def _lines(session: Session, comparison: Comparison, reports: Mapping[str, Report]) -> list[str]:
    from generator.catalog.facts import indicators

    indicator = indicators()[comparison.indicator]
    name = indicator.zh if session.language == "zh" else indicator.en
    lines = [session.say("stats.indicator", name=name, given=len(comparison.cells), missing=len(comparison.missing))]
    for cell in comparison.cells:
        report = reports[cell.report]
        shown = " ".join(part for part in (report.organ or report.title, str(report.year or "")) if part)
        values = listed((_value(session, figure) for figure in cell.figures), session.language)
        lines.append(session.say("stats.value", report=shown, values=values))
    return lines


def _value(session: Session, figure: Figure) -> str:
    from generator.catalog.facts.quantities import AT_LEAST

    key = "stats.at-least" if figure.bound == AT_LEAST else "stats.exact"
    return session.say(key, value=figure.value, unit=figure.unit)


def _row(comparison: Comparison) -> dict[str, object]:
    cells = [
        {"report": c.report, "figures": [{"value": f.value, "unit": f.unit, "bound": f.bound} for f in c.figures]}
        for c in comparison.cells
    ]
    return {"indicator": comparison.indicator, "given": cells, "missing": list(comparison.missing)}


command = stats
