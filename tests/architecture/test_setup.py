"""``make`` on a machine that lacks something says what, in both languages, and leaves nothing half made."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
OLD = """case "$*" in *version_info*) exit 1;; esac"""
BARE = """case "$*" in *venv*|*pip*) mkdir -p .venv/bin; echo no module named ensurepip; exit 1;; esac"""


@pytest.mark.parametrize(("behaviour", "need"), [(OLD, "Python 3.11"), (BARE, "python3-venv")], ids=["old", "bare"])
def test_what_is_missing_is_said(behaviour: str, need: str, tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    python = tmp_path / "python"
    python.write_text(f'#!/bin/sh\n{behaviour}\nexec {sys.executable} "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    command = ["make", f"PYTHON={python}", ".venv/bin/pip"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode != 0
    assert run.stdout.count(need) == 2
    assert not (tmp_path / ".venv").exists()


def test_an_environment_that_is_there_is_kept(tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/bin/pip").touch()
    run = subprocess.run(["make", "PYTHON=false", ".venv/bin/pip"], cwd=tmp_path, capture_output=True, check=False)
    assert run.returncode == 0
