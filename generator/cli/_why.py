"""Why something was made anew, or was not, as a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli._session import Session
from generator.messages import known, listed

if TYPE_CHECKING:
    from generator.results import Built
    from generator.workflow import Project


def why_lines(session: Session, project: Project, built: Built, path: str) -> Iterator[str]:
    """One sentence for each step that made ``path``: a page, a content file or a seed."""
    from generator.cache import Cause

    here = Path(path).absolute()
    names = {path, project.show(here)}
    if here.is_relative_to(project.output):
        names.add(here.relative_to(project.output).as_posix())
    found = [reason for reason in built.reasons if reason.name in names]
    if not found and any(reason.step == "site" and reason.cause is Cause.SAME for reason in built.reasons):
        yield session.say("why.nothing", path=path)
        return
    for reason in found:
        changed = listed((_part(session, part) for part in reason.changed), session.language)
        step = session.say(f"why.step.{reason.step}")
        yield session.say(f"why.{reason.cause}", path=path, step=step, changed=changed)
    if not found:
        yield session.say("why.unknown", path=path)


def _part(session: Session, part: str) -> str:
    """The name of a part; fields of a page's view go by their own names."""
    return session.say(f"why.part.{part}") if known(f"why.part.{part}") else part
