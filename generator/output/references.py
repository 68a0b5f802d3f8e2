"""What a file of the site refers to, and what may be referred to in it. Pure, and a function of its bytes alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

_OPAQUE = re.compile(r"<!--.*?-->|(<(script|style)\b[^>]*>)(.*?)</\2\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"""<([a-zA-Z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>""")
_ATTRIBUTE = re.compile(
    r"""(?<![\w:-])(id|name|href|src|srcset|poster|data|action|formaction|rel|style)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)"""
    r"""|"[^"]*"|'[^']*'""",
    re.IGNORECASE,
)
"""Of the values of other attributes nothing is looked at: what they quote may look like attributes."""
_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""", re.IGNORECASE)

_FETCHED = ("src", "srcset", "poster", "data", "action", "formaction")
_LINKS_NOT_FETCHED = frozenset({"canonical", "alternate", "author", "license", "next", "prev", "help", "search"})
"""Relations of ``<link>`` that name a page and load nothing."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A link as written, its line, and whether opening the page follows it."""

    url: str
    line: int
    fetched: bool


@dataclass(frozen=True, slots=True)
class Page:
    """What checking needs to know of one file."""

    references: tuple[Reference, ...] = ()
    ids: tuple[str, ...] = ()
    base: int = 0
    """Line of a ``<base>``, or 0."""


def read_html(text: str) -> Page:
    """References and ids of an HTML page; scripts and comments are skipped, styles are searched for addresses."""
    references: list[Reference] = []
    ids: list[str] = []
    base, reached, line = 0, 0, 1

    def opaque(match: re.Match[str]) -> str:
        kept = match[1] or ""
        if match[2] and match[2].lower() == "style":
            first = text.count("\n", 0, match.start(3)) + 1
            references.extend(Reference(r.url, r.line + first - 1, fetched=True) for r in read_css(match[3]).references)
        return kept + "\n" * match[0].count("\n", len(kept))

    text_of_tags = _OPAQUE.sub(opaque, text)
    for tag in _TAG.finditer(text_of_tags):
        line += text_of_tags.count("\n", reached, tag.start())
        reached = tag.start()
        found = read_tag(tag[1], tag[2])
        base = line if found.base else base
        ids.extend(found.ids)
        references.extend(Reference(r.url, line, r.fetched) for r in found.references)
    return Page(tuple(references), tuple(ids), base)


def read_tag(name: str, written: str) -> Page:
    """Of one tag, as if it stood on line 1."""
    attributes = {key.lower(): unescape(value.strip("\"'")) for key, value in _ATTRIBUTE.findall(written) if key}
    element = name.lower()
    ids = [attributes[key] for key in ("id", *(("name",) if element == "a" else ())) if key in attributes]
    return Page(tuple(_references(element, attributes)), tuple(ids), int(element == "base"))


def _references(element: str, attributes: Mapping[str, str]) -> Iterator[Reference]:
    if "href" in attributes:
        relations = set(attributes.get("rel", "").lower().split())
        fetched = element not in ("a", "area") and not (element == "link" and relations & _LINKS_NOT_FETCHED)
        yield Reference(attributes["href"], 1, fetched)
    for name in _FETCHED:
        value = attributes.get(name)
        if value is None or (name == "data" and element != "object"):
            continue
        urls = [value] if name != "srcset" else [u.split()[0] for u in value.split(",") if u.strip()]
        yield from (Reference(url, 1, fetched=True) for url in urls)
    if "style" in attributes:
        yield from (Reference(r.url, 1, fetched=True) for r in read_css(attributes["style"]).references)


def read_css(text: str) -> Page:
    """References of a style sheet."""
    found = _CSS_URL.finditer(text)
    return Page(
        tuple(Reference((m[1] or m[2]).strip(), text.count("\n", 0, m.start()) + 1, fetched=True) for m in found)
    )
