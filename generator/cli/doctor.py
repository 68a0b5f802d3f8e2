"""``reportsite doctor``."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli._command import command as make
from generator.cli._help import Option
from generator.cli._progress import Progress
from generator.cli._session import Finished, Session
from generator.problems import ReportsiteError, unexpected


@make(Option(["--to"], metavar="FILE", type=click.Path(path_type=Path, dir_okay=False)))
def doctor(session: Session, to: Path | None) -> Finished:
    """Say what is missing on this machine and in this site."""
    from generator.doctor import examine

    findings = examine(Path.cwd())
    problems = tuple(finding.problem for finding in findings if finding.problem)
    rows = tuple({"name": f.name, "found": f.found, "ok": f.problem is None} for f in findings)
    lines = [session.say("doctor.found", name=f.name, found=f.found) for f in findings if not f.problem]
    if not problems:
        lines.append(session.say("doctor.fine"))
    if to:
        _report(session, to)
        lines.append(session.say("doctor.wrote", path=to))
    return Finished(problems, rows, tuple(lines))


def _report(session: Session, to: Path) -> None:
    """Write the problem report to ``to``, with what checking the site comes to."""
    from generator import idle, workflow
    from generator.doctor import Run, compose, save

    run = Run(("doctor",))
    if idle.find(Path.cwd()):
        with Progress(session) as progress:
            try:
                checked = workflow.check_site(workflow.open_project(Path.cwd()), progress=progress)
                run = Run(("check",), checked.problems, checked.times)
            except ReportsiteError as error:
                run = Run(("check",), error.problems)
            except Exception as error:  # noqa: BLE001 - what the report is for
                run = Run(("check",), (unexpected(error, "reportsite"),))
    save(compose(run, Path.cwd(), session.language, full=session.debug), to)


command = doctor
