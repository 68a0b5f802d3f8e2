"""Zip files: split, safe on every system, whole or not there."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.output.names import check_names
from generator.pack import archive
from generator.pack.names import distinct, safe
from generator.problems import ReportsiteError

KILLS = int(os.environ.get("REPORTSITE_KILLS", "8"))
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
    assert {part.parent for part in parts} == {tmp_path / "a-parts"} == set(tmp_path.iterdir())
    assert sorted((tmp_path / "a-parts").iterdir()) == sorted(parts)


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


def test_whatever_stood_there_goes(tmp_path: Path) -> None:
    for entries in (1, 9, 20, 9, 1):
        files = archive.write(noise(entries, 1000), tmp_path / "a.zip", WHEN, limit=4000)
        assert (len(files) > 1) == (entries > 1)
        assert {path for path in tmp_path.rglob("*") if path.is_file()} == set(files)


def test_a_folder_of_other_files_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a-parts").mkdir()
    (tmp_path / "a-parts" / "mine.txt").write_text("x", "utf-8")
    (tmp_path / "a.zip").write_text("x", "utf-8")
    with pytest.raises(ReportsiteError) as error:
        archive.write(noise(8, 1000), tmp_path / "a.zip", WHEN, limit=4000)
    assert [p.code for p in error.value.problems] == ["io.not-ours"]
    archive.write(noise(1, 1000), tmp_path / "a.zip", WHEN, limit=4000)
    assert {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*")} == {"a.zip", "a-parts", "a-parts/mine.txt"}


def test_a_link_to_a_folder_of_parts_is_not_replaced(tmp_path: Path) -> None:
    archive.write(noise(8, 1000), tmp_path / "there" / "a.zip", WHEN, limit=4000)
    (tmp_path / "a-parts").symlink_to(tmp_path / "there" / "a-parts")
    with pytest.raises(ReportsiteError) as error:
        archive.write(noise(8, 1000), tmp_path / "a.zip", WHEN, limit=4000)
    assert [p.code for p in error.value.problems] == ["io.not-ours"]
    assert any((tmp_path / "there" / "a-parts").iterdir())


WRITE_FOR_EVER = """
import sys
from datetime import datetime
from itertools import cycle
from pathlib import Path
from generator.pack import archive
for letter, count in cycle([(b"a", 40), (b"b", 60), (b"c", 3)]):
    entries = [(f"{n}.txt", letter * 50) for n in range(count)]
    archive.write(entries, Path(sys.argv[1]), datetime(2024, 1, 1), limit=3000)
    print(letter, flush=True)
"""


def held(files: list[Path]) -> list[tuple[str, str]]:
    """Names of the archives, and every entry's letter and name."""
    names = sorted(file.name for file in files)
    inside = [(z.read(n)[:1].decode(), n) for file in files for z in [zipfile.ZipFile(file)] for n in z.namelist()]
    return [("file", name) for name in names] + sorted(inside)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux exchanges two names in one step")
def test_killed_at_random_all_parts_are_of_one_run(tmp_path: Path) -> None:
    known = []
    for letter, count in (("a", 40), ("b", 60), ("c", 3)):
        entries = [(f"{n}.txt", letter.encode() * 50) for n in range(count)]
        known.append(held(list(archive.write(entries, tmp_path / letter / "a.zip", WHEN, limit=3000))))
    target, moments = tmp_path / "there" / "a.zip", random.Random(7)
    for _ in range(KILLS):
        command = [sys.executable, "-c", WRITE_FOR_EVER, str(target)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline()
            time.sleep(moments.uniform(0, 0.05))
            process.kill()
        parts = sorted((target.parent / "a-parts").glob("*"))
        found = [held(place) for place in (parts, [target] if target.exists() else []) if place]
        assert found
        assert all(archives in known for archives in found)
    last = archive.write(noise(1, 10), target, WHEN)
    assert {path for path in target.parent.rglob("*") if path.is_file()} == set(last)


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
