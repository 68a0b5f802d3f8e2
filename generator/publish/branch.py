"""Publishing to a branch: the new tree is made from the old one in a repository of its own, then pushed.

The working copy of the site is never touched. Files of the branch that its manifest does not list stay.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.messages import text
from generator.output import MANIFEST
from generator.output.manifest import encode
from generator.problems import Problem, ReportsiteError, Where
from generator.publish.git import Git
from generator.publish.targets import Branch, Published
from generator.results import Changes
from generator.workflow.project import Project
from generator.workflow.site import Site

NO_JEKYLL = ".nojekyll"
"""Tells GitHub and Gitee to serve the files as they are."""


def to_branch(site: Site, target: Branch, project: Project, dry_run: bool) -> Published:
    """Make ``target`` hold ``site``; nothing is sent when it does already.

    Raises :class:`ReportsiteError`: ``io.git``, ``io.no-git``, ``io.not-ours-branch`` for a branch with other files,
    ``usage.branch`` for what cannot be the name of one.
    """
    with tempfile.TemporaryDirectory(prefix="reportsite-") as folder:
        git = Git(Path(folder), {"GIT_INDEX_FILE": str(Path(folder) / "index"), **Git(project.root).access()})
        git("init", "--quiet", "--bare")
        if not git.ask("check-ref-format", "--branch", target.branch) or target.remote.startswith("-"):
            raise ReportsiteError(Problem("usage.branch", Where(str(target)), args={"name": target.branch}))
        remote, ref = _address(target.remote, project), f"refs/heads/{target.branch}"
        parent = _fetched(git, remote, ref)
        before = _manifest(git, parent, target) if parent else frozenset()
        extra = {NO_JEKYLL: b""} | ({"CNAME": f"{target.domain}\n".encode()} if target.domain else {})
        tree = _tree(git, site, extra, parent, before)
        changes = _changes(git, parent, tree)
        same = parent and git("rev-parse", f"{parent}^{{tree}}") == tree
        if same or dry_run:
            return Published(str(target), changes, done=False)
        commit = _commit(git, tree, "" if target.squash else parent, project)
        # What another published meanwhile must not be lost: git then refuses.
        lease = [f"--force-with-lease={ref}:{parent}"] if target.squash and parent else []
        git("push", "--quiet", *lease, "--", remote, f"{commit}:{ref}")
        return Published(str(target), changes, done=True)


def _address(remote: str, project: Project) -> str:
    """The address of a remote of the site's repository; a path made absolute; anything else as it is."""
    git = Git(project.root)
    named = git.ask("remote", "get-url", "--push", "--", remote)
    place = Path(git.ask("rev-parse", "--show-toplevel") if named else "", named or remote)
    return str(place.resolve()) if place.exists() else named or remote


def _fetched(git: Git, remote: str, ref: str) -> str:
    """The commit that the branch stands at, fetched without its history; empty when there is no such branch."""
    found = git("ls-remote", "--", remote, ref)
    if not found:
        return ""
    git("fetch", "--quiet", "--depth=1", "--no-tags", "--", remote, ref)
    return git("rev-parse", "FETCH_HEAD")


def _manifest(git: Git, commit: str, target: Branch) -> frozenset[str]:
    """Paths that we published before."""
    try:
        return frozenset(json.loads(git.ask("show", f"{commit}:{MANIFEST}"))["files"])
    except (ValueError, KeyError, TypeError) as error:
        raise ReportsiteError(Problem("io.not-ours-branch", Where(str(target)))) from error


def _tree(git: Git, site: Site, extra: Mapping[str, bytes], parent: str, before: Iterable[str]) -> str:
    """The tree of the branch with our files in place of those we published before."""
    paths = list(site)
    names = "".join(f"{(site.folder / path).absolute()}\n" for path in paths)
    blobs = git("hash-object", "-w", "--no-filters", "--stdin-paths", given=names.encode()).split()
    ours = dict(zip(paths, blobs, strict=True))
    for path, data in {**extra, MANIFEST: encode({**site, **extra})}.items():
        ours[path] = git("hash-object", "-w", "--no-filters", "--stdin", given=data)
    if parent:
        git("read-tree", parent)
    gone = "".join(f"0 {'0' * 40}\t{path}\n" for path in before if path not in ours)
    kept = "".join(f"100644 {blob}\t{path}\n" for path, blob in ours.items())
    git("update-index", "--replace", "--index-info", given=(gone + kept).encode())
    return git("write-tree")


def _changes(git: Git, parent: str, tree: str) -> Changes:
    empty = git("hash-object", "-t", "tree", "-w", "--stdin")
    old = f"{parent}^{{tree}}" if parent else empty
    marks = git("diff-tree", "-r", "-z", "--no-renames", "--name-status", old, tree).split("\0")
    found = {path: mark for mark, path in zip(marks[::2], marks[1::2], strict=False) if path != MANIFEST}
    created, updated, deleted = (tuple(sorted(p for p, mark in found.items() if mark == m)) for m in "AMD")
    listed = set(git("ls-tree", "-r", "--name-only", "-z", tree).split("\0")) - {"", MANIFEST}
    return Changes(created, updated, deleted, len(listed) - len(created) - len(updated))


def _commit(git: Git, tree: str, parent: str, project: Project) -> str:
    asked = Git(project.root)
    name, mail = (asked.ask("config", f"user.{key}") for key in ("name", "email"))
    who = ("-c", f"user.name={name or 'reportsite'}", "-c", f"user.email={mail or 'reportsite@localhost'}")
    said = text("publish.commit", project.settings.language.partition("-")[0], title=project.settings.title)
    return git(*who, "commit-tree", tree, *(("-p", parent) if parent else ()), "-m", said)
