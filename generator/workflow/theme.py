"""The theme of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import config
from generator.idle import SETTINGS
from generator.problems import ReportsiteError
from generator.workflow.project import Project

if TYPE_CHECKING:
    from generator.render import Theme


def theme_of(project: Project) -> Theme:
    """The theme that the settings name.

    Raises :class:`ReportsiteError`: ``template.*``, ``config.theme-*``, with the line of ``site.yml`` that is wrong.
    """
    from generator.render import load

    settings = project.settings
    own = project.themes if project.themes.is_dir() else None
    try:
        return load(settings.theme, own, settings.theme_settings, project.show)
    except ReportsiteError as error:
        raise ReportsiteError(*config.located(error.problems, project.root / SETTINGS)) from error
