"""Two processes never hold a folder at once, and a dead one holds nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.output import lock
from generator.problems import ReportsiteError

HOLD = """
import sys
from pathlib import Path
from generator.output import lock
with lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


FORK = """
import os, sys, time
from pathlib import Path
from generator.output import lock
with lock(Path(sys.argv[1])):
    if os.fork() == 0:
        print(os.getpid(), flush=True)
        time.sleep(3600)
    time.sleep(3600)
"""


def holder(folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HOLD, str(folder)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_held_by_another_then_freed_by_its_death(tmp_path: Path) -> None:
    with holder(tmp_path) as process:
        with pytest.raises(ReportsiteError) as caught, lock(tmp_path, patience=0.1):
            pass
        assert [p.code for p in caught.value.problems] == ["io.busy"]
        process.kill()
        process.wait()
        with lock(tmp_path, patience=0.1):
            assert list(tmp_path.iterdir()) == []


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(ReportsiteError) as caught, lock(tmp_path / "no"):
        pass
    assert [p.code for p in caught.value.problems] == ["io.missing"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes start otherwise there")
def test_a_forked_process_that_lives_on_holds_nothing(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", FORK, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    child = int(process.stdout.readline())
    process.kill()
    process.wait()
    try:
        with lock(tmp_path, patience=0.1):
            os.kill(child, 0)  # it is there
    finally:
        os.kill(child, signal.SIGKILL)
        process.stdout.close()
