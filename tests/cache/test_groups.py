"""Lists that grow all at once are read back whole, from the disk and from memory."""

from __future__ import annotations

import json
import pickle
import sys
from pathlib import Path

import pytest

from generator.cache import Groups, Heap


@pytest.mark.parametrize("held", [0, 10, 1000])
@pytest.mark.parametrize("file", ["lists", ""])
def test_lists_are_read_back(held: int, file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[Groups.__module__], "HELD", held)
    heap = Heap(tmp_path / file if file else None)
    groups: Groups[int] = Groups(heap, json.loads)
    for number in range(30):
        groups.add(f"值{number % 3}", str(number))
    groups.add("一", "0")
    assert groups.count("值1") == 10
    groups.settle(lambda name: -groups.count(name))
    heap.close()
    read = pickle.loads(pickle.dumps(groups))
    assert list(read) == ["值0", "值1", "值2", "一"]
    assert (len(read), len(read["值1"]), list(read["值1"])) == (4, 10, list(range(1, 30, 3)))
    assert read["值2"][-1] == 29
    for start, stop in ((0, 4), (3, 7), (9, 12), (0, 10), (5, 5)):
        assert [*read["值1"].run(start, stop)] == [*range(1, 30, 3)][start:stop]
    assert "二" not in read
