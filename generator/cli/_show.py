"""Printing: problems on standard error, what was done on standard output; or all of it as JSON."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import click

from generator import messages
from generator.cli._session import Finished, Session
from generator.problems import Exit, Problem, Severity, Where, exit_code

REPORT = ".reportsite/problem-report.txt"
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def show(session: Session, command: str, finished: Finished) -> int:
    """Print ``finished`` and give the exit code; an error of ours leaves a problem report in the site."""
    code = exit_code(finished.problems)
    if code is Exit.BUG:
        finished = replace(finished, problems=(*finished.problems, *_reported(session, finished)))
    if session.as_json:
        import json

        document = {
            "command": command,
            "exit": int(code),
            "problems": [messages.as_row(problem, session.language) for problem in finished.problems],
            "results": list(finished.results),
        }
        # Readable where the stream can hold it; names that are no text only ever fit as escapes.
        said = json.dumps(document, ensure_ascii=False, indent=2)
        _print(said if said == _encodable(said, error=False) else json.dumps(document, indent=2), error=False)
        return int(code)
    if not session.quiet:
        for line in finished.lines:
            _print(_safe(line, error=False), error=False)
    for problem in finished.problems:
        if problem.severity is not Severity.NOTE or not session.quiet:
            _print(_coloured(problem, session.language), error=True)
    if not session.quiet and finished.problems:
        counts = {s: sum(p.severity is s for p in finished.problems) for s in (Severity.ERROR, Severity.WARNING)}
        words = session.say("summary.problems", errors=counts[Severity.ERROR], warnings=counts[Severity.WARNING])
        _print(words, error=True)
    return int(code)


def _reported(session: Session, finished: Finished) -> tuple[Problem, ...]:
    """Where the problem report was written, as a note; nothing outside a site, or where it cannot be written."""
    try:
        from generator import idle
        from generator.doctor import Run, compose, save

        here = Path.cwd()
        root = idle.find(here)
        if root is None:
            return ()
        save(compose(Run(sys.argv[1:], finished.problems, finished.times), here, session.language), root / REPORT)
    except Exception:  # noqa: BLE001 - the failure that it would tell of matters more
        return ()
    return (Problem("bug.reported", Where(REPORT), Severity.NOTE),)


def coloured(error: bool) -> bool:
    """Whether the stream takes colours: a terminal, and nobody asked for none (https://no-color.org)."""
    stream = sys.stderr if error else sys.stdout
    return stream.isatty() and not os.environ.get("NO_COLOR")


def _coloured(problem: Problem, language: str) -> str:
    said = _safe(messages.as_text(problem, language), error=True)
    if not coloured(error=True):
        return said
    word = messages.text(problem.severity, language)
    return said.replace(word, click.style(word, fg=_COLOURS[problem.severity], bold=True), 1)


def _safe(text: str, error: bool) -> str:
    """``text`` with what could steer a terminal, or what its encoding lacks, as escapes."""
    visible = "".join(c if c.isprintable() or c in "\n\t\u3000" else f"\\u{ord(c):04x}" for c in text)
    return _encodable(visible, error)


def _encodable(text: str, error: bool) -> str:
    encoding = getattr(sys.stderr if error else sys.stdout, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def _print(text: str, error: bool) -> None:
    click.echo(text, err=error, color=coloured(error) or None)
