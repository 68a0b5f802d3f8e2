"""Nothing undocumented: commands, options, settings, front matter, exit codes and problems."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import pytest

from generator.cli import main
from generator.problems import Exit

ROOT = Path(__file__).parent.parent.parent
GENERATOR = ROOT / "generator"
READMES = {name: (ROOT / name).read_text("utf-8") for name in ("README.md", "README.zh-CN.md")}
SETTINGS = json.loads((GENERATOR / "config/site.schema.json").read_text("utf-8"))
FRONT_MATTER = json.loads((GENERATOR / "content/report.schema.json").read_text("utf-8"))


HEADINGS = re.findall(r"^## (.+)", READMES["README.md"], re.MULTILINE)
"""Of both READMEs, by their English names: another test holds the structures together."""


def documented(readme: str, heading: str, cell: str) -> list[str]:
    """First cells that match ``cell`` of the tables under ``heading``, without backticks."""
    section = re.split(r"^## ", READMES[readme], flags=re.MULTILINE)[HEADINGS.index(heading) + 1]
    return [found.strip("`") for found in re.findall(rf"^\| ({cell}) \|", section, re.MULTILINE)]


def keys(schema: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Dotted keys of an object schema that hold a value, not further keys, with what the schema says of each."""
    for name, value in schema["properties"].items():
        if "properties" in value:
            yield from keys(value, f"{prefix}{name}.")
        else:
            yield prefix + name, value


def commands(command: click.Command, path: str = "reportsite") -> Iterator[tuple[str, click.Command]]:
    """Every command below ``command`` with the words that call it."""
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child is not None
            yield from commands(child, f"{path} {name}")
    else:
        yield path, command


COMMANDS = dict(commands(main))
OPTIONS = sorted(
    {
        (path, max(option.opts, key=len))
        for path, command in [("reportsite", main), *COMMANDS.items()]
        for option in command.params
        if isinstance(option, click.Option)
    }
)


@pytest.mark.parametrize("readme", READMES)
@pytest.mark.parametrize("command", COMMANDS)
def test_command_is_documented(command: str, readme: str) -> None:
    assert re.search(rf"`{command}\b", READMES[readme])


@pytest.mark.parametrize("readme", READMES)
@pytest.mark.parametrize(("command", "option"), OPTIONS)
def test_option_is_documented(command: str, option: str, readme: str) -> None:
    assert re.search(rf"(?<![\w-]){option}(?![\w-])", READMES[readme])


@pytest.mark.parametrize("readme", READMES)
def test_settings_are_documented_and_no_others(readme: str) -> None:
    assert documented(readme, "Settings", r"`[a-z_.]+`") == [key for key, _ in keys(SETTINGS)]


@pytest.mark.parametrize("readme", READMES)
def test_front_matter_is_documented_and_no_other(readme: str) -> None:
    assert documented(readme, "The content file", r"`[a-z_]+`") == list(FRONT_MATTER["properties"])


@pytest.mark.parametrize("readme", READMES)
def test_exit_codes_are_documented(readme: str) -> None:
    assert documented(readme, "Commands", r"\d+") == [str(code.value) for code in Exit]


@pytest.mark.parametrize("schema", [SETTINGS, FRONT_MATTER], ids=["site.yml", "front matter"])
def test_schemas_describe_every_key_in_both_languages(schema: Mapping[str, Any]) -> None:
    descriptions = {key: value.get("description", "") for key, value in keys(schema)}
    assert [key for key, text in descriptions.items() if not re.match(r".*[A-Za-z].* \| .*[一-鿿]", text)] == []
