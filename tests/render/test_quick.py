"""The quick environment renders whatever Jinja's own renders, and fails as it does."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from enum import StrEnum

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator.render.quick import QuickEnvironment


class Kind(StrEnum):
    ODD = "<odd>"


class Drawn:
    def __html__(self) -> str:
        return "<b>drawn</b>"


class Word(str):
    __slots__ = ()


@pass_context
def seen(context: Context) -> str:
    return f"<{context.get('n', 'none')}>"


def joined(*args: object, **named: object) -> str:
    return f"<{args} {sorted(named.items())}>"


VALUES: dict[str, object] = {
    "s": "<&>\"'", "m": Markup("<i>"), "i": 7, "none": None, "kind": Kind.ODD, "drawn": Drawn(), "word": Word("<w>"),
    "seen": seen, "joined": joined, "listed": ["<1>", 2], "plain": "plain",
    "spent": (n for n in range(0)),
}  # fmt: skip

OTHERS = {
    "base": "{% set over = s %}<{% block title %}{{ s }}{% endblock %}{{ self.title() }}{% block main %}{% endblock %}",
    "parts": "{% macro one(v) %}<b>{{ v }}{{ s is defined }}</b>{% endmacro %}",
}

TEMPLATES = (
    "{{ s }} {{ m }} {{ i }} {{ none }} {{ kind }} {{ drawn }} {{ word }} {{ listed }} {{ s ~ m }} {{ m + s }}",
    "{{ joined(1) }} {{ joined(a=s) }} {{ joined(*listed, **{'x': 1}) }} {{ s.replace('<', '>') }} {{ m.upper() }}",
    "{% for v in listed %}{% set n = v %}{{ seen() }}{{ joined(n) }}{{ loop.index }}{% endfor %}{{ seen() }}",
    "{% macro a(x, y='<d>') %}{{ x }}{{ y }}{% endmacro %}{{ a(s) }} {{ a(s, m) }} {{ a(y=s, x=1) }} {{ a(a(s)) }}",
    "{% macro a() %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ a() }} {{ a(s, z=s) }}",
    "{% macro a(x) %}{{ caller(x) }}{% endmacro %}{% call(v) a(s) %}{{ v }}<hr>{% endcall %}",
    "{% macro a() %}{{ caller() if caller else s }}{% endmacro %}{{ a() }}{% call a() %}<p>{% endcall %}",
    "{% macro a(x) %}{{ x }}{% endmacro %}{% autoescape false %}{{ a(s) }}{{ s }}{% endautoescape %}{{ a(s) }}",
    "{% import 'parts' as p %}{% macro a() %}{{p.one(s)}}{% endmacro %}{% autoescape 0 %}{{ a() }}{% endautoescape %}",
    "{% macro a(x) %}{{ x }}{% endmacro %}{% autoescape i < 5 %}{{ a(s) }}{{ s }}{% endautoescape %}",
    "{% autoescape i > 5 %}{{ s }}{{ m }}{% endautoescape %}{% macro a() %}{{ kwargs }}{% endmacro %}{{ a() }}",
    "{% import 'parts' as parts %}{{ parts.one(s) }}{{ parts.one(parts.one(m)) | upper }}{% include 'parts' %}",
    "{% from 'parts' import one with context %}{{ one(s) }}{{ one(s) | length }}{{ one(s) is string }}",
    "{% extends 'base' %}{% block title %}{{ super() }}{{ s }}{% endblock %}{% block main %}{{ over }}{% endblock %}",
    "{% extends 'base' %}{% block main %}{{ joined(i=i) }}{{ joined(1) }}{% endblock %}",
    "{% set x %}{{ s }}<br>{% endset %}{{ x }}{% filter upper %}{{ s }}{% endfilter %}{{ s | safe }}{{ s | e | e }}",
    "{% for n in [1, [2, [3]]] recursive %}{{ n if n is number else loop(n) }}{{ s }}{% endfor %}",
    "{% set ns = namespace(k=s) %}{{ ns.k }}{{ cycler('<', 2).next() }}{{ range(2) | list }}{{ joiner('<')() }}",
    "\n{{ s.nothing }}", "{{ nothing }}", "{{ s.nothing() }}", "{{ plain(1) }}", "{{ spent.send(none) }}",
    "{% for n in i %}{% endfor %}", "{{ joined(1, i=i) }}{% for n in listed %}{{ seen(1) }}{% endfor %}",
    "{% macro a(x) %}{{ x }}{% endmacro %}{{ a() }}", "{% macro a(x) %}{% endmacro %}{{ a(1, 2) }}",
    "{% macro a(x) %}{% endmacro %}{{ a(1, z=2) }}", "{{ joined.__self__ }}",
    "{% macro a() %}{{ varargs }}{% endmacro %}{{ a() }}",
    "{% macro a(x) %}\n{{ x.y }}{% endmacro %}{{ a(s) }}",
)  # fmt: skip


def result(kind: Callable[..., Environment], template: str) -> tuple[str, ...]:
    environment = kind(loader=DictLoader({**OTHERS, "t": template}), autoescape=True, undefined=StrictUndefined)
    try:
        return ("", environment.get_template("t").render(VALUES))
    except Exception as error:  # noqa: BLE001 - of whatever kind, both have to fail alike
        return (type(error).__name__, str(error))


@pytest.mark.parametrize("template", TEMPLATES)
def test_it_renders_and_fails_as_jinja_does(template: str) -> None:
    assert result(QuickEnvironment, template) == result(Environment, template)


@pytest.mark.parametrize(
    "template",
    [
        "{% macro a() %}{{ one }}{% endmacro %}{{ a() }}",
        "{% extends 'base' %}{% macro a() %}{{ one }}{% endmacro %}{% block main %}{{ a is defined }}{% endblock %}",
        "{% block main %}{% macro a(n) %}{{ one }}{{ a(n - 1) if n }}{% endmacro %}{{ a(1) }}{% endblock %}",
    ],
)
def test_what_was_shown_is_let_go_of_at_once(template: str) -> None:
    environment = QuickEnvironment(loader=DictLoader({**OTHERS, "t": template}), autoescape=True)
    one = Drawn()
    there = weakref.ref(one)
    gc.disable()
    try:
        assert environment.get_template("t").render(one=one, s="")
        del one
        assert there() is None
    finally:
        gc.enable()
