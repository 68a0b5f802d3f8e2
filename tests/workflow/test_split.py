"""Splitting a file of several reports keeps every byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import ReportsiteError
from generator.workflow.split import split
from tests.clean.test_several import report


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_parts_are_the_file(tmp_path: Path, encoding: str) -> None:
    seed = tmp_path / "all.txt"
    data = (report("青禾县", 2023) + report("白川县", 2024)).replace("\n", "\r\n").encode(encoding)
    seed.write_bytes(data)
    parts = split(seed)
    assert [Path(part.file).name for part in parts] == ["all-1.txt", "all-2.txt"]
    assert b"".join(Path(part.file).read_bytes() for part in parts) == data
    assert (tmp_path / "all.txt.whole").read_bytes() == data
    assert not seed.exists()


def test_one_report_is_left_alone(tmp_path: Path) -> None:
    seed = tmp_path / "one.txt"
    seed.write_text(report("青禾县", 2023), encoding="utf-8")
    assert split(seed) == ()
    assert [p.name for p in tmp_path.iterdir()] == ["one.txt"]


def test_no_file_is_written_over(tmp_path: Path) -> None:
    seed = tmp_path / "all.txt"
    seed.write_text(report("青禾县", 2023) + report("白川县", 2024), encoding="utf-8")
    (tmp_path / "all-2.txt").write_text("a person's", encoding="utf-8")
    with pytest.raises(ReportsiteError) as caught:
        split(seed)
    assert [p.code for p in caught.value.problems] == ["io.exists"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["all-2.txt", "all.txt"]
    assert (tmp_path / "all-2.txt").read_text(encoding="utf-8") == "a person's"
