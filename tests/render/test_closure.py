"""What a page may show of its theme: all that its template reaches, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from jinja2 import Environment
from jinja2.meta import find_referenced_templates

from generator.render import Theme, load
from generator.render.closure import closure, references

TEXTS = {
    "page.html": '{% extends "base.html" %}{% from "parts.html" import one %}',
    "base.html": '{% include "foot.html" ignore missing %}',
    "parts.html": "{% macro one() %}1{% endmacro %}",
    "other.html": "{{ view }}",
    "any.html": "{% include view.name %}",
    "note.html": '{# as in {% import "base.html" as base #}{% include "own.html" %}',
    "own.html": "",
    "some.html": '{%- import "parts.html" ~ view.name as parts %}',
}


def theme(**changed: str) -> Theme:
    texts = {**TEXTS, **{f"{name}.html": text for name, text in changed.items()}}
    return Theme("x", {name: (text, name) for name, text in texts.items()}, {}, {}, {"zh": {"a": "b"}}, {})


def digests(theme: Theme) -> dict[str, str]:
    digest = closure(theme, "zh")
    return {name: digest(name) for name in TEXTS}


@pytest.mark.parametrize(
    ("name", "reached_by"),
    [
        ("parts", {"page.html", "parts.html"}),
        ("base", {"page.html", "base.html"}),
        ("foot", {"page.html", "base.html"}),
        ("other", {"other.html"}),
        ("own", {"own.html"}),
    ],
)
def test_a_change_is_seen_where_it_may_show(name: str, reached_by: set[str]) -> None:
    before, after = digests(theme()), digests(theme(**{name: "changed"}))
    # What computes a name may reach all there is.
    assert {one for one in TEXTS if before[one] != after[one]} == {*reached_by, "any.html", "note.html", "some.html"}


def test_names_are_found_as_jinja_finds_them() -> None:
    default = load("default")
    jinja = Environment(autoescape=True)
    for name, (text, _) in default.templates.items():
        assert set(references(default)[name]) == set(find_referenced_templates(jinja.parse(text)))


def test_words_settings_and_assets_are_everywhere() -> None:
    before = digests(theme())
    for other in (
        replace(theme(), messages={"zh": {"a": "c"}}),
        replace(theme(), settings={"wide": True}),
        replace(theme(), paths={"style.css": "assets/style.0f3c9a1b.css"}),
    ):
        assert not set(before.values()) & set(digests(other).values())
