"""Reports to the files of the site."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.cache import Store
from generator.report import Report
from generator.workflow.pages import Made, make_pages
from generator.workflow.project import Project
from generator.workflow.results import Progress


def render_all(
    project: Project, reports: tuple[Report, ...], store: Store, spool: Path, progress: Progress, workers: int = 0
) -> Made:
    """Every file of the site that ``reports`` make; what takes long and holds still comes from ``store``.

    Raises :class:`ReportsiteError`: ``template.*``, ``config.theme-*``.
    """
    from generator.catalog import link
    from generator.render import fingerprint, load
    from generator.site import lay_out

    settings = project.settings
    own = project.themes if project.themes.is_dir() else None
    theme = load(settings.theme, own, settings.theme_settings)
    site = lay_out(link(reports), settings)
    folders = (project.output, spool)
    made = make_pages(site.pages, theme, settings.language, store, folders, progress, workers)
    assets = {path: theme.assets[name] for name, path in fingerprint(theme.assets).items()}
    return replace(made, files={**made.files, **assets, **site.files})
