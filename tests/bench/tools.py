"""The tools, each with the site it needs to make one page a report and one list of all."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.corpus import write_content, write_seeds

YAML = '---\ntitle: "{title}"\n{more}---\n'


@dataclass(frozen=True, slots=True)
class Tool:
    """How a tool is set up, run and brought back to nothing."""

    name: str
    prepare: Callable[[Path, int], None]
    command: list[str]
    made: tuple[str, ...]
    """Folders to delete before a cold run."""
    edited: str = "content/r000000.md"
    """The file that an edit changes; empty: no runs after edits."""
    limit: int = 10**9
    """Most reports that are tried."""


def _own_pages(folder: Path, count: int) -> None:
    own_content(folder, count, "parts: {search: false, catalog: false, data: false}\n")


def own_content(folder: Path, count: int, more: str = "") -> None:
    """A site of ``count`` content files; ``more`` settings."""
    (folder / "site.yml").write_text(f"title: 汇编\n{more}", "utf-8")
    (folder / "seeds").mkdir()
    write_content(folder / "content", count, YAML.replace("{more}", "region: {region}\nyear: {year}\ngenre: npc\n"))


def _own_seeds(folder: Path, count: int) -> None:
    (folder / "site.yml").write_text("title: 汇编\n", "utf-8")
    write_seeds(folder / "seeds", count)


def _hugo(folder: Path, count: int) -> None:
    (folder / "hugo.toml").write_text('title = "汇编"\ndisableKinds = ["taxonomy", "term", "RSS"]\n', "utf-8")
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    head = "<!doctype html><html lang=zh><head><meta charset=utf-8><title>{{ .Title }}</title></head>"
    page = f"{head}<body><h1>{{{{ .Title }}}}</h1>"
    (layouts / "single.html").write_text(f"{page}{{{{ .TableOfContents }}}}{{{{ .Content }}}}</body></html>", "utf-8")
    list_ = '<ul>{{ range .RegularPagesRecursive }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</ul>'
    (layouts / "list.html").write_text(f"{page}{list_}</body></html>", "utf-8")
    write_content(folder / "content", count, YAML.replace("{more}", ""))


def _pelican(folder: Path, count: int) -> None:
    settings = "PATH='content'\nTIMEZONE='UTC'\nDEFAULT_LANG='zh'\nSITENAME='x'\nAUTHOR='x'\nDEFAULT_PAGINATION=False\n"
    off = "".join(f"{name}=None\n" for name in ("FEED_ALL_ATOM", "CATEGORY_FEED_ATOM", "TRANSLATION_FEED_ATOM"))
    cache = "LOAD_CONTENT_CACHE=True\nCACHE_CONTENT=True\nCONTENT_CACHING_LAYER='generator'\n"
    (folder / "pelicanconf.py").write_text(settings + off + cache, "utf-8")
    write_content(folder / "content", count, "Title: {title}\nDate: {year}-01-01\n")


def _mkdocs(folder: Path, count: int) -> None:
    theme = "theme: {name: material, features: [navigation.prune]}\nplugins: [{search: {lang: zh}}]\n"
    (folder / "mkdocs.yml").write_text(f"site_name: x\ndocs_dir: content\n{theme}", "utf-8")
    write_content(folder / "content", count, YAML.replace("{more}", ""))


def tools() -> list[Tool]:
    """This tool three times, and the others that are found on the path."""

    def program(name: str) -> str:
        return shutil.which(name) or ""

    own = [sys.executable, "-m", "generator", "build", "--quiet"]
    made = ("_site", ".reportsite")
    peers = [
        Tool("Hugo", _hugo, [program("hugo"), "--quiet"], ("public",)),
        Tool(
            "Pelican, with its cache", _pelican, [program("pelican"), "-q", "-s", "pelicanconf.py"], ("output", "cache")
        ),
        Tool("MkDocs + Material, search", _mkdocs, [program("mkdocs"), "build", "-q"], ("site",), limit=1000),
    ]
    return [
        *(tool for tool in peers if tool.command[0]),
        Tool("reportsite, pages and lists only", _own_pages, own, made),
        Tool("reportsite", own_content, own, made),
        Tool("reportsite, from raw text", _own_seeds, own, (*made, "content"), edited=""),
    ]
