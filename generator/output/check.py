"""The proof that a site is whole: every link leads somewhere, and nothing comes from outside."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from generator.output.names import check_names
from generator.output.outline import Outline, outline, read_page, resolve
from generator.output.references import Page, Reference
from generator.output.stored import File
from generator.problems import Problem, Where


def check(files: Mapping[str, File], known: Mapping[str, Outline] | None = None) -> tuple[Problem, ...]:
    """What is wrong with ``files`` as a site that opens from a folder, with file and line.

    ``known`` holds the outlines of some of them.
    """
    known = known or {}
    outlines = {path: known.get(path) or outline(path, file) for path, file in files.items()}
    there = set(files)
    for path, found in outlines.items():
        if found.ids:
            there.update([f"{path}#{name}" for name in found.ids.split("\n")])
    doubtful = [
        path
        for path, found in outlines.items()
        if found.doubtful or (found.targets and not there.issuperset(found.targets.split("\n")))
    ]
    faults = (p for path in doubtful for p in _check_page(path, read_page(path, files[path]), files, there))
    return (*check_names(files), *faults)


def _check_page(path: str, page: Page, files: Mapping[str, File], there: set[str]) -> Iterator[Problem]:
    """What is wrong with one page, line by line; ``there`` holds ``PATH#ID`` of all that can be led to."""
    if page.base:
        yield Problem("check.base-element", Where(path, page.base))
    for name, times in Counter(page.ids).items():
        if times > 1:
            yield Problem("check.duplicate-id", Where(path), args={"id": name})
    for reference in page.references:
        code = _fault(path, reference, files, there)
        if code:
            yield Problem(f"check.{code}", Where(path, reference.line), args={"link": reference.url})


def _fault(path: str, reference: Reference, files: Mapping[str, File], there: set[str]) -> str:
    """What is wrong with a reference from ``path``: the end of a problem's code, or nothing."""
    fault, target, fragment = resolve(posixpath.dirname(path), reference.url, reference.fetched)
    if fault:
        return fault
    if target and target not in files:
        address = unquote(reference.url.strip().partition("#")[0].partition("?")[0])
        folder = address.endswith("/") or target == "." or any(other.startswith(f"{target}/") for other in files)
        return "folder-link" if folder else "broken-link"
    target = target or path
    if not fragment or not target.endswith(".html") or f"{target}#{fragment}" in there:
        return ""
    return "broken-anchor"
