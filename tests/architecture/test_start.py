"""Heavy libraries are imported by the work that needs them, not by every start."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"jieba", "jinja2", "markdown_it", "rjieba", "watchdog", "http.server", "asyncio"}
SHOW = "import sys; sys.argv[0] = 'reportsite'\ntry: cli.main()\nfinally: print(*sys.modules)"


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_start_imports_nothing_heavy(argument: str) -> None:
    program = f"from generator import cli; {SHOW}"
    run = subprocess.run([sys.executable, "-c", program, argument], capture_output=True, text=True, check=True)
    assert HEAVY & set(run.stdout.split()) == set()
