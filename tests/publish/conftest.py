"""A site to publish."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import workflow
from tests.pack.sites import project
from tests.publish.sites import rebuild


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> workflow.Project:
    """A built site of two reports; git knows nobody's name here."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "nothing"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    (tmp_path / "site").mkdir()
    made = project(tmp_path / "site", a=2023, b=2022)
    rebuild(made)
    return made
