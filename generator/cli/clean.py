"""``reportsite clean``."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli._command import command as make
from generator.cli._help import Option
from generator.cli._progress import Progress
from generator.cli._session import Finished, Session
from generator.cli._summary import cleaned_lines, rows
from generator.problems import Problem, ReportsiteError, Where


@make(
    click.Argument(["files"], metavar="[FILE]...", nargs=-1, type=click.Path(path_type=Path)),
    Option(["--to"], metavar="DIR", type=click.Path(path_type=Path)),
    Option(["--force"], is_flag=True),
)
def clean(session: Session, files: tuple[Path, ...], to: Path | None, force: bool) -> Finished:
    """Clean raw texts to Markdown."""
    from generator import workflow

    if bool(files) != bool(to):
        raise ReportsiteError(Problem("usage.needs-to" if files else "usage.needs-files", Where("reportsite clean")))
    with Progress(session) as progress:
        if to is not None:
            done, problems = workflow.clean_files(files, to, force=force, debug=session.debug, progress=progress)
        else:
            project = workflow.open_project(Path.cwd())
            done, problems = workflow.clean(project, force=force, debug=session.debug, progress=progress)
    found = (*(problem for result in done for problem in result.problems), *problems)
    return Finished(found, rows(done), tuple(cleaned_lines(session, done, differences=True)))


command = clean
