"""A finished site to where people read it."""

from __future__ import annotations

from generator.output import lock
from generator.publish.branch import to_branch
from generator.publish.folder import to_folder
from generator.publish.hook import by_command
from generator.publish.storage import to_storage
from generator.publish.targets import Branch, Folder, Hook, Published, Storage, Target
from generator.workflow.project import Project
from generator.workflow.site import finished

__all__ = ["Branch", "Folder", "Hook", "Published", "Storage", "Target", "publish"]


def publish(project: Project, target: Target, *, dry_run: bool = False, as_built: bool = False) -> Published:
    """Send the site in the output folder to ``target``; with ``dry_run`` only say what would change.

    A site older than its sources, or without some of them, is refused unless it is wanted ``as_built``.

    Raises :class:`ReportsiteError`: ``io.no-site``, ``check.*`` for a site with problems, and what the kind of target
    adds.
    """
    with lock(project.root):
        site = finished(project, as_built=as_built)
        if isinstance(target, Branch):
            return to_branch(site, target, project, dry_run)
        if isinstance(target, Folder):
            sources = (project.seeds, project.content, project.themes, project.output)
            return to_folder(site, target, sources, dry_run)
        if isinstance(target, Storage):
            return to_storage(site, target, dry_run)
        return by_command(site, target, dry_run)
