"""``reportsite new DIR``."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli._command import command as make
from generator.cli._help import Option
from generator.cli._session import Finished, Session

HOSTS = ("github", "gitlab", "gitee")


@make(
    click.Argument(["folder"], metavar="DIR", type=click.Path(path_type=Path)),
    Option(["--ci", "host"], type=click.Choice(HOSTS)),
)
def new(session: Session, folder: Path, host: str | None) -> Finished:
    """Start a site."""
    from generator import workflow

    files = workflow.new(folder, session.language, host or "")
    place = f'"{folder}"' if " " in str(folder) else folder
    next_steps = (session.say("summary.new", path=folder), f"  cd {place}", "  reportsite build")
    return Finished(results=({"folder": folder.as_posix(), "files": list(files)},), lines=next_steps)


command = new
