"""The schema that documents the front matter says what the code accepts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields as fields_of
from importlib.resources import files
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from jsonschema_rs import Draft202012Validator

from generator.content import examine, fields, write
from generator.content.front_matter import split
from generator.report import Report
from tests.content.texts import reports

SCHEMA: dict[str, Any] = json.loads(files("generator.content").joinpath("report.schema.json").read_text("utf-8"))
FIELDS: dict[str, Any] = SCHEMA["properties"]
PERSON: dict[str, Any] = FIELDS["people"]["items"]["anyOf"][1]["properties"]
MADE_FROM: dict[str, Any] = FIELDS["made_from"]["properties"]
BODY = {"id", "lead", "sections", "conclusion"}


def described() -> Iterator[tuple[str, dict[str, Any]]]:
    for prefix, table in (("", FIELDS), ("people.", PERSON), ("made_from.", MADE_FROM)):
        yield from ((prefix + key, field) for key, field in table.items())


def test_keys_are_those_that_are_read() -> None:
    assert set(FIELDS) == set(fields.SCALARS) | set(fields.COMPOUND)
    assert (list(PERSON), list(MADE_FROM)) == (list(fields.PERSON), list(fields.MADE_FROM))


def test_keys_stand_in_the_model_s_order() -> None:
    names = [field.name for field in fields_of(Report) if field.name not in BODY]
    assert list(FIELDS) == ["made_from" if name == "origin" else name for name in names]


def test_forms_are_those_that_are_read() -> None:
    assert FIELDS["level"]["enum"] == list(fields.LEVELS)
    forms = {"region_code": fields.REGION_CODE, "genre": fields.GENRE, "language": fields.LANGUAGE}
    forms |= {"made_from.sha256": fields.SHA256, "made_from.written": fields.WRITTEN}
    table = dict(described())
    assert {key: table[key]["pattern"] for key in forms} == {key: f"^{form}$" for key, form in forms.items()}


@pytest.mark.parametrize(("name", "field"), list(described()))
def test_every_field_is_described_in_both_languages(name: str, field: dict[str, Any]) -> None:
    english, chinese = field["description"].split(" | ")
    assert re.search("[a-z]{2}", english)
    assert not re.search("[\u4e00-\u9fff]", english)
    assert re.search("[\u4e00-\u9fff]{2}", chinese)


@pytest.mark.parametrize(("name", "field"), [item for item in described() if "." not in item[0]])
def test_examples_and_defaults_are_accepted(name: str, field: dict[str, Any]) -> None:
    values = [*field.get("examples", []), *field.get("enum", []), *([field["default"]] if "default" in field else [])]
    for value in values:
        text = json.dumps({"title": "题", name: value}, ensure_ascii=False)
        assert examine(f"---\n{text}\n---\n", "x.md")[1] == ()


@pytest.mark.parametrize("key", [*fields.SCALARS, *fields.COMPOUND])
def test_the_example_shown_after_a_mistake_is_right(key: str) -> None:
    example = fields.SCALARS[key][1] if key in fields.SCALARS else fields.COMPOUND[key]
    for choice in example.removeprefix("level: ").split(" | ") if key == "level" else [example]:
        line = f"level: {choice}" if key == "level" else choice
        title = "" if key == "title" else "title: 题\n"
        assert examine(f"---\n{title}{line}\n---\n", "x.md")[1] == ()


@settings(max_examples=60, deadline=None)
@given(reports)
def test_what_is_written_is_valid(report: Report) -> None:
    data = yaml.load(split(write(report)).yaml or "", Loader=_TextDates)
    Draft202012Validator(SCHEMA, validate_formats=True).validate(data)


class _TextDates(yaml.SafeLoader):
    """JSON has no dates: they stay text."""


_TextDates.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: str(node.value))
