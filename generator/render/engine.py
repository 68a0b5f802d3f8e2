"""The template engine: a theme's templates, compiled once, rendering views to bytes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, UndefinedError
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from generator.render.compiled import Compiled
from generator.render.failure import explain
from generator.render.quick import QuickEnvironment
from generator.render.theme import Theme
from generator.site.views import Page


class Engine:
    """Renders pages, raising :class:`ReportsiteError` with a ``template.*`` problem.

    Processes that are forked have the templates that were compiled before; those to which it is sent compile their own.
    """

    def __init__(self, theme: Theme, language: str) -> None:
        self._theme = theme
        self._language = language
        self._compiled: Environment | None = None

    def __call__(self, page: Page) -> bytes:
        try:
            return self._environment.get_template(page.template).render(view=page.view).encode("utf-8")
        except Exception as error:
            raise explain(error, page.path, page.template, self._theme.templates) from error

    def compile(self) -> None:
        """Have every template compiled. Raises ``jinja2.TemplateSyntaxError``."""
        for name in self._theme.templates:
            self._environment.get_template(name)

    @property
    def _environment(self) -> Environment:
        if self._compiled is None:
            self._compiled = _environment(self._theme, self._language)
        return self._compiled

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_compiled": None}


def _environment(theme: Theme, language: str) -> Environment:
    """What templates have beside ``view``: ``t(KEY, …)`` (a message, with its values put in), ``has(KEY)``,
    ``words(PREFIX)`` (messages for a script, as JSON), ``asset(NAME)`` (its path from the root
    of the site) and ``theme`` (the theme's settings).
    """
    words = messages(theme, language)

    def load(name: str) -> tuple[str, str, None] | None:
        found = theme.templates.get(name)
        return found and (*found, None)

    plain = {key: text for key, text in words.items() if not set("{}") & set(text)}

    def translate(key: str, **values: object) -> str:
        if key in plain:
            return plain[key]
        if key not in words:
            raise UndefinedError(f"no message {key!r}")
        return words[key].format(**values)

    @cache
    def starting(prefix: str) -> Markup:
        chosen = {key.removeprefix(prefix): text for key, text in words.items() if key.startswith(prefix)}
        return htmlsafe_json_dumps(chosen, ensure_ascii=False, separators=(",", ":"))

    environment = QuickEnvironment(
        loader=FunctionLoader(load),
        bytecode_cache=Compiled(),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "t": translate,
        "has": words.__contains__,
        "words": starting,
        "asset": theme.paths.__getitem__,
        "theme": theme.settings,
    }

    return environment


def messages(theme: Theme, language: str) -> Mapping[str, str]:
    """The theme's words in ``language``; a key that it lacks there is taken from the other language."""
    chosen = language.partition("-")[0]
    merged: dict[str, str] = {}
    for name in sorted(theme.messages, key=lambda name: name == chosen):
        merged |= theme.messages[name]
    return merged
