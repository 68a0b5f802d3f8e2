"""One page of every kind that a site on disk holds: what checks of markup and style look at."""

from __future__ import annotations

import re
from pathlib import Path


def kinds(site: Path) -> list[str]:
    """Paths of the largest page of each kind, sorted.

    Pages are of a kind that stand in one folder, have one class of ``<body>``, and are both or neither
    the folder's index: a new kind of page is checked without being named anywhere.
    """
    largest: dict[tuple[str, str, bool], Path] = {}
    for page in sorted(site.rglob("*.html"), key=lambda path: (path.stat().st_size, path)):
        found = re.search(r'<body class="([^"]*)"', page.read_text("utf-8"))
        folder = page.parent.relative_to(site).as_posix()
        largest[folder, found[1] if found else page.name, page.name == "index.html"] = page
    return sorted(page.relative_to(site).as_posix() for page in largest.values())
