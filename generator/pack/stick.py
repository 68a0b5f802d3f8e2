"""The whole site for a USB stick: one page to open, and everything else in a folder beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from generator.messages import LANGUAGES, text
from generator.pack.article import marked

START = "start.html"
FOLDER = "site"


def entries(site: Mapping[str, bytes], title: str) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of everything on the stick, the start page first."""
    return chain([(START, _start(title))], ((f"{FOLDER}/{path}", site[path]) for path in sorted(site)))


def _start(title: str) -> bytes:
    there = f"{FOLDER}/index.html"
    words = "\n".join(f'<p lang="{x}"><a href="{there}">{text("pack.open", x)}</a></p>' for x in LANGUAGES)
    return f"""<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={there}">
<title>{marked(title)}</title>
</head>
<body>
<h1>{marked(title)}</h1>
{words}
</body>
</html>
""".encode()
