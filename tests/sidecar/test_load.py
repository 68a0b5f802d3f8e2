"""Sidecars: what they settle, and every mistake in them at its place."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
import yaml
from jsonschema_rs import Draft202012Validator

import generator
from generator.clean.role import Role
from generator.clean.settled import Choice
from generator.messages import LANGUAGES, catalog, message
from generator.problems import ReportsiteError
from generator.report import Person
from generator.sidecar import Sidecar, load, read
from generator.source.text import SourceText

SOURCE = SourceText.of(
    "履职尽责\n\n  一年来共召开会议八次。二是加强监督。\n三、代表工作\n代表工作有温度\n一是一是\n", "seeds/a.txt"
)
THIRD, FOURTH, FIFTH = (SOURCE.lines[n].start for n in (2, 3, 4))


def loaded(text: str) -> Sidecar:
    return load(text.encode(), "seeds/a.yml", SOURCE)


def problems(text: str) -> list[str]:
    """Problems as ``LINE:COLUMN code``."""
    with pytest.raises(ReportsiteError) as raised:
        loaded(text)
    assert all(p.where.file == "seeds/a.yml" for p in raised.value.problems)
    return [f"{p.where.line}:{p.where.column} {p.code.removeprefix('seed.sidecar-')}" for p in raised.value.problems]


def test_nothing_settles_nothing() -> None:
    assert loaded("") == loaded("# 注释\n") == loaded("lines: []\n") == Sidecar()


def test_each_kind_of_choice() -> None:
    found = loaded(
        "lines:\n"
        "  - {line: 3, text: 一年来, join: false, split: 二是加强}\n"
        "  - {line: 4, text: 三、, role: heading, level: 3, before: {line: 3, text: 一年}}\n"
        "  - {line: 5, text: 代表, role: furniture}\n"
        "  - {line: 6, text: 一是, split: false}\n"
    )
    cut = SOURCE.text.index("二是加强")
    assert found.settled.choices == {
        THIRD: Choice(joins=False),
        cut: Choice(joins=False),
        FOURTH: Choice(role=Role.HEADING, level=3, before=THIRD),
        FIFTH: Choice(dropped=True),
        SOURCE.lines[5].start: Choice(whole=True),
    }
    assert found.settled.cuts == (cut,)
    assert found.places[FOURTH].line == 3


def test_two_entries_about_one_line_add_up() -> None:
    found = loaded("lines:\n- {line: 4, text: 三, role: heading}\n- {line: 4, text: 三、, level: 4}\n")
    assert found.settled.choices == {FOURTH: Choice(role=Role.HEADING, level=4)}


def test_fields_are_read_as_front_matter_is() -> None:
    found = loaded("fields: {year: 2023, published: 2024-01-31, people: [{name: 徐某某, role: 记者}], flags: []}")
    people = (Person("徐某某", "记者"),)
    assert found.settled.fields == {"year": 2023, "published": date(2024, 1, 31), "people": people, "flags": ()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lines:\n- {line: 3, text: 两年来, join: true}\n", ["2:3 changed"]),
        ("lines:\n- {line: 4, text: 一年来, join: true}\n", ["2:3 moved"]),
        ("lines:\n- {line: 99, text: 一年来, join: true}\n", ["2:3 moved"]),
        ("lines:\n- {line: 4, text: 三、, before: {line: 5, text: 不是}}\n", ["2:31 changed"]),
        ("lines:\n- {line: 3, text: 一年来, split: 三是}\n", ["2:3 split"]),
        ("lines:\n- {line: 3, text: 一年来, split: 一年来}\n", ["2:3 split"]),
        ("lines:\n- {line: 6, text: 一是, split: 是}\n", ["2:3 split"]),
        ("lines:\n- {line: 4, text: 三、, joins: true}\n", ["2:23 unknown-key"]),
        ("line:\n", ["1:1 unknown-key"]),
        ("- 1\n", ["1:1 wrong-type"]),
        ("lines: 三\n", ["1:8 wrong-type"]),
        ("lines:\n- 三\n", ["2:3 wrong-type"]),
        ("fields: 三\n", ["1:9 wrong-type"]),
        ("fields: {yaer: 2023}\n", ["1:10 unknown-key"]),
        ("fields: {year: 二〇二三}\n", ["1:16 bad-value"]),
        ("lines:\n- {line: 0, text: 三、, join: true}\n", ["2:10 bad-value"]),
        ("lines:\n- {line: 4, text: 三、, join: 是}\n", ["2:29 bad-value"]),
        ("lines:\n- {line: 4, text: 三、, role: headline}\n", ["2:29 bad-value"]),
        ("lines:\n- {line: 4, text: 三、, role: heading, level: 1}\n", ["2:45 bad-value"]),
        ("lines:\n- {line: 4, text: 三、, split: true}\n", ["2:30 wrong-type"]),
        ("lines:\n- {line: 4, text: 三、, split: []}\n", ["2:30 wrong-type"]),
        ("lines:\n- {line: 4, text: 三、, after: 5}\n", ["2:30 wrong-type"]),
        ("lines:\n- {line: 4, join: true}\n", ["2:3 missing"]),
        ("lines:\n- {text: 三、, join: true}\n", ["2:3 missing"]),
        ("lines:\n- {line: 4, text: 三、}\n", ["2:3 empty"]),
        ("lines:\n- {line: 4, line: 4, text: 三、, join: true}\n", ["2:13 duplicate-key"]),
        ("lines: [\n", ["2:1 syntax"]),
        ("lines:\n- &a {line: 4, text: 三、, join: true}\n- *a\n", ["2:3 alias"]),
        ("[" * 6000, ["1:0 too-deep"]),
    ],
)
def test_mistakes(text: str, expected: list[str]) -> None:
    assert problems(text) == expected


@pytest.mark.parametrize(
    "entries",
    [
        "{line: 4, text: 三、, join: true, role: heading}",
        "{line: 4, text: 三、, role: furniture, level: 3}",
        "{line: 4, text: 三、, role: text, level: 3}",
        "{line: 4, text: 三、, join: true, before: {line: 5, text: 代表}}",
        "{line: 4, text: 三、, before: {line: 5, text: 代表}, after: {line: 3, text: 一年来}}",
    ],
)
def test_an_entry_that_contradicts_itself(entries: str) -> None:
    assert problems(f"lines:\n- {entries}\n") == ["2:3 conflict"]


def test_entries_that_contradict_one_another() -> None:
    join = "{line: 4, text: 三、, join: true}"
    assert problems(f"lines:\n- {join}\n- {join.replace('true', 'false')}\n") == ["3:3 conflict"]
    whole = "{line: 3, text: 一年来, split: false}"
    assert problems(f"lines:\n- {whole}\n- {whole.replace('false', '二是加强')}\n") == ["2:3 conflict"]


def test_blocks_placed_in_a_circle() -> None:
    one, other = (
        "{line: 4, text: 三、, after: {line: 5, text: 代表}}",
        "{line: 5, text: 代表, after: {line: 4, text: 三}}",
    )
    assert problems(f"lines:\n- {one}\n- {other}\n") == ["2:3 circle", "3:3 circle"]
    assert problems("lines:\n- {line: 4, text: 三、, after: {line: 4, text: 三}}\n") == ["2:3 circle"]


def test_all_mistakes_are_reported_at_once_in_order() -> None:
    text = "lines:\n- {line: 9, text: 无}\n- {line: 4, text: 三、, rloe: text}\nfields: {level: town}\n"
    assert problems(text) == ["2:3 empty", "2:3 changed", "3:23 unknown-key", "4:17 bad-value"]


def test_a_file_that_is_no_text() -> None:
    with pytest.raises(ReportsiteError) as raised:
        load(b"lines: []\n# \xff", "seeds/a.yml", SOURCE)
    assert [(p.code, p.where.line) for p in raised.value.problems] == [("seed.sidecar-encoding", 2)]


def test_a_slip_is_answered_with_the_right_word() -> None:
    with pytest.raises(ReportsiteError) as raised:
        loaded("lines:\n- {line: 4, text: 三、, leval: 3}\n")
    assert "“level”" in message(raised.value.problems[0], "zh")


def test_every_mistake_in_form_has_words() -> None:
    codes = {
        "syntax",
        "too-deep",
        "alias",
        "unknown-key",
        "duplicate-key",
        "wrong-type",
        "bad-value",
        "missing",
        "empty",
    }
    for language in LANGUAGES:
        assert {f"seed.sidecar-{code}" for code in codes} <= catalog(language)["problems"].keys()


SCHEMA = json.loads((Path(generator.__file__).parent / "sidecar/sidecar.schema.json").read_bytes())
ENTRY = SCHEMA["$defs"]["entry"]["properties"]


def test_the_schema_knows_the_same_keys_and_roles() -> None:
    assert tuple(SCHEMA["properties"]) == read.KEYS
    assert set(SCHEMA["properties"]["fields"]["properties"]) == set(read.FIELDS)
    assert set(ENTRY) == set(read.ENTRY)
    assert ENTRY["role"]["enum"] == [*read.ROLES, read.FURNITURE]


@pytest.mark.parametrize(
    ("entry", "good"),
    [
        ("{line: 4, text: 三、, role: heading, level: 3, before: {line: 3, text: 一年来}}", True),
        ("{line: 3, text: 一年来, join: true, split: [二是加强]}", True),
        ("{line: 3, text: 一年来, split: false}", True),
        ("{line: 3, text: 一年来}", False),
        ("{line: 3, text: 一年来, split: true}", False),
        ("{line: 3, text: 一年来, level: 7}", False),
        ("{line: 3, join: true}", False),
        ("{line: 3, text: 一年来, role: table}", False),
    ],
)
def test_schema_and_reader_agree(entry: str, good: bool) -> None:
    lines_only = {**SCHEMA, "properties": {"lines": SCHEMA["properties"]["lines"]}}
    text = f"lines:\n- {entry}\n"
    assert Draft202012Validator(lines_only).is_valid(yaml.safe_load(text)) is good
    if good:
        loaded(text)
    else:
        assert problems(text)


def test_of_several_lines_that_begin_alike_the_nearest_is_named() -> None:
    source = SourceText.of("一是\n二是\n三是\n四是\n一是\n", "seeds/a.txt")
    with pytest.raises(ReportsiteError) as raised:
        load("lines: [{line: 4, text: 一是, join: true}]".encode(), "seeds/a.yml", source)
    assert "第 5 行是" in message(raised.value.problems[0], "zh")


def test_what_is_not_seen_before_a_line_does_not_count() -> None:
    source = SourceText.of("\ufeff\u3000\u200b一是\n", "seeds/a.txt")
    assert load("lines: [{line: 1, text: 一是, level: 3}]".encode(), "seeds/a.yml", source).settled.choices
