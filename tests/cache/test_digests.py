"""Digests tell what differs and nothing else."""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path

import pytest

import generator
from generator.cache import digest_code, digest_file, digest_files, digest_value, digests, libraries
from generator.report import Paragraph, Report


def test_large_files_are_read_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digests, "SMALL", 4)
    for data in (b"", b"1234", b"12345", b"1" * 600_000):
        (tmp_path / "x").write_bytes(data)
        assert digest_file(tmp_path / "x") == sha256(data).hexdigest()
    assert digest_file(tmp_path) == digest_file(tmp_path / "none") == ""


def test_files_few_and_many(tmp_path: Path) -> None:
    files = [tmp_path / str(number) for number in range(digests.MANY * 2 + 3)]
    for file in files[:-1]:
        file.write_text(file.name)
    expected = {file: sha256(file.name.encode()).hexdigest() for file in files[:-1]} | {files[-1]: ""}
    assert digest_files(files) == expected
    assert digest_files(files[-2:]) == {file: expected[file] for file in files[-2:]}


def test_code_data_and_versions_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def code() -> str:
        digest_code.cache_clear()
        libraries.cache_clear()
        return digest_code()

    code()  # what that imports is no longer found without its folder
    (tmp_path / "ours/data").mkdir(parents=True)
    monkeypatch.setattr(generator, "__file__", str(tmp_path / "ours/__init__.py"))
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "none")])
    seen = [code()]
    for file in ("ours/a.py", "ours/data/table.json", "jinja2-3.1.5.dist-info"):
        (tmp_path / file).touch()
        seen.append(code())
    (tmp_path / "ours/a.pyc").touch()
    assert seen[-1] == code()
    assert len(set(seen)) == 4
    monkeypatch.undo()
    code()


def test_values_that_differ_have_other_digests() -> None:
    values: list[object] = ["", "1", 1, 1.0, -(2**64), True, None, b"1", (), ("", ""), ("\ud800",), ("\ud801",)]
    values += [{("a", "b"): 1}, {"a": ("b", 1)}, range(1), range(2), Report("a", "题")]
    values += [Report("a", "题", lead=(Paragraph(text),)) for text in ("", "a", "\ud800", "\udfff")]
    assert len({digest_value(value) for value in values}) == len(values)
    assert digest_value(Report("a", "题")) == digest_value(Report("a", "题"))
