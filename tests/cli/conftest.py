"""The program in an empty folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.run import Program, make_site


@pytest.fixture
def program(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """The command line, run in ``tmp_path``."""
    monkeypatch.chdir(tmp_path)
    return Program(capsys)


@pytest.fixture
def site(program: Program, tmp_path: Path) -> Path:
    """A site with the reports ``a`` and ``b``; the program runs in it."""
    make_site(tmp_path, "a", "b")
    return tmp_path
