"""``reportsite doctor``."""

from __future__ import annotations

from pathlib import Path

from generator.cli._command import command as make
from generator.cli._session import Finished, Session


@make()
def doctor(session: Session) -> Finished:
    """Say what is missing on this machine and in this site."""
    from generator.doctor import examine

    findings = examine(Path.cwd())
    problems = tuple(finding.problem for finding in findings if finding.problem)
    rows = tuple({"name": f.name, "found": f.found, "ok": f.problem is None} for f in findings)
    lines = [session.say("doctor.found", name=f.name, found=f.found) for f in findings if not f.problem]
    return Finished(problems, rows, (*lines, *([] if problems else [session.say("doctor.fine")])))


command = doctor
