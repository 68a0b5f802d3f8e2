"""The quick reading of a page: all that :func:`read_html` finds but the lines, at a tenth of its cost."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from generator.output.references import Page, read_tag

_ODD = re.compile(r"<[!bBsSſ](?i:--|ase|tyle|cript[^<]*<(?!/(?-i:script>)))")
"""Where a bracket is no edge of a tag, or there is something to see between tags (ſ: Python takes it for an s)."""
_PLAIN = r'(?: (?:class|lang|rel|role|rowspan|scope|tabindex|title|(?:aria|data)-[a-z-]+)="[^"]*+")*+'
"""Attributes in which there is nothing to see."""
_TAG = re.compile(
    rf'<(?:a{_PLAIN} href="([^"]*+)"{_PLAIN}>'
    rf'|(?:article|d[dlt]|div|h[1-6]|li|nav|[ou]l|p|section|span|t[dhr]){_PLAIN}(?: id="([^"]*+)"{_PLAIN})?+>'
    r'|meta(?: (?:charset|content|http-equiv|name|property)="[^"]*+")++>'
    r"""|([a-zA-Z][^<>="']*+[="'][^<>]*+>?))"""
)
"""Of a tag: what it leads to, its id, or all of one in any other form, up to the first bracket. Those without values
of attributes are not looked for."""
_WHOLE = re.compile(r"""([a-zA-Z][^\s/>]*+)((?:[^>"']|"[^"]*+"|'[^']*+')*+)>""")
"""A tag that does end at the first bracket."""


def skim_html(text: str) -> tuple[set[tuple[str, bool]], list[str]] | None:
    """Of an HTML page: addresses as written, each with whether opening the page follows it; and all ids.

    ``None`` for a page on which only :func:`read_html` can be right.
    """
    if _ODD.search(text):
        return None
    found = _TAG.findall(text)
    links = {(unescape(href), False) for href in {href for href, _, _ in found} if href}
    ids = [unescape(name) for _, name, _ in found if name]
    for other in [_other(written) for _, _, written in found if written]:
        if other is None:
            return None
        links.update([(reference.url, reference.fetched) for reference in other.references])
        ids.extend(other.ids)
    return links, ids


@lru_cache(maxsize=4096)
def _other(written: str) -> Page | None:
    """Of a tag without its first bracket: every page of a folder has the same ones in its frame."""
    whole = _WHOLE.fullmatch(written)
    return read_tag(whole[1], whole[2]) if whole else None
