"""The problem report: what we need to know to find an error of ours, and nothing that is nobody's business.

Names of files are in it, and where in the program something failed; words of reports, of seeds and of messages that
may quote them are not, unless they are asked for.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import generator
from generator import idle, messages, workflow
from generator.doctor.findings import examine
from generator.output import write_file
from generator.problems import Problem, ReportsiteError, Where, redacted

BEGINS = "# reportsite "
ENVIRONMENT = ("LANG", "LC_ALL", "LC_CTYPE", "PYTHONUTF8", "PYTHONIOENCODING", "TZ", "CI")
LONGEST = 40
"""Characters of the longest quotation in a message that is shown."""
_SECRET = re.compile(r"key|token|secret|passw|auth|密码|密钥|口令|令牌", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Run:
    """What was run, and what came of it."""

    arguments: Sequence[str]
    problems: Sequence[Problem] = ()
    times: Sequence[tuple[str, float]] = ()
    """Stages and how long each took, in seconds."""


def save(text: str, file: Path) -> None:
    """Put the report ``text`` at ``file``, in place of an earlier one at most.

    Raises :class:`ReportsiteError`: ``io.exists`` for a file that is none of ours, ``io.unwritable``.
    """
    if os.path.lexists(file) and not (file.is_file() and file.read_bytes().startswith(BEGINS.encode())):
        raise ReportsiteError(Problem("io.exists", Where(file.as_posix())))
    write_file(file, text.encode("utf-8", "backslashreplace"))


def compose(run: Run, start: Path, language: str, *, full: bool = False) -> str:
    """The report on ``run`` in the site that ``start`` lies in; ``full`` with the words of messages."""
    parts = {
        "run": [" ".join(["reportsite", *_arguments(run.arguments)])],
        "machine": list(_machine(start)),
        "settings": list(_settings(start)),
        "site": list(_site(start)),
        "times": [f"{stage}: {round(seconds * 1000)} ms" for stage, seconds in run.times],
        "problems": [line for problem in run.problems for line in _problem(problem, language, full)],
    }

    def say(key: str) -> str:
        return messages.text(f"doctor.report.{key}", language)

    head = [f"{BEGINS}{say('title')}", "", say("full" if full else "about")]
    lines = [line for key, said in parts.items() for line in ("", f"## {say(key)}", "", *(said or [say("none")]))]
    return _nameless("\n".join([*head, *lines, ""]), start)


def _arguments(given: Sequence[str]) -> Iterator[str]:
    """Without passwords: those in addresses, and whatever a command for another program holds."""
    for before, argument in zip(["", *given], given, strict=False):
        name, given_with, _ = argument.partition("=")
        hidden = "…" if before == "--command" else f"{name}=…" if given_with and name == "--command" else ""
        yield hidden or redacted(argument)


def _machine(start: Path) -> Iterator[str]:
    yield f"reportsite: {generator.__version__}"
    yield f"system: {platform.python_implementation()} {platform.python_version()}, {platform.platform()}"
    yield f"cores: {os.cpu_count()}, free: {shutil.disk_usage(start).free >> 20} MiB"
    yield f"encodings: {sys.getfilesystemencoding()}, {sys.stdout.encoding}, {sys.getdefaultencoding()}"
    yield from (f"{name}: {os.environ[name]}" for name in ENVIRONMENT if name in os.environ)
    yield from (f"{f.name}: {f.problem.code if f.problem else f.found}" for f in examine(start))


def _settings(start: Path) -> Iterator[str]:
    try:
        settings = asdict(workflow.open_project(start).settings)
    except ReportsiteError as error:
        yield from (f"{problem.where}: {problem.code}" for problem in error.problems)
        return
    yield from (f"{key}: {value}" for key, value in _flat(settings))


def _flat(values: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", "***" if _SECRET.search(key) and value else redacted(str(value))


def _site(start: Path) -> Iterator[str]:
    try:
        project = workflow.open_project(start)
    except ReportsiteError:
        return
    for folder in (project.seeds, project.content, project.themes, project.output):
        sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()] if folder.is_dir() else []
        yield f"{project.show(folder)}: {len(sizes)} files, {sum(sizes)} bytes, largest {max(sizes, default=0)}"


def _problem(problem: Problem, language: str, full: bool) -> Iterator[str]:
    yield f"{problem.severity} {problem.code} {problem.where}"
    if full:
        yield f"  {messages.message(problem, language)}"
    trace = str(problem.args.get("trace", "")).rstrip()
    yield from (f"  {line if full else _wordless(line)}" for line in trace.splitlines())


def _wordless(line: str) -> str:
    """``line`` of a traceback without what it may quote from a report."""
    place = line.lstrip().startswith('File "')  # however long: where it arose is what is wanted
    short = line if place else re.sub(rf"(['\"])(?:(?!\1).){{{LONGEST},}}\1?", r"\1…\1", line)
    return re.sub(r"[^\x00-\x7f…]", "○", short)


def _nameless(text: str, start: Path) -> str:
    """``text`` without the folders that this user works in."""
    root = idle.find(start)
    places = {str(Path(generator.__file__).parent.parent): "", str(root or start): ".", str(Path.home()): "~"}
    for place, short in sorted(places.items(), key=lambda item: -len(item[0])):
        text = text.replace(place, short) if len(place) > 1 else text
    return text
