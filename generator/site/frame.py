"""What every page shows around its own matter."""

from __future__ import annotations

from generator.config import Settings
from generator.site.addresses import relative
from generator.site.views import Entry, Frame

NAVIGATION = {
    "nav.home": "index.html",
    "nav.reports": "reports/index.html",
    "nav.regions": "regions/index.html",
    "nav.years": "years/index.html",
    "nav.genres": "genres/index.html",
    "nav.topics": "topics/index.html",
    "nav.indicators": "indicators/index.html",
    "nav.documents": "documents/index.html",
    "nav.terms": "terms/index.html",
    "nav.data": "data/index.html",
    "nav.search": "search.html",
}
SEARCH, DATA = frozenset({"nav.search"}), frozenset({"nav.data"})
CATALOG = frozenset({"nav.topics", "nav.indicators", "nav.documents", "nav.terms", "nav.data"})
FEED = "feed.xml"


def frame(path: str, settings: Settings, current: str = "") -> Frame:
    """The frame of the page at ``path``; ``current`` is the entry of the navigation that it belongs to."""
    left_out = missing(settings)
    return Frame(
        path=path,
        root="../" * path.count("/"),
        site=settings.title,
        subtitle=settings.subtitle,
        description=settings.description,
        publisher=settings.publisher,
        language=settings.language,
        navigation=tuple(
            Entry(name, relative(path, target), current=name == current)
            for name, target in NAVIGATION.items()
            if name not in left_out
        ),
        search="" if "nav.search" in left_out else "search.html",
        canonical=public(settings, path),
        feed=public(settings, FEED),
    )


def missing(settings: Settings) -> frozenset[str]:
    """Entries of the navigation that a site with these settings does without."""
    parts = settings.parts
    return frozenset().union(
        SEARCH if not parts.search else (), CATALOG if not parts.catalog else (), DATA if not parts.data else ()
    )


def public(settings: Settings, path: str) -> str:
    """The public address of ``path``, or empty when the site has none; ``index.html`` is its folder."""
    if not settings.url:
        return ""
    return settings.url + (path.removesuffix("index.html") if path.rpartition("/")[2] == "index.html" else path)
