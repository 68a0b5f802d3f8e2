"""A file is there whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.output import write_file
from generator.problems import ReportsiteError


def test_folders_are_made_and_files_replaced(tmp_path: Path) -> None:
    for data in (b"one", b"two"):
        write_file(tmp_path / "a/b.md", data)
        assert (tmp_path / "a/b.md").read_bytes() == data
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.md"]


def test_a_failure_leaves_what_was_there_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "b.md").write_bytes(b"old")

    def fail(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(ReportsiteError) as caught:
        write_file(tmp_path / "b.md", b"new", "content/b.md")
    assert [(p.code, p.where.file) for p in caught.value.problems] == [("io.unwritable", "content/b.md")]
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"b.md": b"old"}


def test_long_names(tmp_path: Path) -> None:
    name = "x" * 250 + ".md"
    write_file(tmp_path / name, b"x")
    assert (tmp_path / name).read_bytes() == b"x"
