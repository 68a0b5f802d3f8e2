"""All that a page may show of its theme, by template: what extending, including and importing reach."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from hashlib import sha256

from generator.render.engine import messages
from generator.render.theme import Theme

_NAMING = re.compile(r"\{%[-+]?\s*(?:extends|include|import|from)\b\s*(.*?)[-+]?%\}", re.DOTALL)
"""A tag that names other templates, or what looks like one, in a comment say."""
_NAMED = re.compile(r"""(["'])([^"'\\]*)\1(?:\s+(?:as|import|ignore|with|without)\b[^{}%#]*|\s*)""")
"""What stands in a tag that names one, and computes nothing; no other tag is in it."""


def references(theme: Theme) -> dict[str, tuple[str, ...]]:
    """The templates that each template of ``theme`` itself names; all of them where it computes a name."""
    every = tuple(sorted(theme.templates))

    @cache
    def named(text: str) -> tuple[str, ...]:
        found = [_NAMED.fullmatch(tag) for tag in _NAMING.findall(text)]
        return every if None in found else tuple(sorted({one[2] for one in found if one}))

    return {name: named(theme.templates[name][0]) for name in every}


def closure(theme: Theme, language: str) -> Callable[[str], str]:
    """A function from a template's name to a digest of the text of all templates that it may reach, by the
    :func:`references` of ``theme``, and of the messages, settings and addresses of assets that any may show."""
    named = references(theme)
    shared = [[*messages(theme, language).items()], [*theme.settings.items()]]  # in an order that pages may show
    common = repr([*shared, sorted(theme.paths.items())])

    @cache
    def digest(name: str) -> str:
        seen: set[str] = set()
        waiting = {name}
        while waiting:
            seen |= waiting
            waiting = {other for one in waiting for other in named.get(one, ())} - seen
        texts = [(one, theme.templates.get(one, ("", ""))[0]) for one in sorted(seen)]
        return sha256(repr((texts, common)).encode("utf-8", "surrogatepass")).hexdigest()

    return digest
