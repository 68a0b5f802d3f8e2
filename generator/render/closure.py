"""All that a page may show of its theme, by template: what extending, including and importing reach."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from hashlib import sha256

from jinja2 import Environment, TemplateSyntaxError
from jinja2.meta import find_referenced_templates

from generator.render.assets import fingerprint
from generator.render.engine import messages
from generator.render.theme import Theme


def closure(theme: Theme, language: str) -> Callable[[str], str]:
    """A function from a template's name to a digest of the text of all templates that it may reach, and of the
    messages, settings and addresses of assets that any template may show."""
    shared = [sorted(messages(theme, language).items()), sorted(theme.settings.items())]
    common = repr([*shared, sorted(fingerprint(theme.assets).items())])
    environment = Environment(autoescape=True)

    @cache
    def reached(name: str) -> frozenset[str]:
        """Templates that ``name`` itself refers to: all of them when it computes a name, or cannot be parsed."""
        try:
            found = set(find_referenced_templates(environment.parse(theme.templates[name][0])))
        except (KeyError, TemplateSyntaxError):
            found = {None}
        return frozenset(theme.templates) if None in found else frozenset(n for n in found if n is not None)

    @cache
    def digest(name: str) -> str:
        seen: set[str] = set()
        waiting = {name}
        while waiting:
            seen |= waiting
            waiting = {other for one in waiting for other in reached(one)} - seen
        texts = [(one, theme.templates.get(one, ("", ""))[0]) for one in sorted(seen)]
        return sha256(repr((texts, common)).encode("utf-8", "surrogatepass")).hexdigest()

    return digest
