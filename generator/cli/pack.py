"""``reportsite pack``."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli._command import command as make
from generator.cli._help import Option
from generator.cli._session import Finished, Session

FORMS = ("zip", "epub", "html", "md", "txt")


@make(
    Option(["--as", "form"], type=click.Choice(FORMS), default="zip"),
    Option(["--report"], metavar="ID", default=""),
    Option(["--region"], metavar="NAME", default=""),
    Option(["--year"], type=click.IntRange(1)),
    Option(["--as-built"], is_flag=True),
    Option(["--to"], metavar="FILE", type=click.Path(path_type=Path, dir_okay=False)),
)
def pack(
    session: Session, form: str, report: str, region: str, year: int | None, as_built: bool, to: Path | None
) -> Finished:
    """Make one file to carry away: the site, or reports as a book, a page, Markdown or text."""
    from generator import workflow
    from generator.pack import Choice, Form, pack

    choice = Choice(report, region, year or 0)
    packed = pack(workflow.open_project(Path.cwd()), Form(form), choice, to, as_built=as_built)
    results = [{"file": file.as_posix(), "bytes": file.stat().st_size} for file in packed.files]
    lines = tuple(session.say("pack.done", path=r["file"], bytes=r["bytes"], reports=packed.reports) for r in results)
    return Finished(packed.problems, tuple(results), lines)


command = pack
