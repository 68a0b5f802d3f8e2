"""``new``: a site that builds as it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.config import load
from tests.cli.run import Program


@pytest.mark.parametrize(("language", "title"), [("zh", "工作报告汇编"), ("en", "Work reports")])
def test_a_new_site_builds(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, title: str
) -> None:
    made = program("new", "my site", "--lang", language)
    assert (made.code, "seeds" in made.out, '  cd "my site"\n' in made.out) == (0, True, True)
    root = tmp_path / "my site"
    assert load(root / "site.yml").title == title
    assert (
        (root / "site.yml")
        .read_text("utf-8")
        .startswith("# yaml-language-server: $schema=.reportsite/site.schema.json\n")
    )
    assert json.loads((root / ".reportsite/site.schema.json").read_bytes())["title"] == "site.yml"
    monkeypatch.chdir(root)
    run = program("build", "--json")
    assert (run.code, run.codes) == (0, [])
    assert "责任编辑" not in (root / "content/sample.md").read_text("utf-8")


def test_a_folder_with_files(program: Program, tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x/mine").write_text("mine")
    run = program("new", "x", "--json")
    assert (run.code, run.codes) == (6, ["x:0 io.not-empty"])
    assert [p.name for p in (tmp_path / "x").iterdir()] == ["mine"]


def test_a_place_that_cannot_be_written(program: Program, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    run = program("new", "file/below", "--json")
    assert run.code == 6
    assert run.codes[0].endswith("io.unwritable")
