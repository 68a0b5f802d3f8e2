"""Every mistake in site.yml at once, each at its place."""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.config import Settings, load
from generator.config.load import SCHEMA
from generator.messages import catalog
from generator.problems import Problem, ReportsiteError, exit_code


def problems(tmp_path: Path, text: str | bytes) -> tuple[Problem, ...]:
    file = tmp_path / "site.yml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ReportsiteError) as caught:
        load(file)
    assert exit_code(caught.value.problems) == 3
    return caught.value.problems


def places(found: tuple[Problem, ...]) -> list[str]:
    return [f"{p.where.line}:{p.where.column} {p.code}" for p in found]


def test_every_mistake_at_once(tmp_path: Path) -> None:
    text = (
        "titel: x\ntitle: 3\nlanguage: zh_CN\nurl: ftp:/x\npaths:\n  seed: a\n  seeds: ''\n  output: [1]\n"
        "clean: 3\ntitle: b\ntheme_settings: &a {x: *a}\npublisher: 2024-13-45\n"
    )
    assert places(problems(tmp_path, text)) == [
        "1:1 config.unknown-key",
        "2:8 config.not-string",
        "3:11 config.choice",
        "4:6 config.form",
        "6:3 config.unknown-key",
        "7:10 config.empty",
        "8:11 config.not-string",
        "9:8 config.not-object",
        "10:1 config.duplicate-key",
        "11:17 config.alias",
        "12:12 config.value",
    ]


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [("Title: a", "title"), ("paths: {seed: a}", "seeds"), ("language: zh-cn", "zh-CN"), ("qqq: 1", "")],
)
def test_did_you_mean(tmp_path: Path, text: str, suggestion: str) -> None:
    assert [p.args["suggestion"] for p in problems(tmp_path, text)] == [suggestion]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: a\n b: c: d\n", "2:3 config.syntax"),
        ("title: 'a\n", "2:1 config.syntax"),
        ("title: a\n--- \nurl: b\n", "2:1 config.syntax"),
        ("- a\n", "1:1 config.not-object"),
        ("? [a]\n: b\n", "1:3 config.key"),
        (b"title: a\nurl: \xff\xfe\n", "2:0 config.encoding"),
        ("title: ''\n", "1:8 config.empty"),
        ("titel:\n", "1:1 config.unknown-key"),
        ("paths: {output: content/x}", "1:17 config.same-folder"),
        ("paths: {content: _site/x}", "1:18 config.same-folder"),
        ("paths: {content: Seeds}", "1:18 config.same-folder"),
        ("paths: {output: ..}", "1:17 config.folder"),
        ("paths: {output: /tmp}", "1:17 config.folder"),
        ("paths: {output: 'C:\\x'}", "1:17 config.folder"),
        ("x" * 1_000_001, "0:0 config.too-large"),
    ],
)
def test_one_mistake(tmp_path: Path, text: str | bytes, expected: str) -> None:
    assert places(problems(tmp_path, text)) == [expected]


def test_what_a_mistake_is_said_with(tmp_path: Path) -> None:
    (twice,) = problems(tmp_path, "title: a\n\ntitle: b\n")
    assert twice.args == {"key": "title", "first": 1}
    (long,) = problems(tmp_path, f"language: {'x' * 99}\n")
    assert (long.args["key"], long.args["found"]) == ("language", f'"{"x" * 58}…')


def test_bombs_are_not_unfolded(tmp_path: Path) -> None:
    layers = "".join(f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join([f'*{chr(97 + i)}'] * 9)}]\n" for i in range(9))
    assert "config.alias" in {p.code for p in problems(tmp_path, "a: &a [x]\n" + layers)}


def test_folders_are_judged_beside_other_mistakes(tmp_path: Path) -> None:
    found = places(problems(tmp_path, "paths:\n  output: ..\n  seed: a\n"))
    assert found == ["2:11 config.folder", "3:3 config.unknown-key"]


def test_deep_nesting_is_not_followed(tmp_path: Path) -> None:
    for depth in (30, 100_000):
        found = problems(tmp_path, "theme_settings: {a: " + "[" * depth + "]" * depth + "}")
        assert [p.code for p in found] == ["config.too-deep"], depth


def test_missing(tmp_path: Path) -> None:
    with pytest.raises(ReportsiteError) as caught:
        load(tmp_path / "site.yml")
    assert [p.code for p in caught.value.problems] == ["config.missing"]


@pytest.mark.parametrize("text", ["", "# nothing\n", "\ufeff"])
def test_nothing_said_is_all_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / "site.yml").write_text(text, "utf-8")
    assert load(tmp_path / "site.yml") == Settings()


def test_every_type_has_words() -> None:
    types = set(re.findall(r'"type": "([a-z]+)"', SCHEMA.read_text("utf-8")))
    assert {f"config.not-{name}" for name in types} <= catalog("zh")["problems"].keys()


@pytest.mark.parametrize("key", [field.name for field in fields(Settings)])
def test_a_key_with_nothing_behind_it_is_its_default(tmp_path: Path, key: str) -> None:
    parts = getattr(Settings(), key)
    for text in (f"{key}:\n", *(f"{key}: {{{f.name}: }}" for f in (fields(parts) if is_dataclass(parts) else ()))):
        (tmp_path / "site.yml").write_text(text, "utf-8")
        assert load(tmp_path / "site.yml") == Settings()


def test_what_is_said_and_what_is_not(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("title: 甲\npaths: {seeds: raw/2024}\nclean: {punctuation: keep}\n", "utf-8")
    settings = load(tmp_path / "site.yml")
    assert (settings.title, settings.paths.seeds, settings.paths.output) == ("甲", "raw/2024", "_site")
    assert settings.clean.punctuation == "keep"
    assert settings.language == "zh-CN"


def test_schema_and_settings_have_the_same_keys_and_defaults() -> None:
    def tree(value: Any) -> dict[str, Any]:
        return {f.name: tree(v) if is_dataclass(v := getattr(value, f.name)) else v for f in fields(value)}

    def defaults(schema: dict[str, Any]) -> dict[str, Any]:
        return {key: defaults(v) if "properties" in v else v["default"] for key, v in schema["properties"].items()}

    assert defaults(json.loads(SCHEMA.read_bytes())) == tree(Settings())
