"""``reportsite publish``."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli._command import command as make
from generator.cli._help import Option
from generator.cli._session import Finished, Session
from generator.problems import Problem, ReportsiteError, Where

if TYPE_CHECKING:
    from generator.publish import Published


@make(
    Option(["--git", "remote"], metavar="REMOTE"),
    Option(["--branch"], metavar="NAME", default="gh-pages"),
    Option(["--squash"], is_flag=True),
    Option(["--domain"], metavar="NAME", default=""),
    Option(["--folder"], metavar="DIR"),
    Option(["--command", "hook"], metavar="COMMAND"),
    Option(["--as-built"], is_flag=True),
    Option(["--dry-run"], is_flag=True),
)
def publish(
    session: Session,
    remote: str | None,
    branch: str,
    squash: bool,
    domain: str,
    folder: str | None,
    hook: str | None,
    as_built: bool,
    dry_run: bool,
) -> Finished:
    """Send the built site to a branch, a folder or, by a command, anywhere."""
    from generator import workflow
    from generator.publish import Branch, Folder, Hook, Storage, Target, publish

    targets: list[Target] = []
    targets += [Branch(remote, branch, squash, domain)] if remote else []
    place = (folder or "").removeprefix("file://")
    targets += [Storage(place) if "://" in place else Folder(Path(place))] if folder else []
    targets += [Hook(hook)] if hook else []
    if len(targets) != 1:
        raise ReportsiteError(Problem("usage.one-target", Where("reportsite publish")))
    published = publish(workflow.open_project(Path.cwd()), targets[0], dry_run=dry_run, as_built=as_built)
    changes = asdict(published.changes) if published.changes else {}
    row = {"target": published.target, "done": published.done, **changes}
    return Finished(results=(row,), lines=tuple(_lines(session, published, dry_run)))


def _lines(session: Session, published: Published, dry_run: bool) -> list[str]:
    changes, lines = published.changes, []
    if changes is None:
        return [session.say("publish.would-run" if dry_run else "publish.ran", command=published.target)]
    if dry_run or session.verbose:
        for sign, paths in (("+", changes.created), ("~", changes.updated), ("-", changes.deleted)):
            lines += [f"{sign} {path}" for path in paths]
    counts = {"created": len(changes.created), "updated": len(changes.updated), "deleted": len(changes.deleted)}
    key = "publish.plan" if dry_run else "publish.done" if published.done else "publish.same"
    return [*lines, session.say(key, target=published.target, unchanged=changes.unchanged, **counts)]


command = publish
