"""``reportsite build``."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import asdict
from itertools import chain
from pathlib import Path

from generator import idle
from generator.cli._command import command as make
from generator.cli._help import Option
from generator.cli._progress import Progress
from generator.cli._session import Finished, Session
from generator.cli._summary import cleaned_lines, rows, times_lines
from generator.cli._why import why_lines
from generator.results import Built


@make(
    Option(["--why"], metavar="PATH", default=""),
    Option(["--no-cache"], is_flag=True),
    Option(["--cluster"], metavar="ADDRESS", default=""),
)
def build(session: Session, why: str, no_cache: bool, cluster: str) -> Finished:
    """Clean what changed, then make the site."""
    root = None if why or no_cache or cluster else idle.find(Path.cwd())
    known = idle.recall(root) if root else None
    if root and known:
        return _finished(session, known.built, root / known.output)
    from generator import workflow

    if cluster:
        from generator.workflow.cluster import connect

    project = workflow.open_project(Path.cwd())
    with Progress(session) as progress, connect(cluster) if cluster else nullcontext(0) as workers:
        built = workflow.build(project, cached=not no_cache, debug=session.debug, progress=progress, workers=workers)
    return _finished(session, built, project.output, why_lines(session, project, built, why) if why else ())


def _finished(session: Session, built: Built, output: Path, why: Iterable[str] = ()) -> Finished:
    lines = [*cleaned_lines(session, built.cleaned), *times_lines(session, built), *why]
    changes = built.changes
    if built.written:
        counts = {"created": len(changes.created), "updated": len(changes.updated), "deleted": len(changes.deleted)}
        lines.append(session.say("summary.site", pages=built.files, unchanged=changes.unchanged, **counts))
        lines.append(session.say("summary.open", path=(output / "index.html").as_uri()))
    site = {"reports": built.reports, "files": built.files, "written": built.written, **asdict(changes)}
    site["work"] = asdict(built.work)
    return Finished(built.problems, chain(rows(built.cleaned), [site]), tuple(lines), built.times)


command = build
