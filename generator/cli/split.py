"""``reportsite split SEED``."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from generator.cli._command import command as make
from generator.cli._session import Finished, Session


@make(click.Argument(["seed"], metavar="SEED", type=click.Path(path_type=Path)))
def split(session: Session, seed: Path) -> Finished:
    """Cut a raw file that holds several reports into one file each."""
    from generator.workflow.seeds import WHOLE
    from generator.workflow.split import split as cut

    parts = cut(seed)
    if not parts:
        return Finished(lines=(session.say("split.one", file=seed.as_posix()),))
    lines = (session.say("split.part", file=part.file, line=part.line) for part in parts)
    whole = session.say("split.whole", file=f"{seed.as_posix()}{WHOLE}")
    return Finished(results=tuple(asdict(part) for part in parts), lines=(*lines, whole))


command = split
