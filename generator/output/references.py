"""What a file of the site refers to, and what may be referred to in it. Pure, and a function of its bytes alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

_OPAQUE = re.compile(r"<!--.*?-->|(<(script|style)\b[^>]*>)(.*?)</\2\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"""<([a-zA-Z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>""")
_ATTRIBUTE = re.compile(
    r"""(?<![\w:-])(id|name|href|src|srcset|poster|data|action|formaction|rel|style)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)"""
    r"""|"[^"]*"|'[^']*'""",
    re.IGNORECASE,
)
"""Of the values of other attributes nothing is looked at: what they quote may look like attributes."""
_NAMED = re.compile(r"(?:id|name|href|src|srcset|poster|data|action|style)\s*=")
"""Where a tag may have such an attribute: the ends of their names in lower case."""
_SIMPLE = re.compile(
    r"(?:a|p|h[1-6]|li|div|section|td|th|tr|span|dt|dd|nav|button|input|table|meta)"
    r"(?: (?:class|href|id|lang|rel|title|rowspan|role|(?:aria|data)-[a-z-]+)=)+"
)
"""The most frequent tags, but for the values of their attributes: ids and links of ``a`` are all there is to see."""
_FULL_SCRIPT = re.compile(r"<script[^<]*<(?!/script)")
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
        found = _tag(tag[1], tag[2])
        base = line if found.base else base
        ids.extend(found.ids)
        references.extend(Reference(r.url, line, r.fetched) for r in found.references)
    return Page(tuple(references), tuple(ids), base)


def skim_html(text: str) -> Page | None:
    """The same without lines, three times as fast; ``None`` for a page on which only :func:`read_html` can be right."""
    lower = text.lower()
    if "<!--" in lower or "<style" in lower or "<base" in lower or _FULL_SCRIPT.search(lower):
        return None
    if len(lower) != len(text):  # as that of a dotted capital I
        return None
    references: list[Reference] = []
    ids: list[str] = []
    begun = -1
    for match in _NAMED.finditer(lower):
        start = text.rfind("<", 0, match.start())
        if start == begun:
            continue
        begun, end = start, text.find(">", start)
        head = text[start + 1 : end]
        pieces = head.split('"')
        names = "".join(pieces[::2])
        # What is no tag, or quotes a bracket.
        if not 0 <= start < match.start() < end or len(pieces) % 2 == 0 or "'" in names:
            return None
        if _SIMPLE.fullmatch(names) and (names.startswith("a ") or " href=" not in names):
            for key, value in zip(names.split()[1:], pieces[1::2], strict=True):
                if key == "id=":
                    ids.append(unescape(value))
                elif key == "href=":
                    references.append(Reference(unescape(value), 1, fetched=False))
        else:
            found = _head(head)
            ids.extend(found.ids)
            references.extend(found.references)
    return Page(tuple(references), tuple(ids))


@lru_cache(maxsize=4096)
def _head(head: str) -> Page:
    """Of a tag without its brackets: every page of a folder has the same ones in its frame."""
    tag = _TAG.fullmatch(f"<{head}>")
    return _tag(tag[1], tag[2]) if tag else Page()


def _tag(name: str, written: str) -> Page:
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
