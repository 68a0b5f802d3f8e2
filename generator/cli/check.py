"""``reportsite check``."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from generator.cli._command import command as make
from generator.cli._progress import Progress
from generator.cli._session import Finished, Session
from generator.cli._summary import rows, times_lines


@make()
def check(session: Session) -> Finished:
    """Check everything and write nothing."""
    from generator import workflow

    project = workflow.open_project(Path.cwd())
    with Progress(session) as progress:
        built = workflow.check_site(project, debug=session.debug, progress=progress)
    lines = [*times_lines(session, built), session.say("summary.checked", reports=built.reports, pages=built.files)]
    if not built.problems:
        lines.append(session.say("summary.fine"))
    site = {"reports": built.reports, "files": built.files}
    return Finished(built.problems, chain(rows(built.cleaned), [site]), tuple(lines), built.times)


command = check
