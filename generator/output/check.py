"""The proof that a site is whole: every link leads somewhere, and nothing comes from outside."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from generator.output.names import check_names
from generator.output.references import Page, Reference, read_css, read_html
from generator.problems import Problem, Where

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_SAFE_LINKS = ("http:", "https:", "mailto:", "tel:")


def check(files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """What is wrong with ``files`` as a site that opens from a folder, with file and line."""
    pages = {path: _read(path, data) for path, data in files.items()}
    ids = {path: frozenset(page.ids) for path, page in pages.items()}
    return (*check_names(files), *(p for path, page in pages.items() for p in _check_page(path, page, ids)))


def _read(path: str, data: bytes) -> Page:
    if path.endswith(".html"):
        return read_html(data.decode("utf-8", "replace"))
    return read_css(data.decode("utf-8", "replace")) if path.endswith(".css") else Page()


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
