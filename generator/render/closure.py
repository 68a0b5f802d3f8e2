"""All that a page may show of its theme, by template: what extending, including and importing reach."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256

from jinja2 import Environment, TemplateSyntaxError
from jinja2.meta import find_referenced_templates

from generator.render.assets import fingerprint
from generator.render.engine import messages
from generator.render.theme import Theme

References = Mapping[str, tuple[str, ...]]
"""The templates that a template itself names, by its name."""


def references(theme: Theme) -> References:
    """Of every template of ``theme``; all of them where it computes a name, or cannot be parsed."""
    environment, every = Environment(autoescape=True), tuple(sorted(theme.templates))

    @cache
    def named(text: str) -> tuple[str, ...]:
        try:
            found = {*find_referenced_templates(environment.parse(text))}
        except TemplateSyntaxError:
            return every
        return every if None in found else tuple(sorted(name for name in found if name is not None))

    return {name: named(theme.templates[name][0]) for name in every}


def closure(theme: Theme, language: str, named: References) -> Callable[[str], str]:
    """A function from a template's name to a digest of the text of all templates that it may reach, by the
    :func:`references` of ``theme``, and of the messages, settings and addresses of assets that any may show."""
    shared = [sorted(messages(theme, language).items()), sorted(theme.settings.items())]
    common = repr([*shared, sorted(fingerprint(theme.assets).items())])

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
