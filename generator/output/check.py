"""The proof that a site is whole: every link leads somewhere, and nothing comes from outside."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from urllib.parse import unquote

from generator.output.names import check_names
from generator.output.outline import Outline, outline, read_page, resolve
from generator.output.references import Page, Reference
from generator.output.stored import File
from generator.problems import Problem, Where


def check(files: Mapping[str, File], known: Mapping[str, Outline] | None = None) -> tuple[Problem, ...]:
    """What is wrong with ``files`` as a site that opens from a folder, with file and line.

    ``known`` holds the outlines of some of them, which need not fit into memory.
    """
    known = known or {}
    other = {path: outline(path, file) for path, file in files.items() if path not in known}

    def found(path: str) -> Outline:
        return known[path] if path in known else other[path]

    ids: dict[str, str] = {}
    doubtful: set[str] = set()
    for path in files:
        one = found(path)
        if one.ids:
            ids[path] = f"\n{one.ids}\n"
        if one.doubtful:
            doubtful.add(path)
    if lost := _lost((found(path).targets for path in files), files, ids):
        doubtful.update(path for path in files if not lost.isdisjoint(found(path).targets.split("\n")))
    pages = ((path, read_page(path, files[path])) for path in files if path in doubtful)
    faults = (problem for path, page in pages for problem in _check_page(path, page, files, ids))
    return (*check_names(files), *faults)


Ids = Mapping[str, str]
"""Those of each page by its path, with line breaks around each: searched as they are, in less memory than sets."""

MANY = 1 << 16
"""Targets that are held before those that are there are let go: many pages lead to the same ones."""


def _lost(lists: Iterable[str], files: Mapping[str, File], ids: Ids) -> AbstractSet[str]:
    """The targets in ``lists`` that are not there."""
    sought, most = set[str](), MANY
    for targets in lists:
        sought.update(targets.split("\n"))
        if len(sought) > most:
            sought = _missing(sought, files, ids)
            most = MANY + 2 * len(sought)
    return _missing(sought, files, ids)


def _missing(targets: Iterable[str], files: Mapping[str, File], ids: Ids) -> set[str]:
    """Those of ``targets`` that are not there."""
    anchors = (target.partition("#") for target in targets if target and target not in files)
    return {path + mark + name for path, mark, name in anchors if not (name and _has(ids, path, name))}


def _has(ids: Ids, path: str, name: str) -> bool:
    return "\n" not in name and f"\n{name}\n" in ids.get(path, "")


def _check_page(path: str, page: Page, files: Mapping[str, File], ids: Ids) -> Iterator[Problem]:
    """What is wrong with one page, line by line."""
    if page.base:
        yield Problem("check.base-element", Where(path, page.base))
    for name, times in Counter(page.ids).items():
        if times > 1:
            yield Problem("check.duplicate-id", Where(path), args={"id": name})
    for reference in page.references:
        code = _fault(path, reference, files, ids)
        if code:
            yield Problem(f"check.{code}", Where(path, reference.line), args={"link": reference.url})


def _fault(path: str, reference: Reference, files: Mapping[str, File], ids: Ids) -> str:
    """What is wrong with a reference from ``path``: the end of a problem's code, or nothing."""
    fault, target, fragment = resolve(posixpath.dirname(path), reference.url, reference.fetched)
    if fault:
        return fault
    if target and target not in files:
        address = unquote(reference.url.strip().partition("#")[0].partition("?")[0])
        folder = address.endswith("/") or target == "." or any(other.startswith(f"{target}/") for other in files)
        return "folder-link" if folder else "broken-link"
    target = target or path
    if not fragment or not target.endswith(".html") or _has(ids, target, fragment):
        return ""
    return "broken-anchor"
