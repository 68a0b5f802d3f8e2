"""Help, versions, mistakes on the command line, and every way to end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import __version__, workflow
from generator.cli._language import language_of
from generator.cli._show import coloured
from tests.cli.run import Program


def test_version(program: Program) -> None:
    assert program("--version").out == f"reportsite {__version__}\n"


@pytest.mark.parametrize("arguments", [(), ("--help",)])
def test_help_in_both_languages(program: Program, arguments: tuple[str, ...]) -> None:
    chinese, english = program(*arguments), program("--lang", "en", *arguments)
    assert chinese.code == english.code == 0
    assert "用法：reportsite" in chinese.out
    assert "例子" in chinese.out
    assert "Usage: reportsite" in english.out
    assert "reportsite new my-site" in english.out


@pytest.mark.parametrize("command", ["new", "clean", "build", "check"])
def test_help_of_a_command_has_examples_and_no_word_of_the_other_language(program: Program, command: str) -> None:
    chinese, english = program(command, "--help").out, program(command, "--lang", "en", "--help").out
    assert f"\n  reportsite {command}" in chinese
    assert f"\n  reportsite {command}" in english
    assert "Options" not in chinese
    assert not any("一" <= character <= "鿿" for character in english)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("biuld",), "usage.unknown-command"),
        (("build", "--jsn"), "usage.unknown-option"),
        (("new",), "usage.missing-argument"),
        (("build", "--lang", "fr"), "usage.bad-value"),
        (("build", "extra"), "usage.wrong"),
        (("clean", "x.txt"), "usage.needs-to"),
        (("clean", "--to", "x"), "usage.needs-files"),
    ],
)
def test_mistakes_on_the_command_line(program: Program, arguments: tuple[str, ...], code: str) -> None:
    run = program(*arguments, "--json")
    assert run.code == run.document["exit"] == 2
    assert [p["code"] for p in run.document["problems"]] == [code]
    assert "错误" in program(*arguments).err


def test_what_may_be_given_is_said_in_the_language_of_the_program(program: Program) -> None:
    assert "“--lang”的值不对，可以是：zh、en。" in program("build", "--lang", "fr").err
    assert "“--port”的值不对，可以是：0–65535。" in program("serve", "--port", "abc").err
    assert "“--year” has a wrong value; it can be: ≥ 1." in program("pack", "--year", "0", "--lang=en").err


def test_did_you_mean(program: Program) -> None:
    assert "是不是“build”？" in program("biuld").err
    assert "Did you mean “--json”?" in program("build", "--jsn", "--lang=en").err


def test_outside_a_site(program: Program) -> None:
    run = program("build")
    assert run.code == 3
    assert "site.yml" in run.err


@pytest.mark.parametrize(
    ("arguments", "settings", "expected"),
    [
        ([], None, "zh"),
        ([], "language: en", "en"),
        ([], "title: [\nlanguage: 'en'", "en"),
        ([], "language: fr", "zh"),
        (["--lang", "zh"], "language: en", "zh"),
        (["--lang=en"], "language: zh-CN", "en"),
    ],
)
def test_language(tmp_path: Path, arguments: list[str], settings: str | None, expected: str) -> None:
    if settings is not None:
        (tmp_path / "site.yml").write_text(settings, "utf-8")
    (tmp_path / "deeper").mkdir()
    assert language_of(arguments, tmp_path / "deeper") == expected


def test_our_own_failures(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("what happened")

    monkeypatch.setattr(workflow, "new", fail)
    run = program("new", "x")
    assert run.code == 70
    assert "what happened" in run.err
    assert "Traceback" not in run.err
    assert "Traceback" in program("new", "x", "--debug").err
    assert program("new", "x", "--json").codes == ["reportsite:0 bug.unexpected"]


def test_interrupted(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(workflow, "new", interrupt)
    run = program("new", "x")
    assert run.code == 130
    assert run.err.strip() == "已中断；写好的文件都是完整的。"


def test_a_reader_that_stops_reading(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd()), "PYTHONUNBUFFERED": "1"}
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "generator", "--help"]
    run = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, env=environment, text=True, check=False)
    os.close(writing)
    assert "Traceback" not in run.stderr
    assert "Exception" not in run.stderr


def test_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert coloured(error=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not coloured(error=True)


def test_names_with_control_characters_do_not_reach_the_terminal(program: Program) -> None:
    run = program("clean", "\x1b]0;x\x07.txt", "--to", "out")
    assert run.code == 6
    assert "\x07" not in run.err
    assert "\x1b" not in run.err


def test_json_is_documented_shape(program: Program) -> None:
    run = program("new", "x", "--json")
    assert list(json.loads(run.out)) == ["command", "exit", "problems", "results"]
    assert run.document["command"] == "new"
    assert run.document["results"][0]["folder"] == "x"


def test_json_of_names_that_are_no_text(program: Program) -> None:
    run = program("clean", "\udcff.txt", "--to", "out", "--json")
    assert run.document["problems"][0]["file"] == "\udcff.txt"
