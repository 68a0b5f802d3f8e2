"""Zip files: split, safe on every system, whole or not there."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.output.names import check_names
from generator.pack import archive
from generator.pack.names import distinct, safe
from generator.problems import ReportsiteError

WHEN = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


def noise(count: int, size: int) -> list[tuple[str, bytes]]:
    return [(f"{n}.bin", os.urandom(size)) for n in range(count)]


def test_what_is_too_large_for_fat_is_split_into_whole_archives(tmp_path: Path) -> None:
    entries = noise(10, 1000)
    parts = archive.write(entries, tmp_path / "a.zip", WHEN, limit=4000)
    assert [part.name for part in parts] == [f"a-{n}-of-{len(parts)}.zip" for n in range(1, len(parts) + 1)]
    assert len(parts) > 2
    assert all(part.stat().st_size <= 4000 for part in parts)
    held = [(name, zipfile.ZipFile(p).read(name)) for p in parts for name in zipfile.ZipFile(p).namelist()]
    assert held == entries
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(part.name for part in parts)


def test_an_entry_above_the_limit_is_refused_and_nothing_left(tmp_path: Path) -> None:
    with pytest.raises(ReportsiteError) as error:
        archive.write([*noise(3, 500), ("big.bin", bytes(9000))], tmp_path / "a.zip", WHEN, limit=4000)
    assert [(p.code, p.where.file) for p in error.value.problems] == [("io.too-large", "big.bin")]
    assert list(tmp_path.iterdir()) == []


def test_a_failure_keeps_the_old_archive(tmp_path: Path) -> None:
    archive.write(noise(1, 10), tmp_path / "a.zip", WHEN)
    before = (tmp_path / "a.zip").read_bytes()

    def failing() -> Iterator[tuple[str, bytes]]:
        yield "a", b"a"
        raise OSError(28, "No space left on device")

    with pytest.raises(ReportsiteError) as error:
        archive.write(failing(), tmp_path / "a.zip", WHEN)
    assert [p.code for p in error.value.problems] == ["io.unwritable"]
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.zip": before}


def test_nothing_of_the_machine_is_in_it(tmp_path: Path) -> None:
    (file,) = archive.write([("mimetype", b"x" * 99), ("b", b"x" * 99)], tmp_path / "a", WHEN, stored="mimetype")
    first, second = zipfile.ZipFile(file).infolist()
    assert (first.compress_type, second.compress_type) == (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    assert {(e.create_system, e.external_attr, e.date_time, e.extra) for e in (first, second)} == {
        (3, 0o100644 << 16, (2024, 5, 6, 7, 8, 8), b"")
    }
    assert file.read_bytes()[30:38] == b"mimetype"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("城中区2023", "城中区2023"),
        ('a<b>c:"d"/e\\f|g?h*', "a_b_c__d__e_f_g_h_"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("..", "_"),
        ("", "_"),
        ("name. ", "name"),
        ("\u202egpj.exe", "_gpj.exe"),
        ("a\0b\nc", "a_b_c"),
        ("长" * 300, "长" * 60),
    ],
)
def test_names_that_every_system_takes(name: str, kept: str) -> None:
    assert safe(name) == kept


def test_names_that_some_system_cannot_tell_apart_are_told_apart() -> None:
    found = distinct(["a", "A", "a?", "a*", "a-2"])
    assert found == ["a", "A-2", "a_", "a_-2", "a-2-2"]
    assert check_names(found) == ()
