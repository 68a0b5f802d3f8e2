"""Our templates, compiled, are kept beside our code; they are what Jinja would make of them now, or nothing."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.render import Engine, Theme, load
from generator.render.compiled import Compiled, file
from generator.render.quick import QuickEnvironment
from generator.render.theme import built_in


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where compiled templates are kept; there are none yet."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Names of templates as they are compiled."""
    names: list[str] = []
    make = QuickEnvironment.compile

    def noting(self: QuickEnvironment, source: str, name: str, *rest: object) -> object:
        names.append(name)
        return make(self, source, name, *rest)  # type: ignore[call-overload]

    monkeypatch.setattr(QuickEnvironment, "compile", noting)
    yield names
    names.clear()


@pytest.fixture
def theme() -> Theme:
    theme = load("default")
    return replace(theme, templates={name: theme.templates[name] for name in ("404.html", "base.html")})


def again(theme: Theme, compiled: list[str]) -> list[str]:
    """What is compiled when another process needs every template."""
    compiled.clear()
    Engine(theme, "zh-CN").compile()
    return sorted(compiled)


def test_each_is_compiled_once(theme: Theme, compiled: list[str]) -> None:
    assert again(theme, compiled) == ["404.html", "base.html"]
    assert again(theme, compiled) == []


def test_all_at_once_by_the_command(compiled: list[str]) -> None:
    runpy.run_module("generator.render", run_name="__main__")
    assert again(load("default"), compiled) == []


def test_another_text_of_the_same_name_is_compiled(theme: Theme, compiled: list[str]) -> None:
    again(theme, compiled)
    text, shown = theme.templates["404.html"]
    other = replace(theme, templates={**theme.templates, "404.html": (f"{text} ", shown)})
    assert again(other, compiled) == ["404.html"]


def test_other_code_of_ours_compiles_anew(theme: Theme, compiled: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    again(theme, compiled)
    monkeypatch.setattr("generator.render.compiled.digest_code", lambda: "another")
    assert again(theme, compiled) == ["404.html", "base.html"]


@pytest.mark.parametrize("damage", [b"", b"\0" * 80, None])
def test_a_damaged_one_is_compiled_anew(theme: Theme, compiled: list[str], kept: Path, damage: bytes | None) -> None:
    again(theme, compiled)
    for one in kept.rglob("*.pyc"):
        data = one.read_bytes()
        one.write_bytes(data[:-1] + bytes([data[-1] ^ 1]) if damage is None else damage)
    assert again(theme, compiled) == ["404.html", "base.html"]
    assert again(theme, compiled) == []


def test_what_a_site_brings_is_not_kept(theme: Theme, compiled: list[str], kept: Path) -> None:
    own = {name: (text, f"/site/themes/default/templates/{name}") for name, (text, _) in theme.templates.items()}
    again(replace(theme, templates=own), compiled)
    assert not [*kept.rglob("*.pyc")]


def test_nothing_is_written_where_python_writes_none(
    theme: Theme, compiled: list[str], kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    again(theme, compiled)
    assert not [*kept.rglob("*.pyc")]


def test_where_nothing_can_be_written_nothing_is_kept(theme: Theme, compiled: list[str], kept: Path) -> None:
    key = Compiled().get_cache_key("404.html", str(built_in() / "default/templates/404.html"))
    folder = file(key).parent
    folder.parent.mkdir(parents=True)
    folder.write_text("in the way")
    assert again(theme, compiled) == ["404.html", "base.html"]
    assert kept in folder.parents
