"""What a file has and where it leads, in as few words as a check of the whole site needs."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import unquote

from generator.output.references import Page, read_css, read_html
from generator.output.skim import skim_html
from generator.output.stored import File, bytes_of

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_AS_WRITTEN = re.compile(r"[a-z0-9-]+")
"""An id that stands in an address as it is."""
_SAFE_LINKS = ("http:", "https:", "mailto:", "tel:")


@dataclass(frozen=True, slots=True)
class Outline:
    """Of one file; lists are joined by line breaks, which cost less to keep than lists."""

    targets: str = ""
    """Where it leads: ``PATH`` or ``PATH#ID``, each once, in order."""
    ids: str = ""
    doubtful: bool = False
    """Whether something is wrong with it by itself: then it is to be read line by line."""


def outline(path: str, file: File) -> Outline:
    """Of the file at ``path``: a function of its bytes."""
    text = _text(path, file)
    if text is None:
        return Outline()
    quick = skim_html(text) if path.endswith(".html") else None
    return outline_of(path, *quick) if quick else outline_of_page(path, _read(path, text))


def read_page(path: str, file: File) -> Page:
    """The file at ``path`` with the line of everything in it."""
    text = _text(path, file)
    return Page() if text is None else _read(path, text)


def _text(path: str, file: File) -> str | None:
    return bytes_of(file).decode("utf-8", "replace") if path.endswith((".html", ".css")) else None


def _read(path: str, text: str) -> Page:
    return read_html(text) if path.endswith(".html") else read_css(text)


def outline_of_page(path: str, page: Page) -> Outline:
    """What of ``page``, the file at ``path``, matters to the rest of the site."""
    links = {(reference.url, reference.fetched) for reference in page.references}
    return outline_of(path, links, page.ids, doubtful=bool(page.base))


def outline_of(
    path: str, links: AbstractSet[tuple[str, bool]], ids: Sequence[str], *, doubtful: bool = False
) -> Outline:
    """The same of its addresses, each with whether opening the page follows it, and its ids."""
    own = frozenset(ids)
    doubtful = doubtful or len(own) < len(ids)
    targets: set[str] = set()
    folder = posixpath.dirname(path)
    for url, fetched in links:
        if url[:1] == "#" and url[1:] in own and _AS_WRITTEN.fullmatch(url, 1):
            continue  # the most frequent ones
        fault, target, fragment = resolve(folder, url, fetched)
        if fragment and (target or path).endswith(".html") and not (target in ("", path) and fragment in own):
            targets.add(f"{target or path}#{fragment}")
        elif target:
            targets.add(target)
        doubtful = doubtful or bool(fault)
    found = Outline("\n".join(sorted(targets)), "\n".join(sorted(own)), doubtful)
    breaks = max(0, len(targets) - 1) + max(0, len(own) - 1)
    return found if found.targets.count("\n") + found.ids.count("\n") == breaks else replace(found, doubtful=True)


def resolve(folder: str, url: str, fetched: bool) -> tuple[str, str, str]:
    """Of a reference from a page in ``folder``: what is wrong with it by itself, as the end of a problem's code;
    the file it leads to, empty for the page itself and for what is not of the site; and the id in that."""
    address, _, fragment = url.strip().partition("#")
    fault, target = _file(folder, address, fetched)
    if not fragment or target is None:
        return fault, target or "", ""
    fragment = unquote(fragment.partition(":~:")[0])
    return fault, target, "" if fragment == "top" else fragment


@lru_cache(maxsize=16384)
def _file(folder: str, address: str, fetched: bool) -> tuple[str, str | None]:
    """Of an address without the id in it: what is wrong with it, and the file, ``None`` for what is not of the site."""
    scheme = _SCHEME.match(address)
    if scheme or address.startswith("//"):
        return _outside(scheme[0].lower() if scheme else "https:", fetched), None
    if address.startswith("/"):
        return "rooted-link", None
    address = unquote(address.partition("?")[0])
    return "", posixpath.normpath(posixpath.join(folder, address)) if address else ""


def _outside(scheme: str, fetched: bool) -> str:
    if fetched:
        return "" if scheme == "data:" else "external-request"
    return "" if scheme in _SAFE_LINKS else "unsafe-link"
