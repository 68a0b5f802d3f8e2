"""Finding the site that one is in."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.idle import find
from generator.problems import ReportsiteError
from generator.workflow import open_project


def test_from_any_depth(tmp_path: Path) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "site.yml").write_text("paths: {output: public}")
    assert find(tmp_path / "a/b") == tmp_path
    project = open_project(tmp_path / "a/b")
    assert (project.root, project.output) == (tmp_path, tmp_path / "public")
    assert project.show(tmp_path / "content/x.md") == "content/x.md"


def test_the_nearest_counts(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    for folder in (tmp_path, tmp_path / "inner"):
        (folder / "site.yml").write_text("")
    assert find(tmp_path / "inner") == tmp_path / "inner"


def test_nowhere(tmp_path: Path) -> None:
    with pytest.raises(ReportsiteError) as caught:
        open_project(tmp_path)
    assert [p.code for p in caught.value.problems] == ["config.missing"]
