"""The output folder holds the old site or the new one, and never touches what is not ours."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.output import MANIFEST, write
from generator.problems import ReportsiteError, exit_code

ONE = {"index.html": b"1", "r/a.html": b"a", "r/b.html": b"b"}
TWO = {"index.html": b"2", "r/a.html": b"a", "n/c.html": b"c"}


def held(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def site_of(folder: Path) -> dict[str, bytes]:
    return {path: data for path, data in held(folder).items() if path != MANIFEST}


def codes(folder: Path, files: Mapping[str, bytes] = ONE, sources: tuple[Path, ...] = ()) -> list[str]:
    with pytest.raises(ReportsiteError) as caught:
        write(files, folder, sources)
    assert exit_code(caught.value.problems) == 6
    return [p.code for p in caught.value.problems]


def test_changes_are_told_and_made(tmp_path: Path) -> None:
    folder = tmp_path / "_site"
    first = write(ONE, folder)
    assert (first.created, first.unchanged) == (("index.html", "r/a.html", "r/b.html"), 0)
    second = write(TWO, folder)
    assert (second.created, second.updated, second.deleted) == (("n/c.html",), ("index.html",), ("r/b.html",))
    assert second.unchanged == 1
    assert site_of(folder) == TWO
    assert [p.name for p in tmp_path.iterdir()] == ["_site"]


def test_the_same_again_touches_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "_site"
    write(ONE, folder)
    before = {p: p.stat().st_mtime_ns for p in (folder, *folder.rglob("*"))}
    assert write(ONE, folder).unchanged == 3
    assert {p: p.stat().st_mtime_ns for p in (folder, *folder.rglob("*"))} == before


def test_step_by_step_equals_at_once(tmp_path: Path) -> None:
    write(ONE, tmp_path / "a")
    write(TWO, tmp_path / "a")
    write(TWO, tmp_path / "b")
    assert held(tmp_path / "a") == held(tmp_path / "b")


def test_what_was_changed_by_hand_is_made_right(tmp_path: Path) -> None:
    folder = tmp_path / "_site"
    write(ONE, folder)
    (folder / "index.html").write_bytes(b"x")
    (folder / "r/a.html").unlink()
    write(ONE, folder)
    assert site_of(folder) == ONE


def test_what_others_put_there_stays(tmp_path: Path) -> None:
    folder = tmp_path / "_site"
    write(ONE, folder)
    (folder / "CNAME").write_bytes(b"example.org")
    (folder / ".git").mkdir()
    (folder / ".git/HEAD").write_bytes(b"ref")
    (folder / "link").symlink_to("CNAME")
    write(TWO, folder)
    assert (folder / "CNAME").read_bytes() == b"example.org"
    assert (folder / ".git/HEAD").read_bytes() == b"ref"
    assert (folder / "link").is_symlink()
    assert not (folder / "r/b.html").exists()


def test_a_link_in_place_of_a_file_is_not_written_through(tmp_path: Path) -> None:
    folder = tmp_path / "_site"
    write(ONE, folder)
    victim = tmp_path / "victim"
    victim.write_bytes(b"1")
    (folder / "index.html").unlink()
    (folder / "index.html").symlink_to(victim)
    write(TWO, folder)
    assert victim.read_bytes() == b"1"
    assert site_of(folder)["index.html"] == b"2"


def test_folders_that_are_not_ours(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full/mine.txt").write_bytes(b"x")
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "empty")
    assert codes(tmp_path / "full") == codes(tmp_path / "file") == codes(tmp_path / "link") == ["io.not-ours"]
    assert held(tmp_path / "full") == {"mine.txt": b"x"}
    write(ONE, tmp_path / "empty")
    assert site_of(tmp_path / "empty") == ONE


def test_dangerous_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "work/seeds").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setenv("HOME", str(tmp_path / "home/me"))
    (tmp_path / "home/me").mkdir(parents=True)
    seeds = (tmp_path / "work/seeds",)
    for folder in (Path("/"), tmp_path, tmp_path / "work", tmp_path / "home", tmp_path / "home/me", Path()):
        assert codes(folder) == ["io.dangerous-folder"], folder
    assert codes(tmp_path / "work/seeds/_site", sources=seeds) == ["io.dangerous-folder"]
    assert codes(tmp_path / "work/seeds", sources=seeds) == ["io.dangerous-folder"]


@pytest.mark.parametrize("damage", ["{", "[]", '{"format": 9, "files": {}}', '{"format": 1, "files": {"../x": ""}}'])
def test_a_damaged_manifest(tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "_site"
    write(ONE, folder)
    (folder / MANIFEST).write_text(damage)
    assert codes(folder, TWO) == ["io.manifest"]
    assert site_of(folder) == ONE


def test_manifest_lists_digests(tmp_path: Path) -> None:
    write({"a.html": b""}, tmp_path / "s")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert json.loads((tmp_path / "s" / MANIFEST).read_bytes()) == {"format": 1, "files": {"a.html": empty}}


@pytest.mark.parametrize("at", range(3))
def test_a_failure_on_the_way_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    folder = tmp_path / "_site"
    write(ONE, folder)
    before = held(folder)
    real, calls = Path.write_bytes, iter(range(9))

    def full(self: Path, data: bytes) -> int:
        if next(calls) == at:
            raise OSError(28, "No space left on device")
        return real(self, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    assert codes(folder, TWO) == ["io.unwritable"]
    monkeypatch.undo()
    assert held(folder) == before
    assert [p.name for p in tmp_path.iterdir()] == ["_site"]


def test_without_exchange_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["generator.output.swap"], "_exchange", lambda *_: False)
    folder = tmp_path / "_site"
    write(ONE, folder)
    write(TWO, folder)
    assert site_of(folder) == TWO
    assert [p.name for p in tmp_path.iterdir()] == ["_site"]


def test_a_kill_between_the_two_renames_is_mended(tmp_path: Path) -> None:
    folder = tmp_path / "_site"
    write(ONE, folder)
    folder.rename(tmp_path / "._site.old")
    shutil.copytree(tmp_path / "._site.old", tmp_path / "._site.new")
    assert write(TWO, folder).deleted == ("r/b.html",)
    assert site_of(folder) == TWO
    assert [p.name for p in tmp_path.iterdir()] == ["_site"]


def test_what_a_kill_left_goes_though_nothing_changed(tmp_path: Path) -> None:
    folder = tmp_path / "_site"
    write(ONE, folder)
    for leftover in ("._site.new", "._site.old"):
        shutil.copytree(folder, tmp_path / leftover)
    assert write(ONE, folder).unchanged == len(ONE)
    assert [p.name for p in tmp_path.iterdir()] == ["_site"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="needs root, to stop being it")
def test_a_folder_that_cannot_be_written_as_root(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    for parent in tmp_path.parents[:2]:
        parent.chmod(0o755)
    os.seteuid(65534)
    try:
        assert codes(tmp_path / "_site") == ["io.unwritable"]
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    assert codes(tmp_path / "_site") == ["io.unwritable"]
    tmp_path.chmod(0o755)
