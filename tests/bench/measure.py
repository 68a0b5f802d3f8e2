"""Time and memory of a command with all that it starts."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_PARENT = """
import resource, subprocess, sys, time
begun = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, code)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one run, or the median of several."""

    seconds: float
    cpu: float
    """Seconds of all its processes together."""
    megabytes: float
    """The most that one of its processes held."""


def run(command: list[str], folder: Path) -> Cost:
    """Run ``command`` in ``folder``. Raises :class:`RuntimeError` when it fails."""
    done = subprocess.run(
        [sys.executable, "-c", _PARENT, *command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    seconds, cpu, megabytes, code = done.stdout.split()[-4:]
    if code != "0":
        raise RuntimeError(f"{command}: {done.stderr[-2000:]}")
    return Cost(float(seconds), float(cpu), float(megabytes))


def median(costs: list[Cost]) -> Cost:
    return Cost(*(statistics.median(getattr(c, f) for c in costs) for f in ("seconds", "cpu", "megabytes")))
