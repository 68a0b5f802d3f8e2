"""The page for addresses that do not exist."""

from __future__ import annotations

from generator.config import Settings
from generator.site.frame import frame, public
from generator.site.views import NotFound, Page

PATH = "404.html"


def not_found(settings: Settings) -> Page:
    """Served at any depth, so its links are the public ones where the site has an address."""
    home = public(settings, "index.html") or "index.html"
    search = (public(settings, "search.html") or "search.html") if settings.parts.search else ""
    return Page(PATH, "404.html", NotFound(frame(PATH, settings), home, search))
