"""From pages to bytes."""

from __future__ import annotations

from generator.render.engine import Engine
from generator.render.theme import Theme, load
from generator.site import Site

__all__ = ["Engine", "Theme", "load", "render"]


def render(site: Site, theme: Theme, language: str = "zh-CN") -> dict[str, bytes]:
    """Every file of the site: path → bytes.

    Raises :class:`ReportsiteError` with a ``template.*`` problem.
    """
    page = Engine(theme, language)
    files = {item.path: page(item) for item in site.pages}
    return files | {theme.paths[name]: data for name, data in theme.assets.items()} | dict(site.files)
