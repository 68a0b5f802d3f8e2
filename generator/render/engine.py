"""The template engine: a theme's templates, compiled once, rendering views to bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from jinja2 import FunctionLoader, StrictUndefined, UndefinedError
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from generator.render.assets import fingerprint
from generator.render.failure import explain
from generator.render.quick import QuickEnvironment
from generator.render.theme import Theme
from generator.site.views import Page


def engine(theme: Theme, language: str) -> Callable[[Page], bytes]:
    """A function that renders a page, raising :class:`ReportsiteError` with a ``template.*`` problem.

    Beside ``view`` templates have ``t(KEY, …)`` (a message, with its values put in), ``has(KEY)``,
    ``words(PREFIX)`` (messages for a script, as JSON), ``asset(NAME)`` (its path from the root
    of the site) and ``theme`` (the theme's settings).
    """
    paths = fingerprint(theme.assets)
    words = messages(theme, language)

    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        if name not in theme.templates:
            return None
        text, file = theme.templates[name]
        return text, file, lambda: True

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
        loader=FunctionLoader(load), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals |= {
        "t": translate,
        "has": words.__contains__,
        "words": starting,
        "asset": paths.__getitem__,
        "theme": theme.settings,
    }

    def render(page: Page) -> bytes:
        try:
            return environment.get_template(page.template).render(view=page.view).encode("utf-8")
        except Exception as error:
            raise explain(error, page.path, page.template, theme.templates) from error

    return render


def messages(theme: Theme, language: str) -> Mapping[str, str]:
    """The theme's words in ``language``; a key that it lacks there is taken from the other language."""
    chosen = language.partition("-")[0]
    merged: dict[str, str] = {}
    for name in sorted(theme.messages, key=lambda name: name == chosen):
        merged |= theme.messages[name]
    return merged
