"""``reportsite export``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli._command import command as make
from generator.cli._help import Option
from generator.cli._session import Finished, Session
from generator.problems import Problem, ReportsiteError, Where

if TYPE_CHECKING:
    from generator.report import Report

TABLES = ("figures", "citations", "slogans", "topics", "reports", "paragraphs")


@make(
    Option(["--what"], type=click.Choice(TABLES)),
    Option(["--format", "form"], type=click.Choice(["csv", "json", "sqlite"]), default="csv"),
    Option(["--to"], metavar="FILE", type=click.Path(path_type=Path, dir_okay=False)),
)
def export(session: Session, what: str | None, form: str, to: Path | None) -> Finished:
    """Write the collection as data: one table as CSV or JSON, or everything as one SQLite file."""
    from generator import workflow
    from generator.output import write_file

    if form == "sqlite" and to is None:
        raise ReportsiteError(Problem("usage.missing-argument", Where("reportsite export"), args={"name": "--to"}))
    if form != "sqlite" and what is None:
        raise ReportsiteError(Problem("usage.missing-argument", Where("reportsite export"), args={"name": "--what"}))
    reports, problems = workflow.load_all(workflow.open_project(Path.cwd()), debug=session.debug)
    data = _data(what or "", form, [report for report in reports if not report.draft])
    if to is not None:
        write_file(to, data)
        result = {"file": to.as_posix(), "bytes": len(data)}
        return Finished(problems, (result,), (session.say("export.done", path=to.as_posix(), bytes=len(data)),))
    if not session.as_json:
        click.echo(data, nl=False)
        return Finished(problems)
    return Finished(problems, ({"data": data.decode()},))


def _data(what: str, form: str, reports: list[Report]) -> bytes:
    from generator.catalog.export import database, rows, to_csv, to_json
    from generator.catalog.facts.collect import collect

    facts = collect(reports)
    if form == "sqlite":
        return b"".join(database({r.id: "" for r in reports}, {r.id: r for r in reports}, facts))
    names, found = rows(what, reports, facts)
    return b"".join(to_csv(names, found) if form == "csv" else to_json(names, found))


command = export
