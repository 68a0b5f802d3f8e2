"""``reportsite serve``."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli._command import command as make
from generator.cli._help import Option
from generator.cli._session import Finished, Session

EDITOR = "vscode://file{path}:{line}"


@make(
    Option(["--port"], type=click.IntRange(0, 65535), default=0),
    Option(["--host"], default="127.0.0.1"),
    Option(["--no-open"], is_flag=True),
    Option(["--poll"], is_flag=True),
    Option(["--editor"], default=EDITOR),
)
def serve(session: Session, port: int, host: str, no_open: bool, poll: bool, editor: str) -> Finished:
    """Show the site in the browser while it is being written."""
    from generator import preview, workflow

    project = workflow.open_project(Path.cwd())
    with preview.serve(project, session.language, host=host, port=port, editor=editor, poll=poll) as (started, follow):
        if started.open_to_others:
            click.echo(session.say("serve.open-to-others"), err=True)
        click.echo(session.say("serve.started", address=started.address))
        if not no_open:
            import webbrowser

            webbrowser.open(started.address)
        try:
            follow()
        except KeyboardInterrupt:
            click.echo()
    return Finished(lines=(session.say("serve.stopped"),))


command = serve
