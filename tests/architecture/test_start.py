"""Heavy libraries are imported by the work that needs them, not by every start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import make_site

HEAVY = {"jieba", "jinja2", "markdown_it", "rjieba", "watchdog", "http.server", "asyncio"}
LIBRARIES = {"jsonschema_rs", "multiprocessing", "yaml"}
"""A build with nothing to do needs none of these either."""
SHOW = "import sys; sys.argv[0] = 'reportsite'\ntry: cli.main()\nfinally: print(*sys.modules)"


def loaded(*arguments: str, folder: Path | None = None) -> set[str]:
    program = f"from generator import cli; {SHOW}"
    command = [sys.executable, "-c", program, *arguments]
    return set(subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder).stdout.split())


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_start_imports_nothing_heavy(argument: str) -> None:
    assert HEAVY & loaded(argument) == set()


def test_build_with_nothing_to_do_imports_nothing_heavy(tmp_path: Path) -> None:
    make_site(tmp_path, "r0")
    assert loaded("build", folder=tmp_path) >= {"jinja2"}
    assert (HEAVY | LIBRARIES) & loaded("build", folder=tmp_path) == set()
