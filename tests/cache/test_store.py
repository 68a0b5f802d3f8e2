"""A cache that is lost, damaged or foreign is a miss, and what was used in no build is forgotten."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from generator.cache import Cause, Reason, Store

PARTS = {"content": "1", "code": "2"}


def keep(file: Path, *names: str, complete: bool = True) -> None:
    with Store(file) as store:
        for name in names:
            store.keep("load", name, PARTS, f"value of {name}")
        store.save(complete=complete)


def recall(file: Path, name: str, parts: dict[str, str] = PARTS) -> tuple[str | None, Reason]:
    with Store(file) as store:
        return store.recall("load", name, parts), next(iter(store.reasons))


def test_what_was_kept_comes_back_with_the_reason(tmp_path: Path) -> None:
    file = tmp_path / "folder/cache"
    assert recall(file, "a") == (None, Reason("load", "a", Cause.NEW))
    keep(file, "a")
    assert recall(file, "a") == ("value of a", Reason("load", "a", Cause.SAME))
    assert recall(file, "b") == (None, Reason("load", "b", Cause.NEW))
    assert recall(file, "a", PARTS | {"code": "3"}) == (None, Reason("load", "a", Cause.CHANGED, ("code",)))
    assert recall(file, "a", {"content": "1", "theme": "x"})[1].changed == ("code", "theme")


def test_only_complete_runs_forget(tmp_path: Path) -> None:
    keep(tmp_path / "cache", "a", "b")
    keep(tmp_path / "cache", "c", complete=False)
    assert recall(tmp_path / "cache", "a")[0] == "value of a"
    with Store(tmp_path / "cache") as store:
        store.recall("load", "a", PARTS)
        store.save(complete=True)
    found = [recall(tmp_path / "cache", name)[0] for name in "abc"]
    assert found == ["value of a", None, None]


def test_a_new_value_stands_in_for_what_was_known(tmp_path: Path) -> None:
    keep(tmp_path / "cache", "a", "b")
    with Store(tmp_path / "cache") as store:
        assert store.renew("load", "a", PARTS, "") == "value of a"
        assert store.renew("load", "b", PARTS, "another") == "another"
        assert store.renew("load", "c", PARTS, "first") == "first"
        assert store.renew("load", "d", PARTS, "") == ""
        assert [reason.cause for reason in store.reasons] == [Cause.SAME, Cause.LOST, Cause.NEW, Cause.NEW]
        store.save(complete=True)
    found = [recall(tmp_path / "cache", name)[0] for name in "abcd"]
    assert found == ["value of a", "another", "first", None]


def test_what_is_of_no_use_is_forgotten_and_what_is_touched_is_not(tmp_path: Path) -> None:
    keep(tmp_path / "cache", "a", "b", "c")
    with Store(tmp_path / "cache") as store:
        for name in "ac":
            store.recall("load", name, PARTS)
            store.lost("load", name)
        store.touch("load", "b")
        store.keep("load", "c", PARTS, "another")
        assert list(store.reasons) == [Reason("load", name, Cause.LOST) for name in "ac"]
        store.save(complete=True)
    assert [recall(tmp_path / "cache", name)[0] for name in "abc"] == [None, "value of b", "another"]


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_a_miss_and_is_replaced(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "cache").write_bytes(damage)
    assert recall(tmp_path / "cache", "a")[0] is None
    keep(tmp_path / "cache", "a")
    assert recall(tmp_path / "cache", "a")[0] == "value of a"


def test_a_foreign_database_is_a_miss_and_is_replaced(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "cache") as database:
        database.execute("CREATE TABLE entry (step TEXT, name TEXT, parts TEXT, value TEXT, sum INTEGER)")
        database.execute("INSERT INTO entry VALUES ('load', 'a', '{}', 'foreign', 0)")
    database.close()
    assert recall(tmp_path / "cache", "a", {})[0] is None
    keep(tmp_path / "cache", "a")
    assert recall(tmp_path / "cache", "a")[0] == "value of a"


def test_any_flipped_byte_is_a_miss_or_does_not_matter(tmp_path: Path) -> None:
    file = tmp_path / "cache"
    keep(file, "a", "b")
    data = file.read_bytes()
    lost = 0
    for place in range(0, len(data), 31):
        file.write_bytes(data[:place] + bytes([data[place] ^ 0x15]) + data[place + 1 :])
        found = [recall(file, name)[0] for name in "ab"]
        assert set(zip(found, ("value of a", "value of b"), strict=True)) <= {
            ("value of a", "value of a"),
            ("value of b", "value of b"),
            (None, "value of a"),
            (None, "value of b"),
        }
        lost += None in found
    assert lost


@pytest.mark.parametrize("column", ["parts", "value", "sum"])
@pytest.mark.parametrize("what", ["NULL", "17", "x'00'"])
def test_what_is_no_text_is_a_miss(tmp_path: Path, column: str, what: str) -> None:
    keep(tmp_path / "cache", "a")
    with closing(sqlite3.connect(tmp_path / "cache")) as database, database:
        database.execute(f"UPDATE entry SET {column} = {what}")
    assert recall(tmp_path / "cache", "a")[0] is None


def test_a_store_of_nothing(tmp_path: Path) -> None:
    with Store(None) as store:
        store.keep("load", "a", PARTS, "x")
        store.save(complete=True)
        assert store.recall("load", "a", PARTS) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("piece", [1, 100])
def test_what_is_kept_is_known_at_once_and_the_reason_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    monkeypatch.setattr("generator.cache.store.PIECE", piece)
    keep(tmp_path / "cache", "a")
    other = PARTS | {"code": "3"}
    for file, name, reason in (
        (tmp_path / "cache", "a", Reason("load", "a", Cause.CHANGED, ("code",))),
        (tmp_path / "cache", "b", Reason("load", "b", Cause.NEW)),
        (tmp_path / "fresh", "a", Reason("load", "a", Cause.NEW)),
    ):
        with Store(file) as store:
            store.keep("load", name, other, "new")
            assert store.recall("load", name, other) == "new"
            assert store.recall("load", name, PARTS) is None
            assert list(store.reasons) == [reason]


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    keep(tmp_path / "file/cache", "a")
    assert recall(tmp_path / "file/cache", "a")[0] is None


def test_large_results_are_written_before_the_end_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.cache.store.PIECE", 20)
    file = tmp_path / "cache"
    keep(file, "old")
    with Store(file) as store:
        for name in "abcdef":
            assert store.recall("load", name, PARTS) is None
            store.keep("load", name, PARTS, f"value of {name}")
        assert recall(file, "a")[0] == "value of a"
        store.save(complete=True)
    assert [recall(file, name)[0] for name in "abcdef"] == [f"value of {name}" for name in "abcdef"]
    assert recall(file, "old")[0] is None
