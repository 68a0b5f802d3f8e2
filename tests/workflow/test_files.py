"""Files that need no template: whole, or an io problem."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterator
from errno import ENOSPC
from hashlib import sha256
from pathlib import Path

import pytest

from generator.cache import Store, temporary_folder
from generator.output import Standing
from generator.output.stored import bytes_of
from generator.problems import ReportsiteError
from generator.site import Files
from generator.workflow.files import make_files


def make(tmp_path: Path, *groups: Files) -> dict[str, bytes]:
    made = make_files(groups, Store(None), Standing(tmp_path / "site"), tmp_path, shared=False, workers=1)
    return {path: bytes_of(file) for path, file in made.items()}


def two() -> Iterator[tuple[str, bytes]]:
    yield from (("a.txt", b"one"), ("b.txt", b"else"), ("a.txt", b" two"))


def full(_: object) -> Iterator[tuple[str, bytes]]:
    yield "a.txt", b"one"
    raise OSError(ENOSPC, "No space left on device")


def test_pieces_are_put_together(tmp_path: Path) -> None:
    assert make(tmp_path, Files(two, ())) == {"a.txt": b"one two", "b.txt": b"else"}


def test_what_is_put_aside_lies_in_the_room_of_its_own_thread(tmp_path: Path) -> None:
    """The preview builds in two threads: the one that ends last must not leave its folder to all that follow."""
    folders = [tmp_path / name for name in ("one", "other")]
    inside, found = threading.Barrier(2), dict[Path, str | None]()

    def held(folder: Path) -> Iterator[tuple[str, bytes]]:
        inside.wait(10)
        found[folder] = temporary_folder()
        inside.wait(10)  # neither leaves before the other has looked
        yield "a.txt", b"one"

    def one(folder: Path) -> None:
        folder.mkdir()
        make_files([Files(held, (folder,))], Store(None), Standing(folder / "site"), folder, shared=False, workers=1)

    before = tempfile.gettempdir()
    threads = [threading.Thread(target=one, args=(folder,)) for folder in folders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {folder: str(folder) for folder in folders}
    assert (tempfile.gettempdir(), temporary_folder()) == (before, None)


def test_what_a_killed_process_left_is_written_over(tmp_path: Path) -> None:
    for part in ("part-0-0", "part-0-1"):
        (tmp_path / part).write_bytes(b"half")
    assert make(tmp_path, Files(two, ())) == {"a.txt": b"one two", "b.txt": b"else"}
    assert (tmp_path / sha256(b"one two").hexdigest()).is_file()


def test_no_room_while_files_are_made_is_an_io_problem(tmp_path: Path) -> None:
    with pytest.raises(ReportsiteError) as caught:
        make(tmp_path, Files(full, (), "tables/", lambda: {"r": "1"}))
    assert {problem.area for problem in caught.value.problems} == {"io"}
