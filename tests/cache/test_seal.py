"""A folder's seal changes with every change in it, and is not given where changes could go unseen."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cache import seal


def rewrite(folder: Path) -> None:
    """As many bytes as before, at the same time of modification."""
    file = folder / "a/x.html"
    state = file.stat()
    file.write_bytes(b"B" * state.st_size)
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))


def replace(folder: Path) -> None:
    file = folder / "a/x.html"
    state = file.stat()
    other = folder / "other"
    other.write_bytes(b"B" * state.st_size)
    os.utime(other, ns=(state.st_atime_ns, state.st_mtime_ns))
    other.rename(file)


def link(folder: Path) -> None:
    (folder / "index.html").unlink()
    (folder / "index.html").symlink_to("a/x.html")


CHANGES: list[Callable[[Path], object]] = [
    rewrite,
    replace,
    lambda folder: (folder / "a/y.html").write_bytes(b""),
    lambda folder: (folder / "index.html").unlink(),
    lambda folder: (folder / "index.html").rename(folder / "home.html"),
    link,
    lambda folder: (folder / "index.html").chmod(0o600),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/x.html").write_bytes(b"A" * 100)
    (tmp_path / "index.html").write_bytes(b"home")
    return tmp_path


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_breaks_it(folder: Path, change: Callable[[Path], object]) -> None:
    before = seal(folder, wait=True)
    assert before
    assert seal(folder) == before
    change(folder)
    assert seal(folder, wait=True) not in ("", before)


def test_none_while_another_change_could_bear_the_same_time(folder: Path) -> None:
    (folder / "index.html").write_bytes(b"HOME")
    assert seal(folder) == ""


def test_none_where_times_are_whole_seconds(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = ("x", 0o100644, 0, 0, 1_700_000_000_000_000_000)
    monkeypatch.setattr(sys.modules["generator.cache.seal"], "_states", lambda _: iter([found]))
    assert seal(folder, wait=True) == ""


def test_link_counts_as_what_it_leads_to(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "x.md").write_text("甲")
    (folder / "link.md").symlink_to(elsewhere / "x.md")
    (folder / "dangling.md").symlink_to(elsewhere / "none.md")
    before = seal(folder, wait=True)
    assert before
    (elsewhere / "x.md").write_text("乙")
    assert seal(folder, wait=True) not in ("", before)
    (folder / "folder").symlink_to(elsewhere)
    assert seal(folder, wait=True) == ""


def test_single_file_and_nothing_there(folder: Path) -> None:
    file = folder / "index.html"
    before = seal(file, wait=True)
    assert before
    file.write_bytes(b"HOME")
    assert seal(file, wait=True) not in ("", before)
    assert seal(folder / "none") == seal(folder / "neither") != ""


def test_compiled_python_does_not_count(folder: Path) -> None:
    before = seal(folder, wait=True)
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__/x.pyc").touch()
    assert seal(folder) == before


def test_none_of_what_cannot_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert seal(folder, wait=True) == ""
