"""Killed at any moment, the folder holds the old site or the new one, whole; and the next run mends the rest."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.output import MANIFEST, write

WRITE_FOR_EVER = """
import sys
from itertools import cycle
from pathlib import Path
from generator.output import write
print("ready", flush=True)
for letter in cycle(b"ab"):
    write({f"{n % 7}/{n}.html": bytes([letter]) * 500 for n in range(letter, letter + 60)}, Path(sys.argv[1]))
"""


def site(letter: int) -> dict[str, bytes]:
    return {f"{n % 7}/{n}.html": bytes([letter]) * 500 for n in range(letter, letter + 60)}


def held(folder: Path) -> dict[str, bytes]:
    found = {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    assert found.pop(MANIFEST)
    return found


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux exchanges two names in one step")
def test_killed_at_random(tmp_path: Path) -> None:
    folder = tmp_path / "_site"
    write(site(97), folder)
    moments = random.Random(7)
    for _ in range(15):
        command = [sys.executable, "-c", WRITE_FOR_EVER, str(folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            time.sleep(moments.uniform(0, 0.05))
            process.kill()
        assert held(folder) in (site(97), site(98))
    write({"index.html": b"x"}, folder)
    assert held(folder) == {"index.html": b"x"}
    assert [path.name for path in tmp_path.iterdir()] == ["_site"]
