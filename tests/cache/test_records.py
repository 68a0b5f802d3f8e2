"""Values on disk are read back, near ones from memory, by every process."""

from __future__ import annotations

import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from generator.cache import Records


def made(folder: Path, count: int) -> Records[str]:
    found = Records(folder / "values", bytes.decode, near=2)
    for number in range(count):
        found.add(f"n{number}", f"值{number}".encode())
    found.close()
    return found


def test_values_are_read_back_in_any_order(tmp_path: Path) -> None:
    found = made(tmp_path, 5)
    assert [found[f"n{n}"] for n in (4, 0, 4, 3, 0, 1)] == [f"值{n}" for n in (4, 0, 4, 3, 0, 1)]
    assert (list(found), len(found)) == ([f"n{n}" for n in range(5)], 5)
    assert "n4" in found
    assert "n5" not in found
    assert found.get("n5") is None


def test_near_values_are_made_once(tmp_path: Path) -> None:
    found = Records(tmp_path / "values", lambda data: [data])
    found.add("a", b"1")
    found.close()
    assert found["a"] is found["a"]


def test_other_processes_read_on(tmp_path: Path) -> None:
    found = made(tmp_path, 3)
    assert found["n0"] == "值0"
    assert pickle.loads(pickle.dumps(found))["n1"] == "值1"
    for method in ("fork", "spawn"):
        with ProcessPoolExecutor(1, mp_context=get_context(method)) as pool:
            assert pool.submit(found.__getitem__, "n2").result() == "值2"
    assert found["n1"] == "值1"


def test_more_may_be_added_after_reading(tmp_path: Path) -> None:
    found = made(tmp_path, 1)
    assert found["n0"] == "值0"
    found.add("n1", b"!")
    assert (found["n0"], found["n1"]) == ("值0", "!")
