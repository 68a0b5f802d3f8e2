"""Reading files: what is wrong with one is a problem that names it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import ReportsiteError
from generator.source import read


def test_a_file_is_read_under_the_name_given(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("工作报告\n第二行".encode("gb18030"))
    source = read(path, "seeds/a.txt")
    assert (source.name, source.text, source.encoding) == ("seeds/a.txt", "工作报告\n第二行", "gb18030")
    assert [line.number for line in source.lines] == [1, 2]


@pytest.mark.parametrize(("make", "code"), [(None, "io.missing"), ("folder", "io.not-a-file"), ("", "seed.empty")])
def test_what_cannot_be_read_is_a_problem(tmp_path: Path, make: str | None, code: str) -> None:
    path = tmp_path / "a.txt"
    if make == "folder":
        path.mkdir()
    elif make is not None:
        path.write_text(make)
    with pytest.raises(ReportsiteError) as caught:
        read(path, "seeds/a.txt")
    assert [(p.code, p.where.file) for p in caught.value.problems] == [(code, "seeds/a.txt")]
