"""What the site on disk was built of, so that one older than its sources is seen before it is sent anywhere."""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.cache import Store, digest_files
from generator.output import MANIFEST
from generator.workflow.inputs import Inputs, inputs
from generator.workflow.project import CACHE, SETTINGS, Project

STEP = "sources"
_ENDINGS = (".md", ".txt", ".yml")
"""Of files that count in the folders of content and seeds: editors leave others there."""


def keep(project: Project, store: Store, read: Inputs) -> None:
    """Remember that the site in the output folder was built of what was ``read``."""
    store.keep(STEP, "", _site(project), json.dumps(_named(project, read), ensure_ascii=False))


def changed(project: Project) -> tuple[str, ...]:
    """Sources that are not what the site was built of, by the names that messages show.

    None when the cache has no record of that build: then nobody can tell.
    """
    with Store(project.cache / CACHE) as store:
        known = store.recall(STEP, "", _site(project))
    if known is None:
        return ()
    before, now = json.loads(known), _named(project, inputs(project))
    return tuple(sorted(name for name in {*before, *now} if before.get(name) != now.get(name)))


def _site(project: Project) -> Mapping[str, str]:
    """Tells this site from one that another build left in the folder."""
    manifest = project.output / MANIFEST
    return {"manifest": digest_files([manifest])[manifest]}


def _named(project: Project, read: Inputs) -> Mapping[str, str]:
    """Digests by name. Our own code is not among them: a newer reportsite makes no site wrong."""
    texts = {f: digest for f, digest in {**read.seeds, **read.content}.items() if f.suffix.lower() in _ENDINGS}
    theirs = {f: digest for f, digest in read.themes.items() if f.is_relative_to(project.themes)}
    found = {project.show(f): digest for f, digest in {**texts, **theirs}.items() if not f.name.startswith(".")}
    return {SETTINGS: read.settings, **found}
