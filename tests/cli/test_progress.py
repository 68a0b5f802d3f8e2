"""A bar on a terminal when work lasts; nothing otherwise."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass

import pytest

from generator.cli import _progress
from generator.cli._progress import Progress
from generator.cli._session import Session


@dataclass(frozen=True, slots=True)
class Terminal:
    """Runs work with a progress bar and gives what standard error shows of it."""

    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch

    def shows(self, session: Session, *, patience: float = 0.0, terminal: bool = True) -> str:
        self.monkeypatch.setattr(_progress, "PATIENCE", patience)
        self.monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
        self.monkeypatch.setenv("TERM", "xterm")
        return worked(session, self.capsys)


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    return Terminal(capsys, monkeypatch)


def worked(session: Session, capsys: pytest.CaptureFixture[str]) -> str:
    with Progress(session) as progress:
        for done in range(3):
            progress("clean", done, 3)
    return capsys.readouterr().err


def test_long_work_on_a_terminal(terminal: Terminal) -> None:
    assert "整理" in terminal.shows(Session())


@pytest.mark.parametrize("session", [Session(quiet=True), Session(as_json=True)])
def test_nothing_when_quiet_or_json(terminal: Terminal, session: Session) -> None:
    assert terminal.shows(session) == ""


def test_nothing_for_short_work(terminal: Terminal) -> None:
    assert terminal.shows(Session(), patience=60.0) == ""


def test_nothing_into_a_pipe(terminal: Terminal) -> None:
    assert terminal.shows(Session(), terminal=False) == ""


def test_rich_is_not_imported_for_nothing() -> None:
    program = "import sys; from generator.cli import _progress, build, clean; print('rich' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
