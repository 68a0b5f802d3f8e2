"""The proof that a site is whole: every link leads somewhere, and nothing comes from outside."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from generator.output.names import check_names
from generator.output.references import Page, Reference, read_css, read_html
from generator.output.stored import File, bytes_of
from generator.problems import Problem, Where

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_SAFE_LINKS = ("http:", "https:", "mailto:", "tel:")


def check(files: Mapping[str, File], known: Mapping[str, Page] | None = None) -> tuple[Problem, ...]:
    """What is wrong with ``files`` as a site that opens from a folder, with file and line.

    ``known`` holds what :func:`read_page` has found in some of them already.
    """
    known = known or {}
    pages = {path: known.get(path) or read_page(path, file) for path, file in files.items()}
    ids = {path: frozenset(page.ids) for path, page in pages.items()}
    return (*check_names(files), *(p for path, page in pages.items() for p in _check_page(path, page, ids)))


def read_page(path: str, file: File) -> Page:
    """What checking needs to know of the file at ``path``: a function of its bytes."""
    read = read_html if path.endswith(".html") else read_css if path.endswith(".css") else None
    return read(bytes_of(file).decode("utf-8", "replace")) if read else Page()


def _check_page(path: str, page: Page, ids: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    if page.base:
        yield Problem("check.base-element", Where(path, page.base))
    for name, times in Counter(page.ids).items():
        if times > 1:
            yield Problem("check.duplicate-id", Where(path), args={"id": name})
    for reference in page.references:
        code = _fault(path, reference, ids)
        if code:
            yield Problem(f"check.{code}", Where(path, reference.line), args={"link": reference.url})


def _fault(path: str, reference: Reference, ids: Mapping[str, frozenset[str]]) -> str:
    """What is wrong with a reference from ``path``: the end of a problem's code, or nothing."""
    url = reference.url.strip()
    scheme = _SCHEME.match(url)
    if scheme or url.startswith("//"):
        return _outside(scheme[0].lower() if scheme else "https:", reference)
    if url.startswith("/"):
        return "rooted-link"
    address, _, fragment = url.partition("#")
    address = unquote(address.partition("?")[0])
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), address)) if address else path
    if target not in ids:
        folder = address.endswith("/") or target == "." or any(other.startswith(f"{target}/") for other in ids)
        return "folder-link" if folder else "broken-link"
    fragment = unquote(fragment.partition(":~:")[0])
    if fragment in ("", "top") or not target.endswith(".html") or fragment in ids[target]:
        return ""
    return "broken-anchor"


def _outside(scheme: str, reference: Reference) -> str:
    if reference.fetched:
        return "" if scheme == "data:" else "external-request"
    return "" if scheme in _SAFE_LINKS else "unsafe-link"
