"""What lies in the folder of a build until it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import ReportsiteError
from generator.workflow.spool import close, put, spooled

FULL = Path("/dev/full")


def fill(size: int) -> None:
    records = spooled(FULL.parent, FULL.name, str)
    put(records, "a", "x" * size)
    close(records)


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
@pytest.mark.parametrize("size", [1, 1_000_000], ids=["at the end", "at once"])
def test_a_full_disk_is_told_of_the_folder_that_has_no_room(size: int) -> None:
    with pytest.raises(ReportsiteError) as caught:
        fill(size)
    assert [(p.code, p.where.file) for p in caught.value.problems] == [("io.unwritable", ".reportsite")]
